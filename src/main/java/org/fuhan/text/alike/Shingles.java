package org.fuhan.text.alike;

import java.util.Arrays;
import java.util.Collection;
import org.fuhan.letter.Span;

/**
 * The runs of five letters or digits of a text, as hashes: punctuation, blanks and line breaks count for nothing, so that the same
 * letter saved in two formats has the same ones. Immutable.
 */
public final class Shingles {
    private static final int LENGTH = 5;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final long[] hashes;

    private Shingles(long[] sorted) {
        this.hashes = sorted;
    }

    /** Of a text without these parts of it. */
    public static Shingles of(String text, Collection<Span> without) {
        char[] letters = letters(text, without);
        long[] all = new long[Math.max(0, letters.length - LENGTH + 1)];
        for (int i = 0; i < all.length; i++) {
            long hash = 0;
            for (int k = 0; k < LENGTH; k++) {
                hash = hash * BASE + letters[i + k] + 1;
            }
            all[i] = mixed(hash);
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return new Shingles(Arrays.copyOf(all, distinct));
    }

    private static char[] letters(String text, Collection<Span> without) {
        boolean[] left = new boolean[text.length()];
        for (Span part : without) {
            Arrays.fill(left, Math.min(part.start(), left.length), Math.min(part.end(), left.length), true);
        }
        char[] letters = new char[text.length()];
        int length = 0;
        for (int i = 0; i < letters.length; i++) {
            char c = text.charAt(i);
            if (!left[i] && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                letters[length++] = c;
            }
        }
        return Arrays.copyOf(letters, length);
    }

    /** SplitMix64's finish: every bit of the input moves every bit of the output. */
    static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** How many there are. */
    public int size() {
        return hashes.length;
    }

    /** What both have over what either has, from 0 to 1; 0 where either has none. */
    public double jaccard(Shingles other) {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < hashes.length && k < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[k]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : (double) both / (hashes.length + other.hashes.length - both);
    }

    /** A short form, by which texts worth comparing are found. */
    public Sketch sketch() {
        return Sketch.of(hashes);
    }
}
