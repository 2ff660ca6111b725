package org.fuhan.read;

/**
 * How much of a file is read, and who is told that it goes on. Immutable.
 *
 * @param maxBytes a larger file is not opened
 * @param maxCharacters a file that holds more text is given up, whatever its size: it is no letter, or made to exhaust memory
 * @param progress told with every page, entry or element
 */
public record Limits(long maxBytes, int maxCharacters, ReadingProgress progress) {
    /** Checks that the numbers are above zero. */
    public Limits {
        if (maxBytes <= 0 || maxCharacters <= 0) {
            throw new IllegalArgumentException(
                    "limits must be above zero: " + maxBytes + " bytes, " + maxCharacters + " characters");
        }
    }

    /** Limits of a file whose reading nobody watches. */
    public Limits(long maxBytes, int maxCharacters) {
        this(maxBytes, maxCharacters, ReadingProgress.UNWATCHED);
    }

    /** The same limits, watched. */
    public Limits watchedBy(ReadingProgress watcher) {
        return new Limits(maxBytes, maxCharacters, watcher);
    }

    /** 100 MiB and one million characters: far above any letter. */
    public static Limits standard() {
        return new Limits(100L << 20, 1_000_000);
    }
}
