package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Warning;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadWarningsTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of(
                "warnings",
                letter -> letter.warnings().stream().map(Warning::code).toList());
    }

    @Test
    void keepsBothReadingsWithTheirPlaces() {
        Letter letter = HeadCases.extract("丰宁县民政局\n丰民函〔2025〕7号\n关于县政协九届三次会议第18号提案的答复\n林致远委员：\n您提出的提案收悉，现答复如下：\n"
                + "一、情况\n已办结。\n丰宁县民政局\n2024年6月5日");

        Warning warning = letter.warnings().get(0);
        assertThat(warning.readings()).extracting(Warning.Reading::value).containsExactly("丰民函〔2025〕7号", "2024-06-05");
        assertThat(warning.readings()).allSatisfy(reading -> {
            org.fuhan.letter.Span span = reading.span();
            assertThat(span).isNotNull();
        });
    }
}
