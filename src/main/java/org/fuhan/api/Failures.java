package org.fuhan.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failures as they may stand in a log: what and where, never the message, which might quote a letter or a query. */
final class Failures {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Failures() {}

    /** The exception's type, its causes' and where each was thrown. */
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            trace.append(i == 0 ? "" : " caused by ").append(cause.getClass().getName());
            trace.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
