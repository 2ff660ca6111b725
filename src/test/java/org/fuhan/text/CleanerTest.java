package org.fuhan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CleanerTest {
    record Case(String text, String clean, String why, String origin) {}

    private static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(CleanerTest.class.getResourceAsStream("/specs/cleaning.json"))) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Case>>() {});
        }
    }

    @TestFactory
    Stream<DynamicTest> cleansAsTold() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(30);
        return cases.stream()
                .map(c -> dynamicTest(
                        c.why(),
                        () -> assertThat(Cleaner.clean(c.text()).text()).isEqualTo(c.clean())));
    }

    @TestFactory
    Stream<DynamicTest> cleaningAgainChangesNothing() throws IOException {
        return cases().stream()
                .map(c -> dynamicTest(
                        c.why(),
                        () -> assertThat(Cleaner.clean(c.clean()).text()).isEqualTo(c.clean())));
    }

    @Test
    void everyUnitKnowsItsOrigin() throws IOException {
        for (Case c : cases()) {
            CleanText clean = Cleaner.clean(c.text());
            for (int i = 0; i < clean.text().length(); i++) {
                char unit = clean.text().charAt(i);
                if (Character.isLetter(unit) && unit >= '\u4e00' && c.text().indexOf(unit) >= 0) {
                    assertThat(c.text().charAt(clean.originAt(i))).isEqualTo(unit);
                }
            }
        }
    }

    @Test
    void pagesStartWhereTheirFirstUnitStands() {
        String first = "各街道要按季度上报走访情况，对发现的问题及时\n";
        String second = "— 2 —\n处置，并于年底前汇总。\n一、经费安排";
        CleanText clean = Cleaner.clean(first + second, List.of(0, first.length()));
        assertThat(clean.text()).isEqualTo("各街道要按季度上报走访情况，对发现的问题及时处置，并于年底前汇总。\n一、经费安排");
        assertThat(clean.pages()).containsExactly(0, clean.text().indexOf("处置"));
        assertThat(clean.pageAt(clean.text().indexOf("经费"))).isEqualTo(2);
    }

    @Test
    void formFeedsDividePages() {
        CleanText clean = Cleaner.clean("第一页的话说完了。\f第二页的话也说完了。");
        assertThat(clean.pages()).containsExactly(0, 10);
    }

    @Test
    void oddPageStartsDoNoHarm() {
        assertThat(Cleaner.clean("甲。\n乙。", List.of()).pages()).containsExactly(0);
        assertThat(Cleaner.clean("甲。\n乙。", List.of(0, 900, 3, -1)).pages()).containsExactly(0, 5);
        assertThat(Cleaner.clean("", List.of(0, 0)).text()).isEmpty();
    }

    @Test
    void aHundredKilobytesTakeNoTime() {
        String wrapped = "本区今年继续实施社区养老服务提升项目，新增床位一百二十张，由区财政\n".repeat(3000);
        String stars = "**#|- ".repeat(20_000);
        String brackets = "[".repeat(50_000) + "<".repeat(50_000);
        Cleaner.clean(wrapped);
        String dashes = "-".repeat(50_000) + "字";
        String heading = "# " + "字 ".repeat(10) + " ".repeat(50_000) + "字";
        for (String text :
                List.of(wrapped, stars, brackets, dashes, heading, "1 ".repeat(50_000), "《".repeat(100_000))) {
            long start = System.nanoTime();
            Cleaner.clean(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void manyMarksOrShortLinesDoNotExhaustTheStack() {
        assertThat(Cleaner.clean("> ".repeat(50_000) + "甲。").text()).isEqualTo("甲。");
        assertThat(Cleaner.clean("- ".repeat(50_000) + "甲。").text()).isEqualTo("甲。");
        assertThat(Cleaner.clean("- ".repeat(50_000)).text()).isEmpty();
        assertThat(Cleaner.clean("|--".repeat(50_000)).text()).isEmpty();
        assertThat(Cleaner.clean("甲\n".repeat(16_000)).text()).hasSize(31_999);
    }
}
