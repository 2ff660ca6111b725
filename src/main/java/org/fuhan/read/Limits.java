package org.fuhan.read;

/**
 * How much of a file is read. Immutable.
 *
 * @param maxBytes a larger file is not opened
 * @param maxCharacters a file that holds more text is given up, whatever its size: it is no letter, or made to exhaust memory
 */
public record Limits(long maxBytes, int maxCharacters) {
    /** Checks that both are above zero. */
    public Limits {
        if (maxBytes <= 0 || maxCharacters <= 0) {
            throw new IllegalArgumentException(
                    "limits must be above zero: " + maxBytes + " bytes, " + maxCharacters + " characters");
        }
    }

    /** 100 MiB and one million characters: far above any letter. */
    public static Limits standard() {
        return new Limits(100L << 20, 1_000_000);
    }
}
