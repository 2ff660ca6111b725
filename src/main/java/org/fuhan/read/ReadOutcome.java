package org.fuhan.read;

import java.util.List;
import java.util.Set;
import org.fuhan.text.CleanText;

/** What came of reading a file. Expected failure is a value, never an exception. */
public sealed interface ReadOutcome {
    /**
     * The file was read.
     *
     * @param mediaType as detected
     * @param pages how many the file has, at least 1
     * @param ocrPages which of them, counted from 0, were read by character recognition; empty for most files
     * @param unreadPages which of them, counted from 0, could not be read, so that they stand empty, or nearly so; empty for nearly all files
     */
    record Read(CleanText text, String mediaType, int pages, Set<Integer> ocrPages, Set<Integer> unreadPages)
            implements ReadOutcome {
        /** Copies the sets. */
        public Read {
            ocrPages = Set.copyOf(ocrPages);
            unreadPages = Set.copyOf(unreadPages);
        }

        /** A file of which all was read. */
        public Read(CleanText text, String mediaType, int pages, Set<Integer> ocrPages) {
            this(text, mediaType, pages, ocrPages, Set.of());
        }

        /** A file that was read without character recognition. */
        public Read(CleanText text, String mediaType, int pages) {
            this(text, mediaType, pages, Set.of());
        }

        /** Whether any page was read by character recognition. */
        public boolean ocr() {
            return !ocrPages.isEmpty();
        }
    }

    /**
     * The file holds files: an archive, or a message with attachments. Files in archives inside it stand in the same list.
     *
     * @param mediaType as detected
     * @param parts in the order they stand in the file; never changed, and it may make a part anew each time it is asked for it, so
     *     that not all texts of a large archive are in memory at once
     */
    record Container(String mediaType, List<Part> parts) implements ReadOutcome {}

    /**
     * A file inside another.
     *
     * @param name its path inside the container, parts divided by {@code /}; behind {@code !/} the path inside an archive therein
     * @param bytes its size; 0 where the container does not tell the size of a file not unpacked
     * @param sha256 of its bytes, lower-case hexadecimal; empty where the file was not unpacked: skipped by its name, encrypted, damaged
     * @param outcome what came of reading it; never a container
     */
    record Part(String name, long bytes, String sha256, ReadOutcome outcome) {}

    /** The file is of a kind that is never a letter; no failure. */
    record Skipped(String reason) implements ReadOutcome {}

    /**
     * The file may hold a letter, but could not be read.
     *
     * @param reason stable, short and kebab-case, for counting and retrying: empty-file, truncated, too-large, not-text, unreadable,
     *     encrypted, damaged, needs-ocr, unsupported; timeout, out-of-memory, crashed where the process that read it had to be given
     *     up ({@link org.fuhan.read.child}); internal-error where the program is to blame and not the file
     * @param message a plain sentence: what is wrong and what to do
     */
    record Failed(String reason, String message) implements ReadOutcome {}
}
