package org.fuhan.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.fuhan.index.LuceneIndex;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Theme;
import org.fuhan.search.BadQuery;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Places;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
    private final LuceneIndex index;
    private final Comparing comparing;

    ComparingTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
        comparing = new Comparing(index, Places.regions());
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
    void setsMeasuresSideBySideThemeByTheme() {
        Comparison comparison = comparing.compare("困境儿童", List.of("厦门市", "文山市"));

        assertThat(comparison.rows().stream().map(Comparison.Row::theme))
                .containsExactly(Theme.MONEY, Theme.MONITORING, Theme.SERVICES);
        assertThat(comparison.rows().get(0).cells().get(0)).singleElement().satisfies(entry -> {
            assertThat(entry.sentence()).isEqualTo("全区投入资金120万元，用于困境儿童心理关爱。");
            assertThat(entry.span().of(Letters.CHILDREN.text())).isEqualTo(entry.text());
            assertThat(entry.documentNumber()).isEqualTo("厦湖民函〔2024〕8号");
            assertThat(entry.file()).isEqualTo("letters/aa01.txt");
        });
        assertThat(comparison.rows().get(0).cells().get(1)).isEmpty();
        assertThat(comparison.regions().stream().map(Comparison.Place::letters)).containsExactly(1, 1);
        assertThat(comparison.notes()).isEmpty();
    }

    @Test
    void ofALetterThatSpeaksOfItInSeveralMeasuresTakesOnlyThose() {
        Comparison comparison = comparing.compare("困境儿童", List.of("厦门市", "文山市"));

        assertThat(comparison.rows().get(2).cells().get(1).stream().map(Comparison.Entry::measureId))
                .containsExactly("m1", "m2");
        assertThat(comparison.regions().get(1).standards())
                .as("a rate for boarding pupils")
                .isEmpty();
    }

    @Test
    void standardsAndTotalsStandApartAndPrivateSumsNowhere() {
        Comparison.Place xiamen =
                comparing.compare("困境儿童", List.of("湖里区", "文山市")).regions().get(0);

        assertThat(xiamen.standards().stream().map(Comparison.Sum::raw)).containsExactly("每人每月1200元");
        assertThat(xiamen.totals().stream().map(Comparison.Sum::raw)).containsExactly("120万元");
    }

    @Test
    void aSumInASentenceThatTellsOfAPrivatePersonIsNoPlacesSum() {
        index.put(Sample.letter("dd04", "社区为陶某甲一家解决医药费2万元。全区投入加装电梯资金50万元。")
                .title("关于加装电梯的答复")
                .region("福建省", "厦门市", "思明区", "350203")
                .sum("2万元", "20000", Funding.Role.TOTAL, null, false)
                .sum("50万元", "500000", Funding.Role.TOTAL, null, false)
                .person("陶某甲")
                .make());
        index.commit();

        Comparison.Place place =
                comparing.compare("加装电梯", List.of("思明区", "文山市")).regions().get(0);

        assertThat(place.totals().stream().map(Comparison.Sum::raw)).containsExactly("50万元");
    }

    @Test
    void ofLettersAlikeOnlyOneIsRead() {
        for (String id : List.of("y1", "y2", "y3")) {
            index.put(
                    Sample.letter(id, "加装电梯每台补贴30万元。全区投入加装电梯资金50万元。")
                            .title("关于加装电梯的答复")
                            .region("福建省", "厦门市", "思明区", "350203")
                            .sum("50万元", "500000", Funding.Role.TOTAL, null, false)
                            .measure(Theme.MONEY, "加装电梯每台补贴30万元。")
                            .make(),
                    id.equals("y3") ? "y3" : "y1");
        }
        index.commit();

        Comparison comparison = comparing.compare("加装电梯", List.of("思明区", "文山市"));

        assertThat(comparison.regions().get(0).found()).isEqualTo(4);
        assertThat(comparison.regions().get(0).letters()).isEqualTo(3);
        assertThat(comparison.regions().get(0).totals()).hasSize(2);
        assertThat(comparison.rows().get(0).cells().get(0)).hasSize(3);
    }

    @Test
    void saysWhereThereIsNothingAndWhereItWasCut() {
        for (int i = 0; i < 60; i++) {
            index.put(Sample.letter("x%02d".formatted(i), "加装电梯。")
                    .title("关于加装电梯的答复")
                    .region("福建省", "厦门市", "思明区", "350203")
                    .make());
        }
        index.commit();

        Comparison comparison = comparing.compare("加装电梯", List.of("思明区", "文山市"));

        assertThat(comparison.regions().get(0).letters()).isEqualTo(50);
        assertThat(comparison.regions().get(0).cut()).isTrue();
        assertThat(comparison.notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("61封"));
        assertThat(comparing.compare("加装电梯", List.of("思明区", "文山市"))).isEqualTo(comparison);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertBad("", List.of("厦门市", "文山市"), "bad-topic");
        assertBad("？", List.of("厦门市", "文山市"), "bad-topic");
        assertBad("儿童", List.of("厦门市"), "bad-regions");
        assertBad("儿童", List.of("厦门市", "350200"), "region-twice");
        assertBad("儿童", List.of("厦门市", "不存在市"), "unknown-region");
    }

    private void assertBad(String topic, List<String> regions, String code) {
        assertThatThrownBy(() -> comparing.compare(topic, regions))
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }
}
