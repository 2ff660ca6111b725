package org.fuhan.read;

import org.fuhan.text.CleanText;

/** What came of reading a file. Expected failure is a value, never an exception. */
public sealed interface ReadOutcome {
    /**
     * The file was read.
     *
     * @param mediaType as detected
     * @param pages how many the file has, at least 1
     * @param ocr whether any was read by character recognition
     */
    record Read(CleanText text, String mediaType, int pages, boolean ocr) implements ReadOutcome {}

    /** The file is of a kind that is never a letter; no failure. */
    record Skipped(String reason) implements ReadOutcome {}

    /**
     * The file may hold a letter, but could not be read.
     *
     * @param reason stable, short and kebab-case, for counting and retrying: empty-file, truncated, too-large, not-text, unreadable,
     *     encrypted, damaged, needs-ocr, unsupported; internal-error where the program is to blame and not the file
     * @param message a plain sentence: what is wrong and what to do
     */
    record Failed(String reason, String message) implements ReadOutcome {}
}
