package org.fuhan.archive;

import org.jspecify.annotations.Nullable;

/** The archive cannot be opened or written; the message says what is wrong and what to do. */
public final class ArchiveFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    ArchiveFailure(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private ArchiveFailure(String message, @Nullable Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    static ArchiveFailure busy(String message, @Nullable Throwable cause) {
        return new ArchiveFailure(message, cause, true);
    }

    /** Whether it is only that somebody else is writing, and will be done sometime. */
    public boolean isBusy() {
        return busy;
    }
}
