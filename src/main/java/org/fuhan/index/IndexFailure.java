package org.fuhan.index;

import org.jspecify.annotations.Nullable;

/** The index cannot be opened, written or read; the message says what to do. It can always be rebuilt from the archive. */
public final class IndexFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
