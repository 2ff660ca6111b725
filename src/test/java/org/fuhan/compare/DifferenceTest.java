package org.fuhan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuhan.letter.Letter;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String BODY = "一、摸清底数。逐户走访登记。\n二、落实资金。全年投入十万元。\n";

    @Test
    void tellsFieldsAndSentencesThatDiffer() {
        Letter here = Sample.letter("a1", "周晓岚委员：\n" + BODY + "感谢您的关心。")
                .number("示民函〔2024〕5号", "A")
                .title("关于第0001号提案的答复")
                .date("2024-05-06")
                .make();
        Letter there = Sample.letter("b2", "董青禾委员：\n" + BODY + "感谢您的关心！另附表一份。")
                .number("示民函〔2024〕6号", "A")
                .title("关于第0002号提案的答复")
                .make();

        Difference difference = Difference.between(here, there);

        assertThat(difference.head())
                .containsExactly(
                        new Difference.Field("documentNumber", "示民函〔2024〕5号", "示民函〔2024〕6号"),
                        new Difference.Field("title", "关于第0001号提案的答复", "关于第0002号提案的答复"),
                        new Difference.Field("date", "2024-05-06", null));
        assertThat(difference.passages())
                .containsExactly(
                        new Difference.Passage(java.util.List.of("周晓岚委员："), java.util.List.of("董青禾委员：")),
                        new Difference.Passage(java.util.List.of(), java.util.List.of("另附表一份。")));
        assertThat(Difference.between(here, here)).isEqualTo(new Difference(java.util.List.of(), java.util.List.of()));
    }
}
