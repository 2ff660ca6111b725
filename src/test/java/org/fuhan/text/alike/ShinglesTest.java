package org.fuhan.text.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void areRunsOfFiveLetters() {
        assertThat(of("现将办理情况答复如下").size()).isEqualTo(6);
        assertThat(of("现将办理情况答复如下").jaccard(of("现将办理情况回复如下"))).isEqualTo(2.0 / 10);
        assertThat(of("，。\n　").size()).isZero();
        assertThat(of("").jaccard(of(""))).isZero();
        assertThat(of("一二三四").size()).isZero();
    }

    @Test
    void punctuationBlanksAndPartsLeftOutDoNotCount() {
        assertThat(of("现将办理，情况\n答复如下。").jaccard(of("现将办理情况答复如下"))).isEqualTo(1);
        assertThat(Shingles.of("甲乙丙丁现将办理情况", List.of(new Span(0, 4), new Span(8, 99)))
                        .size())
                .isZero();
        assertThat(Shingles.of("甲乙丙丁现将办理情况", List.of(new Span(0, 4))).jaccard(of("现将办理情况")))
                .isEqualTo(1);
    }

    @Test
    void aSketchFindsWhatIsAlikeAndHardlyAnythingElse() {
        int alike = 0;
        int half = 0;
        for (int seed = 0; seed < 200; seed++) {
            String text = words(seed, 1000);
            alike += share(text, text.substring(0, 960) + words(seed + 1000, 40)) ? 1 : 0;
            half += share(text, text.substring(0, 660) + words(seed + 1000, 340)) ? 1 : 0;
        }
        assertThat(alike).isGreaterThanOrEqualTo(195);
        assertThat(half).isLessThanOrEqualTo(4);
    }

    @Test
    void aSketchIsTheSameEverywhereAndSurvivesBytes() {
        Sketch sketch = of(words(1, 300)).sketch();
        assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
        assertThat(sketch.bands()).hasSize(12).doesNotHaveDuplicates();
        assertThat(of("太短").sketch().bands()).isEmpty();
        assertThat(Sketch.fromBytes(of("太短").sketch().toBytes())).isEqualTo(of("太短").sketch());
        assertThat(of("现将办理情况答复如下").sketch().digest()).isEqualTo(PINNED);
    }

    private static final long PINNED = 2689722176374965333L;

    private static boolean share(String one, String other) {
        List<Long> bands = of(other).sketch().bands();
        return of(one).sketch().bands().stream().anyMatch(bands::contains);
    }

    private static Shingles of(String text) {
        return Shingles.of(text, List.of());
    }

    private static String words(int seed, int length) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append((char) ('一' + random.nextInt(3000)));
        }
        return words.toString();
    }
}
