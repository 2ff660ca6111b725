package org.fuhan.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Products of one vector of signed bytes with those of letters: four numbers in an int, multiplied in a loop of ints alone, for which
 * the compiler takes the machine's wide registers; one byte at a time it takes four times as long. Used by one thread.
 */
final class Products {
    private static final int FOUR = 4;

    private final int length;
    private final int[][] asked;
    private final byte[] rest;
    private int[] packed = new int[0];

    /** @param asked the vector to be compared with all others */
    Products(byte[] asked) {
        this.length = asked.length;
        int ints = length / FOUR;
        this.asked = new int[FOUR][ints];
        for (int i = 0; i < ints * FOUR; i++) {
            this.asked[i % FOUR][i / FOUR] = asked[i];
        }
        this.rest = Arrays.copyOfRange(asked, ints * FOUR, length);
    }

    /** The greatest product with a letter's vectors, which lie one behind another behind their number; 0 where none is greater. */
    int greatest(BytesRef vectors) {
        int start = vectors.offset + 1;
        int many = length == 0 ? 0 : (vectors.length - 1) / length;
        int greatest = 0;
        if (length % FOUR == 0) {
            unpack(vectors.bytes, start, many * length / FOUR);
            for (int i = 0; i < many; i++) {
                greatest = Math.max(greatest, product(i * length / FOUR));
            }
        } else {
            for (int i = 0; i < many; i++) {
                unpack(vectors.bytes, start + i * length, length / FOUR);
                greatest = Math.max(greatest, product(0) + rest(vectors.bytes, start + (i + 1) * length - rest.length));
            }
        }
        return greatest;
    }

    /** Four bytes an int, the first lowest. */
    private void unpack(byte[] bytes, int start, int ints) {
        if (packed.length < ints) {
            packed = new int[ints];
        }
        ByteBuffer.wrap(bytes, start, ints * FOUR)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(packed, 0, ints);
    }

    private int product(int from) {
        int[] first = asked[0];
        int[] second = asked[1];
        int[] third = asked[2];
        int[] fourth = asked[3];
        int[] letter = packed;
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            int four = letter[from + i];
            sum += (first[i] * (four << 24 >> 24) + second[i] * (four << 16 >> 24))
                    + (third[i] * (four << 8 >> 24) + fourth[i] * (four >> 24));
        }
        return sum;
    }

    private int rest(byte[] bytes, int start) {
        int sum = 0;
        for (int i = 0; i < rest.length; i++) {
            sum += rest[i] * bytes[start + i];
        }
        return sum;
    }
}
