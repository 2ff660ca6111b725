package org.fuhan.evaluate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A gold, or a folder of golds, that cannot be used: nothing is evaluated then. */
public final class BadGold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final Problem problem;
    private final String detail;

    BadGold(Path file, Problem problem, String detail, @Nullable Throwable cause) {
        super(file + ": " + problem + " " + detail, cause);
        this.file = file.toString();
        this.problem = problem;
        this.detail = detail;
    }

    /** The file or folder. */
    public String file() {
        return file;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }

    /** Which part of it, where that can be told, else empty. */
    public String detail() {
        return detail;
    }

    /** What can be wrong. */
    public enum Problem {
        /** A folder without golds. */
        NO_GOLDS,
        /** It cannot be opened, or is not UTF-8. */
        UNREADABLE,
        /** It is not the JSON of a gold. */
        MALFORMED
    }
}
