package org.fuhan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aSentenceOfUsualLengthIsWhole() {
        String text = "前一句。投入12万元，受益3人。后一句。";

        Span sum = new Span(6, 9);
        assertThat(Sentences.around(text, sum, 400).of(text)).isEqualTo("投入12万元，受益3人。");
        assertThat(Sentences.around(text, sum, 400)).isEqualTo(Sentences.at(text, sum.start()));
    }

    @Test
    void ofALongOneAsMuchAsIsAskedForIsKeptBetweenClauseMarks() {
        String text = "投入12万元，新建一处；".repeat(100);
        for (int start : new int[] {0, 2, 506, text.length() - 5}) {
            Span fact = new Span(start, start + 4);
            Span around = Sentences.around(text, fact, 60);

            assertThat(around.contains(fact)).isTrue();
            assertThat(around.length()).isBetween(30, 60);
            assertThat("，；").doesNotContain(text.substring(around.start(), around.start() + 1));
            assertThat(around.start() == 0 || "，；".indexOf(text.charAt(around.start() - 1)) >= 0)
                    .isTrue();
        }
    }

    @Test
    void withoutMarksItIsCutWhereItMustBeButNeverInACharacter() {
        String text = "𠮷".repeat(300);
        for (int most = 20; most < 30; most++) {
            Span around = Sentences.around(text, new Span(200, 204), most);

            assertThat(around.start() % 2).isZero();
            assertThat(around.end() % 2).isZero();
            assertThat(around.length()).isLessThanOrEqualTo(most);
        }
        assertThat(Sentences.around(text, new Span(10, 90), 40)).isEqualTo(new Span(10, 90));
    }
}
