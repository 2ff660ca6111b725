package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fuhan.text.Cleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures against their cases, and the places of whatever is found in any text. */
class FigureSpecTest {
    static Stream<MoneySpecs.Case> figures() {
        return MoneySpecs.of("figures");
    }

    @Test
    void thereAreCases() {
        assertThat(figures().count()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void readsFigure(MoneySpecs.Case spec) {
        List<String> found = MoneySpecs.facts(spec.text()).figures().stream()
                .map(Found::value)
                .map(f -> f.raw() + " " + f.value().toPlainString() + " "
                        + (f.max() == null ? null : f.max().toPlainString()) + " " + f.unit() + " " + f.kind())
                .toList();
        assertThat(found).isEqualTo(MoneySpecs.words(spec.findings(), "raw", "value", "max", "unit", "kind"));
    }

    @Test
    void tellsWhatAFigureCounts() {
        List<MoneySpecs.Case> told = figures()
                .filter(spec -> spec.findings().stream().anyMatch(f -> f.has("subject")))
                .toList();
        assertThat(told).hasSizeGreaterThan(4);
        for (MoneySpecs.Case spec : told) {
            assertThat(MoneySpecs.facts(spec.text()).figures().stream()
                            .map(f -> f.value().subject())
                            .toList())
                    .as(spec.text())
                    .isEqualTo(spec.findings().stream()
                            .map(f -> MoneySpecs.text(f, "subject"))
                            .toList());
        }
    }

    @Test
    void everyPlaceHoldsItsWordsWhateverTheText() {
        String alphabet = "0123456789.,一二三十百千万亿元余多几每人月约、-—至／/（）《》其中单位：共建议%个场𠀀 \t\n|";
        int[] letters = alphabet.codePoints().toArray();
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                made.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            String text = Cleaner.clean(made.toString()).text();
            MoneyFacts facts = MoneySpecs.facts(text);
            assertThat(facts.funding())
                    .allSatisfy(
                            f -> assertThat(f.value().raw()).isEqualTo(f.span().of(text)));
            assertThat(facts.figures())
                    .allSatisfy(
                            f -> assertThat(f.value().raw()).isEqualTo(f.span().of(text)));
        }
    }

    @Test
    void aVeryLongTextTakesNoLongerThanItsLength() {
        assertThat(MoneySpecs.facts("1、2、".repeat(20_000)).funding()).isEmpty();
        assertThat(MoneySpecs.facts("五".repeat(50_000) + "9 ".repeat(20_000)).funding())
                .isEmpty();
    }
}
