package org.fuhan.meaning;

import org.jspecify.annotations.Nullable;

/** The model cannot be loaded or run. Search goes on without it, by words alone. */
public final class MeaningFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeaningFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
