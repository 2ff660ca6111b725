package org.fuhan.archive;

import org.jspecify.annotations.Nullable;

/** The archive cannot be opened or written; the message says what is wrong and what to do. */
public final class ArchiveFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
