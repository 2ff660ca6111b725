package org.fuhan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fuhan.index.Filters;
import org.fuhan.index.LuceneIndex;
import org.fuhan.json.LetterJson;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Places;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterSearchTest {
    private final LuceneIndex index;
    private final LetterSearch search;

    LetterSearchTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
        search = new LetterSearch(index, Places.regions());
    }

    @BeforeEach
    void fill() {
        Letters.ALL.forEach(index::put);
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void answersInTheShapeOfTheApi() {
        String json = LetterJson.write(search.search(SearchRequest.of("困境儿童")));

        assertThat(json)
                .startsWith("{\"total\":2,\"partly\":false,\"distinct\":2,\"page\":1,\"size\":10,\"tookMs\":")
                .contains(
                        "\"next\":null,\"hints\":[],\"alsoSearched\":[{\"word\":\"困境儿童\",\"also\":[\"困境未成年人\"]}],\"didYouMean\":[],\"preferredRegion\":null,\"hits\":[{\"id\":\"aa01\",\"source\":{\"file\":\"letters/aa01.txt\"},\"documentNumber\":")
                .contains("\"facets\":{\"region\":[{\"value\":\"350000\",\"label\":\"福建省\",\"count\":1}")
                .contains("\"highlights\":[[");
    }

    @Test
    void whatWasMeantFindsMoreAndIsToldOnlyWhereLittleWasFound() {
        assertThat(search.search(SearchRequest.of("困静儿童")).didYouMean()).containsExactly("困境儿童");
        assertThat(search.search(SearchRequest.of("困静儿童").with(Filters.NONE.withRegions(List.of("350203"))))
                        .didYouMean())
                .as("finds nothing there either")
                .isEmpty();
        assertThat(search.search(SearchRequest.of("困境儿童")).didYouMean()).isEmpty();
        assertThat(search.search(SearchRequest.of("林致远")).didYouMean()).isEmpty();
        assertThat(search.search(SearchRequest.of("量子纠缠")).didYouMean()).isEmpty();
    }

    @Test
    void aSlipIsToldOfWhereTheOtherWordsFindLetters() {
        for (int i = 0; i < 4; i++) {
            index.put(Sample.letter("s" + i, "社区食堂由街道开办，助餐补贴按月发放。第" + i + "家。")
                    .topics("社区食堂")
                    .make());
        }
        index.commit();
        String slip = "社区食塘 OR 助餐补贴";

        SearchAnswer answer = search.search(SearchRequest.of(slip));

        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.didYouMean()).containsExactly("社区食堂 OR 助餐补贴");
        assertThat(search.search(SearchRequest.of("社区食堂 OR 助餐补贴")).didYouMean()).isEmpty();
    }

    @Test
    void aBatchAsksEachLine() {
        List<Batch.Line> lines = new Batch(search)
                .ask(List.of("困境儿童", "没有的词"), SearchRequest.of("").with(1, 1), Locale.ROOT);

        assertThat(lines).extracting(Batch.Line::query).containsExactly("困境儿童", "没有的词");
        assertThat(lines).extracting(Batch.Line::total).containsExactly(2L, 0L);
        assertThat(lines.get(0).hits()).hasSize(1);
    }

    @Test
    void filtersByTheNameOfAPlace() {
        assertThat(search.search(in("厦门市")).total()).isEqualTo(2);
        assertThat(search.search(in("350206")).total()).isEqualTo(1);
        assertThat(search.search(in("鼓楼区")).hints().get(0)).contains("4处同名");
        assertThat(search.search(in("鼓楼区"), Locale.ENGLISH).hints().get(0)).startsWith("4 places are named “鼓楼区”");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        assertBad(in("亚特兰蒂斯"), "unknown-region");
        assertBad(in(" "), "unknown-region");
        assertBad(SearchRequest.of("长".repeat(1001)), "query-too-long");
        assertBad(SearchRequest.of("").with(0, 10), "bad-page");
        assertBad(SearchRequest.of("").with(1, 101), "bad-size");
        assertBad(SearchRequest.of("").with(1, -1), "bad-size");
        assertBad(SearchRequest.of("").with(101, 100), "page-too-deep");
        assertBad(SearchRequest.of("").with(Integer.MAX_VALUE, 100), "page-too-deep");
        assertThat(search.search(SearchRequest.of("").with(100, 100)).hits()).isEmpty();
        assertThat(search.search(SearchRequest.of("").with(1, 0)).total()).isEqualTo(3);
    }

    private void assertBad(SearchRequest request, String code) {
        assertThatThrownBy(() -> search.search(request)).isInstanceOfSatisfying(BadQuery.class, bad -> {
            assertThat(bad.code()).isEqualTo(code);
            assertThat(bad.said(Locale.ROOT)).endsWith("。");
            assertThat(bad.said(Locale.ENGLISH)).endsWith(".").doesNotContain("。");
        });
    }

    private static SearchRequest in(String region) {
        return SearchRequest.of("").with(Filters.NONE.withRegions(List.of(region)));
    }
}
