package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlikeTest {
    private static final List<String> YEARS = List.of("year");

    private final LuceneIndex index;

    AlikeTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
    }

    @BeforeEach
    void write() {
        put("a1", "a1", "2023-05-01", "老旧小区加装电梯补贴二十万元。");
        put("a2", "a1", "2024-05-01", "老旧小区加装电梯补贴二十万元。加装电梯。");
        put("a3", "a1", "2025-05-01", "老旧小区加装电梯补贴二十万元。物业同意。");
        put("b1", "b1", "2024-06-01", "加装电梯先要业主同意。");
        put("c1", "c1", "2024-07-01", "校园食堂明厨亮灶。");
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void lettersAlikeAreOneHitAndStillCount() {
        Hits hits = index.search(query("加装电梯", LetterQuery.Sort.RELEVANCE, 1, 10, null));

        assertThat(hits.total()).isEqualTo(4);
        assertThat(hits.distinct()).isEqualTo(2);
        assertThat(ids(hits)).containsExactlyInAnyOrder("a2", "b1");
        assertThat(hits.hits())
                .filteredOn(hit -> hit.group().equals("a1"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.alike()).isEqualTo(2));
        assertThat(hits.hits())
                .filteredOn(hit -> hit.group().equals("b1"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.alike()).isZero());
        assertThat(hits.facets().getOrDefault("year", List.of()).stream()
                        .mapToLong(Hits.Count::count)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void theFirstInTheOrderStandsForTheOthers() {
        assertThat(ids(index.search(query("加装电梯", LetterQuery.Sort.DATE, 1, 10, null))))
                .containsExactly("a3", "b1");
        assertThat(ids(index.search(query("", LetterQuery.Sort.DATE, 1, 10, null))))
                .containsExactly("a3", "c1", "b1");
    }

    @Test
    void ofThoseFoundOneStandsWhereTheFirstOfTheGroupIsNot() {
        Hits hits = index.search(query("物业", LetterQuery.Sort.RELEVANCE, 1, 10, null));

        assertThat(ids(hits)).containsExactly("a3");
        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.hits().get(0).alike()).isEqualTo(2);
    }

    @Test
    void pagesAndCursorsCountHits() {
        IntStream.range(0, 30)
                .forEach(i -> put("d%02d".formatted(i), "d%02d".formatted(i / 3 * 3), "2022-01-01", "停车位共享方案。"));
        index.commit();

        List<String> byNumber = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            byNumber.addAll(ids(index.search(query("停车位", LetterQuery.Sort.RELEVANCE, page, 3, null))));
        }
        List<String> byCursor = new ArrayList<>();
        @Nullable String after = null;
        do {
            Hits hits = index.search(query("停车位", LetterQuery.Sort.RELEVANCE, 1, 3, after));
            assertThat(hits.total()).isEqualTo(30);
            byCursor.addAll(ids(hits));
            after = hits.next();
        } while (after != null);

        assertThat(byNumber).hasSize(10).doesNotHaveDuplicates().isEqualTo(byCursor);
    }

    @Test
    void aRunOfQueriesKeepsThemApartAndExportsNameTheGroup() {
        assertThat(index.rank("加装电梯", 10, false)).hasSize(4);
        List<String> groups = new ArrayList<>();
        index.each(query("加装电梯", LetterQuery.Sort.DATE, 1, 10, null), 10, (letter, group) -> groups.add(group));
        assertThat(groups).containsExactly("a1", "b1", "a1", "a1");
    }

    private void put(String id, String group, String date, String text) {
        index.put(IndexEntry.of(Sample.letter(id, text).date(date).make(), group, List.of()));
    }

    private static LetterQuery query(String words, LetterQuery.Sort sort, int page, int size, @Nullable String after) {
        return new LetterQuery(words, Filters.NONE, sort, page, size, YEARS).after(after);
    }

    private static List<String> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.letter().id()).toList();
    }
}
