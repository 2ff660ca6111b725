package org.fuhan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Disclosure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Region;
import org.fuhan.letter.Source;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;
import org.junit.jupiter.api.Test;

class LetterJsonTest {
    private static final Letter LETTER = new Letter(
            "ab12",
            new Source("信.txt", "text/plain", "00", 12, 1, false),
            "甲民函〔2024〕7号",
            List.of(),
            "A",
            null,
            new Proposal(Proposal.Kind.CPPCC_PROPOSAL, "0098", null, 9, 4),
            List.of(),
            null,
            List.of("甲市民政局"),
            new Region("福建省", "厦门市", null, "350200", false),
            "民政",
            List.of(),
            LocalDate.of(2024, 5, 6),
            null,
            List.of(),
            List.of(),
            Disclosure.PROACTIVE,
            List.of(new Funding(
                    "f0",
                    "1920万元",
                    new BigDecimal("1.92E+7"),
                    null,
                    Funding.Bound.EXACT,
                    null,
                    Funding.Role.PAID,
                    null,
                    null,
                    null,
                    false,
                    null,
                    "投入1920万元。",
                    new Span(2, 8))),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Measure(
                    "m0",
                    List.of(),
                    "摸排",
                    "摸排。",
                    Measure.Status.DONE,
                    Theme.MONITORING,
                    List.of(),
                    null,
                    new Span(0, 3))),
            List.of(new PrivatePerson("林某甲", PrivatePerson.Kind.PERSON, new Span(0, 3), null)),
            List.of(),
            Map.of("date", List.of(new Provenance(new Span(1, 2), 1, "date.signature", 0.9))),
            "投入1920万元。",
            List.of(0));

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        String json = LetterJson.write(LETTER);

        assertThat(LetterJson.write(LetterJson.read(json, Letter.class))).isEqualTo(json);
    }

    @Test
    void writesSpansAsPairsLabelsInChineseAndAmountsWithoutExponent() {
        String json = LetterJson.write(LETTER);

        assertThat(json)
                .contains("\"span\":[2,8]", "\"theme\":\"摸排监测评估\"", "\"disclosure\":\"主动公开\"")
                .contains("\"amountYuan\":19200000,", "\"date\":\"2024-05-06\"", "\"title\":null");
    }

    @Test
    void leavesTheMaskedNameOut() {
        assertThat(LetterJson.tree(LETTER).at("/privatePersons/0").has("name")).isFalse();
    }

    @Test
    void saysWhatWasExpectedOfBadJson() {
        assertThatThrownBy(() -> LetterJson.read("{\"span\":1}", Letter.class))
                .isInstanceOf(JsonFailure.class)
                .hasMessageContaining("Letter");
    }
}
