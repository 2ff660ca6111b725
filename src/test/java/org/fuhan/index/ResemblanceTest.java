package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResemblanceTest {
    private static final byte[] HERE = {100, 0, 0, 0};
    private static final byte[] NEAR = {80, 60, 0, 0};
    private static final byte[] APART = {0, 100, 0, 0};
    private static final String LIFTS = "老旧小区加装电梯由财政补贴，业主协商出资，街道指导加装电梯的申请、施工、验收。";
    private static final String MEALS = "社区食堂为老年人供餐，助餐点覆盖各街道，送餐上门由志愿者承担。";

    private final LuceneIndex index;

    ResemblanceTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
    }

    @BeforeEach
    void write() {
        index.put(IndexEntry.of(lifts("l1", "350203", "厦门市", "思明区"), "l1", List.of(HERE)));
        index.put(IndexEntry.of(lifts("l2", "350203", "厦门市", "思明区"), "l1", List.of(HERE)));
        index.put(IndexEntry.of(titled("l3", "关于老旧小区加装电梯工作的提案", "350203", "厦门市", "思明区"), "l3", List.of(NEAR)));
        index.put(IndexEntry.of(titled("l4", "关于物业收费的提案", "350203", "厦门市", "思明区"), "l4", List.of(NEAR)));
        index.put(IndexEntry.of(titled("l5", "关于老旧小区加装电梯的提案", "610102", "西安市", "新城区"), "l5", List.of(NEAR)));
        index.put(IndexEntry.of(titled("l6", "关于老旧小区加装电梯的提案", "610102", "西安市", "新城区"), "l5", List.of(NEAR)));
        index.put(IndexEntry.of(
                Sample.letter("m1", MEALS).region("陕西省", "西安市", "新城区", "610102").make(), "m1", List.of(APART)));
        index.put(Sample.letter("m2", MEALS + "餐费减免。").make());
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void tellsWhatEachIsToTheLetterAndWhy() {
        List<SimilarLetter> similar = index.similar("l1", 5);

        assertThat(similar)
                .extracting(one -> one.letter().id(), SimilarLetter::relation)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("l3", SimilarLetter.Relation.SAME_PROPOSAL),
                        org.assertj.core.groups.Tuple.tuple("l4", SimilarLetter.Relation.SAME_PLACE),
                        org.assertj.core.groups.Tuple.tuple("l5", SimilarLetter.Relation.ELSEWHERE));
        assertThat(similar).allSatisfy(one -> {
            assertThat(one.why()).containsExactly(Hits.Why.WORDS, Hits.Why.MEANING);
            assertThat(one.words()).contains("电梯").hasSizeLessThanOrEqualTo(5);
            assertThat(one.score()).isBetween(0.3, 1.0);
        });
        assertThat(similar).extracting(SimilarLetter::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void lettersAlikeAreNotSimilarOnes() {
        assertThat(index.similar("l1", 5)).extracting(one -> one.letter().id()).doesNotContain("l1", "l2", "l6");
        assertThat(index.similar("l6", 5)).extracting(one -> one.letter().id()).doesNotContain("l5", "l6");
    }

    @Test
    void theWordsSharedAreNoMasksNumbersOrPlaces() {
        for (String id : List.of("p1", "p2")) {
            index.put(Sample.letter(id, "林某甲一家由十五名志愿者轮流照料。思明区开展助浴服务，助浴服务进家门，志愿者上门。")
                    .region("福建省", "厦门市", "思明区", "350203")
                    .make());
        }
        index.commit();

        assertThat(index.similar("p1", 5))
                .filteredOn(one -> one.letter().id().equals("p2"))
                .singleElement()
                .satisfies(one -> assertThat(String.join("、", one.words()))
                        .contains("志愿者")
                        .doesNotContain("某", "十五", "思明"));
    }

    @Test
    void theWordsSharedAreTheMattersAndNotThoseOfAnyLetter() {
        for (String id : List.of("h1", "h2")) {
            index.put(Sample.letter(id, "助餐点在十个工作日内建成，人员、场所全部到位，志愿者上门送餐。老年人在助餐点就餐。")
                    .topics("助餐")
                    .proposal(Proposal.Kind.CPPCC_PROPOSAL, "关于老年人助餐的提案")
                    .make());
        }
        index.commit();

        assertThat(index.similar("h1", 5))
                .filteredOn(one -> one.letter().id().equals("h2"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.words()).doesNotContain("到位", "工作日", "建成");
                    assertThat(one.words().get(0)).isIn("助餐", "老年人", "老年");
                });
    }

    @Test
    void withoutVectorsWordsDecideAlone() {
        assertThat(index.similar("m2", 5)).singleElement().satisfies(one -> {
            assertThat(one.letter().id()).isEqualTo("m1");
            assertThat(one.why()).containsExactly(Hits.Why.WORDS);
        });
    }

    @Test
    void noMoreOfEachThanAskedForAndNoneOfWhatIsNotThere() {
        Letters.ALL.forEach(index::put);
        index.commit();
        assertThat(index.similar("l1", 1)).hasSizeLessThanOrEqualTo(3);
        assertThat(index.similar("zz", 5)).isEmpty();
    }

    private static Letter lifts(String id, String code, String city, String county) {
        return titled(id, "关于老旧小区加装电梯的提案", code, city, county);
    }

    private static Letter titled(String id, String proposal, String code, String city, String county) {
        return Sample.letter(id, LIFTS)
                .proposal(Proposal.Kind.CPPCC_PROPOSAL, proposal)
                .region(city.equals("厦门市") ? "福建省" : "陕西省", city, county, code)
                .make();
    }
}
