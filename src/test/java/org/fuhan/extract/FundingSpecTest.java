package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.letter.Funding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts, bases and roles against their cases. */
class FundingSpecTest {
    static Stream<MoneySpecs.Case> amounts() {
        return MoneySpecs.of("amount");
    }

    static Stream<MoneySpecs.Case> bases() {
        return MoneySpecs.of("basis");
    }

    static Stream<MoneySpecs.Case> roles() {
        return MoneySpecs.of("funding-role");
    }

    @Test
    void thereAreCases() {
        assertThat(amounts().count()).isGreaterThanOrEqualTo(40);
        assertThat(bases().count()).isGreaterThanOrEqualTo(20);
        assertThat(roles().count()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void readsAmount(MoneySpecs.Case spec) {
        List<String> found = funding(spec.text()).stream()
                .map(f -> f.raw() + " " + f.amountYuan().toPlainString() + " "
                        + (f.maxYuan() == null ? null : f.maxYuan().toPlainString()) + " " + bound(f))
                .toList();
        assertThat(found).isEqualTo(MoneySpecs.words(spec.findings(), "raw", "yuan", "max", "bound"));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void readsBasis(MoneySpecs.Case spec) {
        List<String> found =
                funding(spec.text()).stream().map(f -> f.raw() + " " + f.per()).toList();
        assertThat(found).isEqualTo(MoneySpecs.words(spec.findings(), "raw", "per"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void tellsRole(MoneySpecs.Case spec) {
        List<Funding> found = funding(spec.text());
        assertThat(found).hasSameSizeAs(spec.findings());
        for (int i = 0; i < found.size(); i++) {
            JsonNode expected = spec.findings().get(i);
            Funding funding = found.get(i);
            assertThat(funding.raw() + " " + funding.role())
                    .isEqualTo(MoneySpecs.text(expected, "raw") + " " + MoneySpecs.text(expected, "role"));
            if (expected.has("payer")) {
                assertThat(funding.payer()).isEqualTo(MoneySpecs.text(expected, "payer"));
            }
            if (expected.has("period")) {
                assertThat(funding.period()).isEqualTo(MoneySpecs.text(expected, "period"));
            }
            if (expected.has("partOf")) {
                assertThat(funding.partOf()).isEqualTo(MoneySpecs.text(expected, "partOf"));
            }
            if (expected.has("personal")) {
                assertThat(funding.personal())
                        .isEqualTo(expected.get("personal").asBoolean());
            }
        }
    }

    @Test
    void warnsOfPartsThatExceedTheirTotal() {
        MoneyFacts facts = MoneySpecs.facts("共筹措资金300万元，其中：中央资金200万元、市级资金150万元。");
        assertThat(facts.warnings()).hasSize(1).allSatisfy(w -> {
            assertThat(w.code()).isEqualTo("PARTS_EXCEED_TOTAL");
            assertThat(w.readings()).hasSize(3);
        });
    }

    @Test
    void partsThatComeToTheirTotalAreNoWarning() {
        assertThat(MoneySpecs.facts("共筹措资金350万元（其中：中央资金200万元、市级资金150万元）。").warnings())
                .isEmpty();
    }

    private static List<Funding> funding(String text) {
        return MoneySpecs.facts(text).funding().stream().map(Found::value).toList();
    }

    private static String bound(Funding funding) {
        return funding.bound() == Funding.Bound.EXACT ? "null" : funding.bound().name();
    }
}
