package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
    private static final int OFFSET = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 30, 512})
    void aProductInFoursIsTheProduct(int length) {
        Random random = new Random(length);
        byte[] asked = bytes(random, length);
        Products products = new Products(asked);
        for (int many = 0; many < 5; many++) {
            byte[] vectors = bytes(random, OFFSET + 1 + many * length);
            BytesRef letter = new BytesRef(vectors, OFFSET, vectors.length - OFFSET);

            assertThat(products.greatest(letter)).isEqualTo(oneByOne(asked, letter));
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {-128, -127, 127})
    void theGreatestNumbersFit(byte number) {
        byte[] asked = new byte[512];
        byte[] letter = new byte[1 + asked.length];
        Arrays.fill(asked, number);
        Arrays.fill(letter, number);

        assertThat(new Products(asked).greatest(new BytesRef(letter))).isEqualTo(512 * number * number);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int oneByOne(byte[] asked, BytesRef letter) {
        int greatest = 0;
        for (int start = 1; start + asked.length <= letter.length; start += asked.length) {
            int sum = 0;
            for (int i = 0; i < asked.length; i++) {
                sum += asked[i] * letter.bytes[letter.offset + start + i];
            }
            greatest = Math.max(greatest, sum);
        }
        return greatest;
    }
}
