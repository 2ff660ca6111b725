package org.fuhan.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Products of one vector of signed bytes with those of letters: read as ints of four numbers, multiplied in a loop of ints alone, for which
 * the compiler takes the machine's wide registers; one byte at a time it takes four times as long. Immutable.
 */
final class Products {
    private static final int FOUR = 4;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int length;
    private final int[][] asked;
    private final byte[] rest;

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
        int greatest = 0;
        int end = vectors.offset + vectors.length;
        for (int start = vectors.offset + 1; length > 0 && start + length <= end; start += length) {
            greatest = Math.max(
                    greatest, product(vectors.bytes, start) + rest(vectors.bytes, start + length - rest.length));
        }
        return greatest;
    }

    private int product(byte[] bytes, int start) {
        int[] first = asked[0];
        int[] second = asked[1];
        int[] third = asked[2];
        int[] fourth = asked[3];
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            int four = (int) INTS.get(bytes, start + FOUR * i);
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
