package org.fuhan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;
import org.junit.jupiter.api.Test;

class FirstSentenceTest {
    @Test
    void passesAHeadingOnALineOfItsOwn() {
        assertThat(first("一、开展摸排\n街道每月走访一次。台账由社区更新。", "开展摸排")).isEqualTo("街道每月走访一次。");
    }

    @Test
    void passesAHeadingThatIsTheFirstSentence() {
        assertThat(first("（二）落实补贴。今年标准为每人每月1650元。", "落实补贴")).isEqualTo("今年标准为每人每月1650元。");
    }

    @Test
    void keepsASentenceThatSaysMore() {
        assertThat(first("一是开展摸排，街道每月走访一次。台账由社区更新。", "开展摸排")).isEqualTo("一是开展摸排，街道每月走访一次。");
    }

    @Test
    void keepsTheHeadingWhereNothingElseIsSaid() {
        assertThat(first("3.落实补贴。", "落实补贴")).isEqualTo("3.落实补贴。");
        assertThat(first("落实补贴", "落实补贴")).isEqualTo("落实补贴");
    }

    private static String first(String measure, String lead) {
        String text = "前言。\n" + measure + "\n后语。";
        return FirstSentence.of(
                text,
                new Measure(
                        "m0",
                        List.of(),
                        lead,
                        measure,
                        Measure.Status.DONE,
                        Theme.SERVICES,
                        List.of(),
                        null,
                        new Span(4, 4 + measure.length())));
    }
}
