package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
    private static final List<String> FACETS =
            List.of("region", "year", "kind", "category", "department", "topic", "agency", "programme");

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder, new Dictionary());
        Letters.ALL.forEach(index::put);
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "困境儿童 | aa01 bb02",
                "儿童心理 | aa01 bb02",
                "“儿童心理” | aa01",
                "\"儿童心理\" | aa01",
                "心理 | aa01 bb02",
                "梯 | cc03",
                "电梯 | cc03",
                "加装电梯补贴 | cc03",
                "5G | cc03",
                "5g基站 | cc03",
                "５Ｇ基站建设 | cc03",
                "厦湖民函〔2024〕8号 | aa01",
                "厦湖民函[2024]8号 | aa01",
                "厦湖民函（2024）8号 | aa01",
                "〔2023〕12号 | bb02",
                "困境儿童 电梯 | aa01 bb02",
                "困境儿童 AND 电梯 | ''",
                "+困境儿童 +电梯 | ''",
                "儿童 心理 电梯 | aa01 bb02",
                "困境儿童 OR 电梯 | aa01 bb02 cc03",
                "困境儿童 -寄宿 | aa01",
                "困境儿童 NOT 寄宿制学校 | aa01",
                "-困境儿童 | cc03",
                "困境儿童 AND 寄宿 | bb02",
                "彩虹助学 | aa01",
                "湖里区民政局 | aa01",
                "关爱困境儿童成长 | aa01",
                "2023 | bb02",
                "如何关爱困境儿童的心理？ | aa01",
                "林致远 | ''",
                "林致远同学 | ''",
                "林一帆困境儿童 | ''",
                "于可为 困境儿童 | ''",
                "欧阳建国 | ''",
                "王建国 | ''",
                "建国 | cc03",
                "火星探测 | ''",
                "林某甲 | aa01",
            })
    void findsWhatHoldsTheWords(String query, String ids) {
        assertThat(ids(query)).as(query).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "\"未闭合 的引号",
                "-",
                "--",
                "- -",
                "OR",
                "AND",
                "NOT",
                "OR OR NOT",
                "NOT 儿童",
                "(((",
                "*:*",
                "儿童*",
                "?",
                "儿童 OR",
                "a:b",
                "region:350206",
                "~",
                "儿童~2",
                "\\",
                "[1 TO 2]",
                "{",
                "^^",
                "!!",
                "&&",
                "||",
                "|",
                "'; DROP TABLE letter; --",
                "<script>",
                "\u0000",
                "\uD83D",
                "𠮷野",
                "𠮷",
                "😀",
                "〇",
                "　",
                "\t\n",
                "。。。",
                "％％",
                "-\"",
                "\"\"",
                "“”",
                "-“儿童”",
                "1+5+X",
                "NOT NOT NOT 儿童",
                "/儿童/",
                "儿童/心理"
            })
    void neverThrowsOnWhatAUserTyped(String query) {
        assertThatCode(() -> search(query)).doesNotThrowAnyException();
    }

    @Test
    void takesVeryLongAndRepeatedQueries() {
        assertThatCode(() -> search("困境儿童心理关爱资金".repeat(500))).doesNotThrowAnyException();
        assertThatCode(() -> search("老 ".repeat(500))).doesNotThrowAnyException();
        assertThatCode(() -> search("a1".repeat(5000))).doesNotThrowAnyException();
        assertThatCode(() -> search("\"" + "旧，".repeat(480))).doesNotThrowAnyException();
        assertThat(hint(search("困境儿童".repeat(300)))).contains("1000");
    }

    @Test
    void saysWhyThereIsNothing() {
        assertThat(search("？？").total()).isZero();
        assertThat(hint(search("？？"))).contains("没有可以查找");
        assertThat(hint(search("火箭 航天 电梯"))).contains("减少");
        assertThat(hint(search("“困境电梯”"))).contains("引号");
    }

    @Test
    void whatHoldsMostOfAQuestionIsFoundWhereNoneHoldsAllAndItIsSaid() {
        Hits hits = search("请问寄宿制学校的心理健康教师怎样参加国际天文竞赛选拔");

        assertThat(hits.hits().stream().map(hit -> hit.letter().id())).containsExactly("bb02");
        assertThat(hint(hits)).contains("一部分");
        assertThat(hits.partly()).isTrue();
        assertThat(hits.whole()).isZero();
        LetterQuery asked = query("请问寄宿制学校的心理健康教师怎样参加国际天文竞赛选拔");
        assertThat(index.each(asked, 10, (letter, group) -> {})).isEqualTo(1);
        assertThat(index.each(asked.strictly(), 10, (letter, group) -> {})).isZero();
        assertThat(search("国际天文竞赛选拔航天发射火箭回收心理健康").total()).isZero();
    }

    @Test
    void aBlankQueryGivesAllNewestFirst() {
        assertThat(ids(" ")).isEqualTo("cc03 aa01 bb02");
    }

    @Test
    void highlightsStandWhereTheTextSays() {
        for (String query : List.of("困境儿童 心理", "120万元", "厦湖民函", "标准", "儿童")) {
            for (Hits.Hit hit : search(query).hits()) {
                for (Hits.Snippet snippet : hit.snippets()) {
                    String text = hit.letter().text();
                    assertThat(snippet.text()).isEqualTo(snippet.span().of(text));
                    for (Span place : snippet.highlights()) {
                        assertThat(query.replace(" ", "") + "困境儿童心理")
                                .contains(place.of(snippet.text()).substring(0, 1));
                    }
                }
            }
        }
    }

    @Test
    void theBestSentenceComesFirstWithWholePhrasesHighlighted() {
        Hits.Snippet best = search("困境儿童心理").hits().get(0).snippets().get(0);

        assertThat(best.text()).isEqualTo("全区投入资金120万元，用于困境儿童心理关爱。");
        assertThat(best.highlights()).hasSize(1);
        assertThat(best.highlights().get(0).of(best.text())).isEqualTo("困境儿童心理");
    }

    @Test
    void aLongSentenceIsCutAroundItsHighlight() {
        Letter letter = Sample.letter("dd04", "前".repeat(400) + "𠮷垃圾分类" + "后".repeat(400))
                .make();
        index.put(letter);
        index.commit();

        Hits.Snippet snippet = search("垃圾分类").hits().get(0).snippets().get(0);

        assertThat(snippet.text()).hasSizeLessThanOrEqualTo(240).contains("垃圾分类");
        assertThat(snippet.highlights().get(0).of(snippet.text())).isEqualTo("垃圾分类");
        assertThat(snippet.span().of(letter.text())).isEqualTo(snippet.text());
    }

    @Test
    void countsFacetsUnderTheQuery() {
        Hits hits = search("困境儿童");

        assertThat(hits.facets().keySet()).containsExactlyElementsOf(FACETS);
        assertThat(hits.facets().get("region"))
                .contains(
                        new Hits.Count("350000", "福建省", 1),
                        new Hits.Count("350200", "厦门市", 1),
                        new Hits.Count("350206", "湖里区", 1),
                        new Hits.Count("532600", "文山壮族苗族自治州", 1));
        assertThat(hits.facets().get("kind")).contains(new Hits.Count("CPPCC_PROPOSAL", "政协提案", 1));
        assertThat(hits.facets().get("year"))
                .containsExactly(new Hits.Count("2023", "2023", 1), new Hits.Count("2024", "2024", 1));
        assertThat(search("").facets().get("region")).startsWith(new Hits.Count("350000", "福建省", 2));
        assertThat(search("").facets().get("programme")).containsExactly(new Hits.Count("彩虹助学行动", "彩虹助学行动", 1));
    }

    @Test
    void filters() {
        assertThat(filtered(List.of("350200"), List.of(), null, null, null)).isEqualTo("cc03 aa01");
        assertThat(filtered(List.of("350206", "532601"), List.of(), null, null, null))
                .isEqualTo("aa01 bb02");
        assertThat(filtered(List.of(), List.of(2023), null, null, null)).isEqualTo("bb02");
        assertThat(filtered(List.of(), List.of(), new BigDecimal("1000000"), null, null))
                .isEqualTo("aa01");
        assertThat(filtered(List.of(), List.of(), new BigDecimal("2000"), new BigDecimal("3000"), null))
                .as("one family's sum")
                .isEmpty();
        assertThat(filtered(List.of(), List.of(), new BigDecimal("9e99"), null, null))
                .isEmpty();
        assertThat(filtered(List.of(), List.of(), null, null, LocalDate.of(2024, 6, 6)))
                .isEqualTo("cc03");
        assertThat(filtered(List.of("999999"), List.of(), null, null, null)).isEmpty();
    }

    @Test
    void pagesWithoutGapsAndWithTheExactTotal() {
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            Hits hits = index.search(new LetterQuery("", Filters.NONE, LetterQuery.Sort.RELEVANCE, page, 1, List.of()));
            assertThat(hits.total()).isEqualTo(3);
            hits.hits().forEach(hit -> seen.add(hit.letter().id()));
        }
        assertThat(seen).containsExactly("cc03", "aa01", "bb02");
        assertThat(index.search(new LetterQuery(
                                "", Filters.NONE, LetterQuery.Sort.DATE, Integer.MAX_VALUE, 100, List.of()))
                        .hits())
                .isEmpty();
    }

    @Test
    void scoresDoNotRememberLettersTakenOut() {
        String before = scores();
        for (int i = 0; i < 20; i++) {
            index.put(Sample.letter("e" + i, "困境儿童心理".repeat(i + 1)).make());
        }
        index.commit();
        for (int i = 0; i < 20; i++) {
            index.remove(List.of("e" + i));
        }
        index.put(Letters.CHILDREN);
        index.commit();

        assertThat(scores()).isEqualTo(before);
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void anotherProcessSeesWhatWasCommitted(@TempDir Path other) {
        try (LuceneIndex early = LuceneIndex.openForReading(other, new Dictionary())) {
            assertThat(early.search(query("儿童")).total()).isZero();
            try (LuceneIndex writing = LuceneIndex.open(other, new Dictionary())) {
                writing.put(Letters.CHILDREN);
                assertThat(early.size()).isZero();
                writing.commit();
                assertThat(early.search(query("儿童")).total()).isEqualTo(1);
            }
            assertThatThrownBy(() -> early.put(Letters.LIFTS)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void oneWriterAtATime() {
        assertThatThrownBy(() -> LuceneIndex.open(folder, new Dictionary()))
                .isInstanceOf(IndexFailure.class)
                .hasMessageContaining("Another");
    }

    @Test
    void ranksByAnythingHeld() {
        assertThat(index.rank("困境儿童 电梯", 10, false)).hasSize(3);
        assertThat(index.rank("加装电梯", 10, false).get(0).file()).isEqualTo("letters/cc03.txt");
        assertThat(index.rank("", 10, false)).isEmpty();
    }

    private String scores() {
        return search("困境儿童 心理").hits().stream()
                .map(hit -> hit.letter().id() + " " + hit.score())
                .toList()
                .toString();
    }

    private Hits search(String words) {
        return index.search(query(words));
    }

    private static LetterQuery query(String words) {
        return new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, FACETS);
    }

    private String ids(String words) {
        List<String> ids = new ArrayList<>(
                search(words).hits().stream().map(hit -> hit.letter().id()).toList());
        if (!words.isBlank()) {
            ids.sort(null);
        }
        return String.join(" ", ids);
    }

    private String filtered(
            List<String> regions,
            List<Integer> years,
            @org.jspecify.annotations.Nullable BigDecimal min,
            @org.jspecify.annotations.Nullable BigDecimal max,
            @org.jspecify.annotations.Nullable LocalDate from) {
        Filters filters = new Filters(
                regions, years, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), min, max, from, null);
        List<String> ids = new ArrayList<>();
        index.each(
                new LetterQuery("", filters, LetterQuery.Sort.DATE, 1, 10, List.of()),
                10,
                letter -> ids.add(letter.id()));
        return String.join(" ", ids);
    }

    private static String hint(Hits hits) {
        return hits.hints().stream().map(Said::chinese).collect(Collectors.joining());
    }
}
