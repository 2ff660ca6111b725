package org.fuhan.cli;

/** What the process ends with. */
final class ExitCode {
    /** Done; no hit, a duplicate or a skipped file is no failure. */
    static final int DONE = 0;
    /** Failed. */
    static final int FAILED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Done, but with failures listed. */
    static final int SOME_FAILED = 3;

    private ExitCode() {}
}
