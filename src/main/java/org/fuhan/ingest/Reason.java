package org.fuhan.ingest;

/**
 * Why a file gives no letter where it is not its reader that says so. The codes are stable, short and in kebab case, as those of
 * {@link org.fuhan.read.ReadOutcome.Failed}; the sentences are English, for programs and logs: whoever shows them translates by code.
 */
public enum Reason {
    /** Its name begins with a dot. */
    HIDDEN("hidden", false, "A hidden file or folder; it is not read."),
    /** A device, a pipe, a socket. */
    NOT_A_FILE("not-a-file", false, "This is no ordinary file; it is not read."),
    /** A kind of file that is never a letter. */
    NO_LETTER("no-letter", false, "Files of this type hold no letters."),
    /** A link to nothing. */
    BROKEN_LINK("broken-link", true, "The link leads to a file that is not there. Remove or repair the link."),
    /** A folder that may not be listed. */
    UNREADABLE_FOLDER("unreadable-folder", true, "The folder cannot be opened. Check its access rights."),
    /** A folder called like a letter, with nothing in it. */
    EMPTY_FOLDER("empty-folder", true, "This is a folder, not a letter, and there is nothing in it."),
    /** An archive with nothing in it. */
    EMPTY_CONTAINER("empty-container", true, "There is nothing in it. Check that the right file was saved."),
    /** A file that is gone or may not be read. */
    UNREADABLE("unreadable", true, "The file cannot be opened. Check that it is there, and its access rights."),
    /** Written to meanwhile. */
    CHANGING("changing", true, "The file was changed while it was read. Take it in again when it is complete."),
    /** Facts without end. */
    TOO_LARGE("too-large", true, "The file is far larger than any letter. Split it or leave it out."),
    /** Nested beyond measure. */
    TOO_DEEP("too-deep", true, "The file is nested too deeply to be read. Save it again as plain text and retry."),
    /** The memory did not suffice. */
    OUT_OF_MEMORY(
            "out-of-memory",
            true,
            "The memory did not suffice for this file. Give Java more (JAVA_TOOL_OPTIONS=-Xmx4g) and retry."),
    /** A fault of the program. */
    INTERNAL_ERROR("internal-error", true, "The program failed on this file. Please report it with the place named.");

    private final String code;
    private final boolean failure;
    private final String message;

    Reason(String code, boolean failure, String message) {
        this.code = code;
        this.failure = failure;
        this.message = message;
    }

    /** Short and stable. */
    public String code() {
        return code;
    }

    /** Whether the file counts as failed, else as skipped. */
    public boolean isFailure() {
        return failure;
    }

    /** What is wrong and what to do. */
    public String message() {
        return message;
    }
}
