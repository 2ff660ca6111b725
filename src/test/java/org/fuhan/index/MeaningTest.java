package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meaning may do and what it may not, with vectors made by hand. */
class MeaningTest {
    private static final byte[] ASKED = {100, 0, 0, 0};
    private static final byte[] NEAR = {80, 60, 0, 0};
    private static final byte[] APART = {50, 86, 0, 0};

    private final List<String> embedded = new ArrayList<>();
    private final LuceneIndex index;

    MeaningTest(@TempDir Path folder) {
        Embedder embedder = words -> {
            embedded.add(words);
            return Optional.of(ASKED);
        };
        index = LuceneIndex.open(folder, new LuceneIndex.Language(new Dictionary(), Synonyms.standard(), embedder));
    }

    @BeforeEach
    void write() {
        index.put(IndexEntry.of(Letters.CHILDREN, "aa01", List.of(APART)));
        index.put(IndexEntry.of(Letters.SCHOOLS, "bb02", List.of(APART, ASKED)));
        index.put(IndexEntry.of(Letters.LIFTS, "cc03", List.of(NEAR)));
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsFindAndMeaningOrders() {
        Hits byWords = index.search(query("困境儿童", false));
        Hits both = index.search(query("困境儿童", true));

        assertThat(ids(byWords.hits())).containsExactly("aa01", "bb02");
        assertThat(ids(both.hits())).containsExactly("bb02", "aa01");
        assertThat(both.total()).isEqualTo(byWords.total()).isEqualTo(2);
        assertThat(both.facets()).isEqualTo(byWords.facets());
        assertThat(both.hits().get(0).why()).containsExactly(Hits.Why.WORDS, Hits.Why.MEANING);
        assertThat(both.hits().get(1).why()).containsExactly(Hits.Why.WORDS);
        assertThat(byWords.hits().get(0).why()).containsExactly(Hits.Why.WORDS);
        assertThat(byWords.nearby()).isEmpty();
    }

    @Test
    void lettersByMeaningAloneComeApartAndSaySo() {
        Hits few = index.search(query("困境儿童", true));
        assertThat(ids(few.nearby())).containsExactly("cc03");
        assertThat(few.nearby().get(0).why()).containsExactly(Hits.Why.MEANING);
        assertThat(few.nearby().get(0).snippets()).isEmpty();
        assertThat(few.nearby().get(0).score()).isEqualTo(0.8);

        Hits none = index.search(query("孩子放学以后", true));
        assertThat(none.total()).isZero();
        assertThat(none.hits()).isEmpty();
        assertThat(none.facets().get("region")).isEmpty();
        assertThat(ids(none.nearby())).containsExactly("bb02", "cc03");
    }

    @Test
    void filtersHoldForWhatIsNear() {
        Filters wenshan = Filters.NONE.withRegions(List.of("532600"));
        Hits hits = index.search(
                new LetterQuery("孩子放学以后", wenshan, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()).withMeaning(true));

        assertThat(ids(hits.nearby())).containsExactly("bb02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"孩子放学以后\"",
                "标题:放学",
                "放学 OR 接送",
                "放学 AND 接送",
                "放学 -接送",
                "+放学",
                "厦湖民函〔2025〕5号",
                "20254011",
                "2025",
                "厦门市",
                "",
                "  ",
                "？！"
            })
    void anythingButPlainWordsIsAnsweredByWordsAlone(String typed) {
        Hits hits = index.search(query(typed, true));

        assertThat(embedded).isEmpty();
        assertThat(hits.nearby()).isEmpty();
        assertThat(ids(hits.hits()))
                .isEqualTo(ids(index.search(query(typed, false)).hits()));
    }

    @Test
    void otherOrdersAndLaterPagesAreByWords() {
        for (LetterQuery.Sort sort : List.of(LetterQuery.Sort.DATE, LetterQuery.Sort.AMOUNT)) {
            index.search(new LetterQuery("困境儿童", Filters.NONE, sort, 1, 10, List.of()).withMeaning(true));
        }
        assertThat(embedded).isEmpty();

        Hits second = index.search(
                new LetterQuery("困境儿童", Filters.NONE, LetterQuery.Sort.RELEVANCE, 2, 1, List.of()).withMeaning(true));
        assertThat(ids(second.hits())).containsExactly("aa01");
        assertThat(second.nearby()).isEmpty();
    }

    @Test
    void aCursorIsOfOneOrder() {
        String next = index.search(new LetterQuery("困境儿童", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 1, List.of())
                        .withMeaning(true))
                .next();

        assertThat(ids(index.search(new LetterQuery("困境儿童", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 1, List.of())
                                .after(next)
                                .withMeaning(true))
                        .hits()))
                .containsExactly("aa01");
        assertThatThrownBy(() -> index.search(
                        new LetterQuery("困境儿童", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 1, List.of()).after(next)))
                .isInstanceOf(BadCursor.class);
    }

    @Test
    void thePlaceNamedIsAReasonToo() {
        Hits hits = index.search(query("厦门困境儿童", true));

        assertThat(hits.hits().stream().filter(hit -> hit.letter().id().equals("aa01")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).containsExactly(Hits.Why.WORDS, Hits.Why.PLACE));
    }

    @Test
    void aRankingTakesBoth() {
        assertThat(index.rank("困境儿童", 10, false)).hasSize(2);
        assertThat(index.rank("困境儿童", 10, true)).hasSize(3);
    }

    @Test
    void vectorsCanFollow(@TempDir Path other) {
        try (LuceneIndex later = LuceneIndex.open(
                other, new LuceneIndex.Language(new Dictionary(), Synonyms.none(), words -> Optional.of(ASKED)))) {
            later.put(Letters.SCHOOLS);
            later.put(Letters.LIFTS);
            later.commit();
            assertThat(later.search(query("孩子放学以后", true)).nearby()).isEmpty();

            later.putVectors("cc03", List.of(NEAR));
            later.putVectors("gone", List.of(NEAR));
            later.commit();

            assertThat(ids(later.search(query("孩子放学以后", true)).nearby())).containsExactly("cc03");
            assertThat(ids(later.search(query("加装电梯", true)).hits())).containsExactly("cc03");
            assertThat(later.size()).isEqualTo(2);
        }
    }

    @Test
    void withoutAModelWordsDecide(@TempDir Path other) {
        try (LuceneIndex plain = LuceneIndex.open(other, new Dictionary())) {
            plain.put(IndexEntry.of(Letters.LIFTS, "cc03", List.of(ASKED)));
            plain.commit();

            assertThat(plain.search(query("加装电梯", true)).total()).isEqualTo(1);
            assertThat(plain.search(query("孩子放学以后", true)).nearby()).isEmpty();
        }
    }

    private static LetterQuery query(String words, boolean semantic) {
        return new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of("region"))
                .withMeaning(semantic);
    }

    private static List<String> ids(List<Hits.Hit> hits) {
        return hits.stream().map(hit -> hit.letter().id()).toList();
    }
}
