package org.fuhan.ingest;

/**
 * What may be told of an error: its reason, its kind and the place in the program. Never its message, which may quote a letter.
 *
 * @param reason what it comes to for the file worked on
 * @param place as {@code NullPointerException @ Scan.java:12}
 */
public record Fault(Reason reason, String place) {
    /** Of anything thrown. */
    public static Fault of(Throwable thrown) {
        Reason reason = switch (thrown) {
            case StackOverflowError e -> Reason.TOO_DEEP;
            case OutOfMemoryError e -> Reason.OUT_OF_MEMORY;
            default -> Reason.INTERNAL_ERROR;
        };
        return new Fault(reason, place(thrown));
    }

    /** The reason's sentence, with the place where the program is to blame. */
    public String message() {
        return reason == Reason.INTERNAL_ERROR ? reason.message() + " (" + place + ")" : reason.message();
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("org.fuhan.")) {
                return thrown.getClass().getSimpleName() + " @ " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return thrown.getClass().getSimpleName();
    }
}
