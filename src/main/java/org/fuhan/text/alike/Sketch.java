package org.fuhan.text.alike;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in few numbers: MinHash (Broder 1997) of its shingles in twelve bands of twelve, and a hash of them all. Two texts of nine
 * shingles in ten in common share a band in 98 cases of 100, of half in common in one case of 400. Texts too short to be told apart
 * have no bands. The same text always has the same sketch.
 *
 * @param bands hashes, one a band, distinct between bands; or none
 * @param digest of all shingles
 */
public record Sketch(List<Long> bands, long digest) {
    private static final int BANDS = 12;
    private static final int ROWS = 12;
    /** Shingles: a text of a line or two. */
    private static final int LEAST = 50;

    private static final long[] FACTORS = numbers(0x5DEECE66DL, 1);
    private static final long[] SUMMANDS = numbers(0xBB67AE8584CAA73BL, 0);

    /** Copies the list. */
    public Sketch {
        bands = List.copyOf(bands);
    }

    static Sketch of(long[] shingles) {
        long digest = 0;
        for (long shingle : shingles) {
            digest = Shingles.mixed(digest * 31 + shingle);
        }
        return new Sketch(shingles.length < LEAST ? List.of() : bands(smallest(shingles)), digest);
    }

    private static int[] smallest(long[] shingles) {
        int[] smallest = new int[BANDS * ROWS];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < smallest.length; i++) {
                smallest[i] = Math.min(smallest[i], (int) ((FACTORS[i] * shingle + SUMMANDS[i]) >>> 32));
            }
        }
        return smallest;
    }

    private static List<Long> bands(int[] smallest) {
        List<Long> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Shingles.mixed(hash * 31 + smallest[band * ROWS + row]);
            }
            bands.add(hash);
        }
        return bands;
    }

    /** As bytes, to be kept. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (bands.size() + 1));
        bands.forEach(bytes::putLong);
        return bytes.putLong(digest).array();
    }

    /** From bytes kept. */
    public static Sketch fromBytes(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        List<Long> bands = new ArrayList<>();
        while (bytes.remaining() > Long.BYTES) {
            bands.add(bytes.getLong());
        }
        return new Sketch(bands, bytes.getLong());
    }

    private static long[] numbers(long seed, long bits) {
        long[] numbers = new long[BANDS * ROWS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Shingles.mixed(seed + i * 0x9E3779B97F4A7C15L) | bits;
        }
        return numbers;
    }
}
