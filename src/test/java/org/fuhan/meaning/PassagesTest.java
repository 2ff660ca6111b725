package org.fuhan.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuhan.testing.Sample.letter;

import java.util.List;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String FILLER = "这里没有具体的事实可以摘录。";

    @Test
    void aShortLetterIsItsGistAndItself() {
        Letter letter = letter("a", "关于甲事的答复\n乙县已投入3万元。").title("关于甲事的答复").make();

        assertThat(Passages.of(letter)).containsExactly("关于甲事的答复", letter.text());
    }

    @Test
    void withoutTitleAndFactsItIsTheBeginning() {
        String text = FILLER.repeat(300);
        List<String> passages = Passages.of(letter("a", text).make());

        assertThat(passages).hasSize(Passages.MOST);
        assertThat(String.join("", passages)).isEqualTo(text.substring(0, 3 * 504));
    }

    @Test
    void theStretchesWithMostFactsAreTaken() {
        String text = FILLER.repeat(100) + "乙县已投入3万元。" + FILLER.repeat(100) + "丙镇另拨5万元。" + FILLER.repeat(50);
        Letter letter = letter("a", text)
                .title("关于甲事的答复")
                .sum("3万元", "30000", Funding.Role.PAID, null, false)
                .sum("5万元", "50000", Funding.Role.PAID, null, false)
                .make();
        List<String> passages = Passages.of(letter);

        assertThat(passages).hasSize(Passages.MOST);
        assertThat(passages.get(1)).contains("3万元");
        assertThat(passages.get(2)).contains("5万元");
    }

    @Test
    void stretchesCoverTheTextAndPartNoPair() {
        for (String text :
                List.of(FILLER.repeat(200), "无句号".repeat(900), "🙂".repeat(2_000), "x" + "🙂".repeat(2_000), "")) {
            int at = 0;
            for (Span stretch : Passages.stretches(text)) {
                assertThat(stretch.start()).isEqualTo(at);
                assertThat(stretch.length()).isBetween(1, Passages.LONGEST);
                assertThat(Character.isLowSurrogate(text.charAt(stretch.start())))
                        .isFalse();
                at = stretch.end();
            }
            assertThat(at).isEqualTo(text.length());
        }
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(Passages.of(letter("a", " \n").make())).isEmpty();
    }
}
