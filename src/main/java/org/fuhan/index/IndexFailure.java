package org.fuhan.index;

import org.jspecify.annotations.Nullable;

/** The index cannot be opened, written or read; the message says what to do. It can always be rebuilt from the archive. */
public final class IndexFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    IndexFailure(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private IndexFailure(String message, @Nullable Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    static IndexFailure busy(String message, @Nullable Throwable cause) {
        return new IndexFailure(message, cause, true);
    }

    /** Whether it is only that somebody else is writing, and will be done sometime. */
    public boolean isBusy() {
        return busy;
    }
}
