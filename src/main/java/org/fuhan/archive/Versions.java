package org.fuhan.archive;

/**
 * Which programs made a letter.
 *
 * @param reader of what turns files into text
 * @param extractor of what finds and masks facts
 */
public record Versions(int reader, int extractor) {
    /** Whether either program has been raised since. */
    public boolean olderThan(Versions other) {
        return reader < other.reader || extractor < other.extractor;
    }
}
