package org.fuhan.text.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fuhan.extract.MoneySpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers against their cases. */
class NumeralsSpecTest {
    static Stream<MoneySpecs.Case> numbers() {
        return MoneySpecs.of("numbers");
    }

    @Test
    void thereAreCases() {
        assertThat(numbers().count()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsNumber(MoneySpecs.Case spec) {
        List<String> found = Numerals.in(spec.text()).stream()
                .map(n -> n.span().of(spec.text()) + " "
                        + n.value().stripTrailingZeros().toPlainString() + " "
                        + (n.max() == null ? null : n.max().toPlainString()) + " " + (n.over() ? "true" : null))
                .toList();
        List<String> expected = spec.findings().stream()
                .map(f -> MoneySpecs.text(f, "raw") + " " + MoneySpecs.text(f, "value") + " "
                        + MoneySpecs.text(f, "max") + " " + MoneySpecs.text(f, "over"))
                .toList();
        assertThat(found).isEqualTo(expected);
    }
}
