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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosenessTest {
    private static final String FILLER = "我市持续推进各项惠民工作，完善制度安排，细化任务分工，压实工作责任。";

    private final LuceneIndex index;

    ClosenessTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsOfOnePassageCountForMoreThanTheSameWordsFarApart() {
        put("a1", "电梯设备更新。" + FILLER.repeat(6) + "补贴标准公布。" + FILLER.repeat(6) + "儿童活动空间开放。");
        put("b2", FILLER.repeat(6) + "电梯设备更新。补贴标准公布。儿童活动空间开放。" + FILLER.repeat(6));
        index.commit();

        assertThat(ids(page(1, 10, null))).containsExactly("b2", "a1");
        assertThat(index.rank("电梯补贴和儿童", 10, false))
                .extracting(LetterIndex.Ranked::file)
                .first()
                .asString()
                .contains("b2");
    }

    @Test
    void noLetterIsLostOrShownTwiceWhereTheSecondLookEnds() {
        IntStream.range(0, 130)
                .forEach(i -> put(
                        "x%03d".formatted(i),
                        "电梯".repeat(1 + i % 7) + FILLER.repeat(i % 11) + "补贴，儿童" + FILLER.repeat(i % 5) + "电梯补贴儿童。"));
        index.commit();

        List<String> whole = ids(page(1, 130, null));
        assertThat(whole).hasSize(130).doesNotHaveDuplicates();
        for (int size : new int[] {7, 25, 50, 60}) {
            List<String> byNumber = new ArrayList<>();
            for (int page = 1; byNumber.size() < 130; page++) {
                byNumber.addAll(ids(page(page, size, null)));
            }
            List<String> byCursor = new ArrayList<>();
            @Nullable String after = null;
            do {
                Hits hits = page(1, size, after);
                byCursor.addAll(ids(hits));
                after = hits.next();
            } while (after != null);
            assertThat(byNumber).as("pages of %s", size).isEqualTo(whole);
            assertThat(byCursor).as("cursors of %s", size).isEqualTo(whole);
        }
        assertThat(page(1, 130, null).hits())
                .extracting(Hits.Hit::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private void put(String id, String text) {
        index.put(Sample.letter(id, text).make());
    }

    private Hits page(int page, int size, @Nullable String after) {
        return index.search(new LetterQuery("电梯 补贴 儿童", Filters.NONE, LetterQuery.Sort.RELEVANCE, page, size, List.of())
                .after(after));
    }

    private static List<String> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.letter().id()).toList();
    }
}
