package org.fuhan.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final String SENTENCE = "区民政局为失独家庭和困境儿童提供适老化改造。";

    @Test
    void wordsOfTheDomainStayWhole() {
        assertThat(Words.of(SENTENCE)).extracting(Token::word).contains("失独家庭", "困境儿童", "适老化改造", "民政局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SENTENCE, "", " ", "\n", "ＡＢ１２ 林致远", "𠮷林路 3.5%\n\n第二行\t末尾 ", "😀😀", "abc def", "1,234.5万元"})
    void tokensCoverTheTextWithoutGap(String text) {
        List<Token> tokens = Words.of(text);
        assertThat(tokens.stream().map(Token::word).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.word()));
    }

    @Test
    void veryLongTextKeepsItsOffsets() {
        String text = SENTENCE.repeat(2000);
        List<Token> tokens = Words.of(text);
        assertThat(tokens.get(tokens.size() - 1).end()).isEqualTo(text.length());
    }

    @Test
    void severalThreadsGetTheSameWords() {
        List<Token> alone = Words.of(SENTENCE);
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> Words.of(SENTENCE))
                        .distinct())
                .containsExactly(alone);
    }

    @Test
    void personNamesAreSpans() {
        String text = "社区干部王建国和李小燕上门走访。";
        assertThat(PersonNames.in(text)).extracting(span -> span.of(text)).contains("王建国");
        assertThat(PersonNames.in("")).isEqualTo(List.<Span>of());
    }
}
