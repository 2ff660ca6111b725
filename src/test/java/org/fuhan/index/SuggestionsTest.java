package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.fuhan.letter.Proposal;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered while typing, and instead of what finds nothing. */
class SuggestionsTest {
    private static LuceneIndex index;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
        Letters.ALL.forEach(index::put);
        index.put(Sample.letter("dd04", "池某甲同学由“池某甲助学基金”和彩虹助学行动资助。5G基站已经建成。")
                .number("渝渝中教函〔2023〕7号", "A")
                .title("关于池某甲同学就学问题的答复")
                .proposal(Proposal.Kind.CPPCC_PROPOSAL, "关于帮助池某甲同学重返课堂的提案")
                .from("重庆市渝中区教育委员会", "教育")
                .region("重庆市", null, "渝中区", "500103")
                .topics("教育", "池某甲")
                .programme("池某甲助学基金")
                .programme("彩虹助学行动")
                .programme("5G基站")
                .person("池某甲")
                .make());
        index.put(Sample.letter("ee05", "旅游步道已经建成。")
                .from("长春市朝阳区文化和旅游局", "文旅")
                .region("吉林省", "长春市", "朝阳区", "220104")
                .proposal(Proposal.Kind.CPPCC_PROPOSAL, "0205", "关于发展旅游的提案")
                .make());
        index.put(Sample.letter("ff06", "步道已经建成。")
                .region("河北省", "石家庄市", "长安区", "130102")
                .make());
        index.put(Sample.letter("gg07", "步道已经建成。")
                .region("江西省", "赣州市", "于都县", "360731")
                .make());
        index.commit();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kjet | 困境儿童 | TOPIC",
                "kunjingertong | 困境儿童 | TOPIC",
                "kunjinget | 困境儿童 | TOPIC",
                "kunjinge | 困境儿童 | TOPIC",
                "KunJing | 困境儿童 | TOPIC",
                "困jing | 困境儿童 | TOPIC",
                "困境 | 困境儿童 | TOPIC",
                "困境兒 | 困境儿童 | TOPIC",
                "caihong | 彩虹助学行动 | PROGRAMME",
                "chzx | 彩虹助学行动 | PROGRAMME",
                "zhuxue | 彩虹助学行动 | PROGRAMME",
                "助学 | 彩虹助学行动 | PROGRAMME",
                "siming | 厦门市思明区 | PLACE",
                "xmhl | 厦门市湖里区 | PLACE",
                "厦门湖里 | 厦门市湖里区 | PLACE",
                "xmhlmzj | 厦门市湖里区民政局 | AGENCY",
                "chongqing | 重庆市 | PLACE",
                "cq | 重庆市 | PLACE",
                "chaoyang | 长春市朝阳区 | PLACE",
                "zhaoyang | 长春市朝阳区 | PLACE",
                "cyq | 长春市朝阳区 | PLACE",
                "changchunchaoyang | 长春市朝阳区 | PLACE",
                "cccyq | 长春市朝阳区 | PLACE",
                "changan | 石家庄市长安区 | PLACE",
                "sjzchangan | 石家庄市长安区 | PLACE",
                "yudu | 赣州市于都县 | PLACE",
                "lvyou | 长春市朝阳区文化和旅游局 | AGENCY",
                "lüyou | 长春市朝阳区文化和旅游局 | AGENCY",
                "lǚyou | 长春市朝阳区文化和旅游局 | AGENCY",
                "lu:you | 长春市朝阳区文化和旅游局 | AGENCY",
                "LÜYOU | 长春市朝阳区文化和旅游局 | AGENCY",
                "教育体育 | 文山市教育体育局 | AGENCY",
                "厦湖民函 | 厦湖民函〔2024〕8号 | NUMBER",
                "厦湖民函(2024 | 厦湖民函〔2024〕8号 | NUMBER",
                "2023 7 | 渝渝中教函〔2023〕7号 | NUMBER",
                "0098 | 提案第0098号 | NUMBER",
                "98 | 提案第0098号 | NUMBER",
                "205 | 提案第0205号 | NUMBER",
                "0205 | 提案第0205号 | NUMBER",
                "提案第205 | 提案第0205号 | NUMBER",
                "提案第98号 | 提案第0098号 | NUMBER",
                "寄宿制 | 关于加强寄宿制学校管理的建议 | TITLE",
                "jszxx | 关于加强寄宿制学校管理的建议 | TITLE",
                "5g | 5G基站 | PROGRAMME",
            })
    void finishesWhatIsTyped(String typed, String text, Suggestion.Kind kind) {
        assertThat(complete(typed)).as(typed).anySatisfy(one -> {
            assertThat(one.text()).isEqualTo(text);
            assertThat(one.kind()).isEqualTo(kind);
        });
    }

    @Test
    void theWholeLabelStandsBeforeItsBeginningAndThatBeforeAPlaceInside() {
        assertThat(complete("困境儿童").get(0).text()).isEqualTo("困境儿童");
        assertThat(complete("彩虹").get(0)).satisfies(first -> {
            assertThat(first.text()).isEqualTo("彩虹助学行动");
            assertThat(first.letters()).isEqualTo(2);
            assertThat(first.match().of(first.text())).isEqualTo("彩虹");
        });
        assertThat(complete("zhuxue").get(0).match().of("彩虹助学行动")).isEqualTo("助学");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "厦门 kjet | 厦门 困境儿童",
                "-caihong | -彩虹助学行动",
                "地区:xmhl | 地区:厦门市湖里区",
                "心理 项目：chzx | 心理 项目：彩虹助学行动",
            })
    void finishesTheLastOfSeveralWords(String typed, String query) {
        assertThat(complete(typed)).extracting(Suggestion::query).contains(query);
    }

    @Test
    void besideOtherWordsNoOtherLettersTitleIsOffered() {
        assertThat(complete("心理 jszxx")).isEmpty();
        assertThat(complete("心理 kj")).isNotEmpty();
    }

    @Test
    void behindAFieldsNameOnlyWhatFitsIsOffered() {
        assertThat(complete("地区:c")).isNotEmpty().allMatch(one -> one.kind() == Suggestion.Kind.PLACE);
        assertThat(complete("年份:2")).isEmpty();
    }

    @Test
    void nothingMaskedIsOffered() {
        String letters = "abcdefghijklmnopqrstuvwxyz";
        for (int i = 0; i < letters.length(); i++) {
            assertNothingMasked(letters.substring(i, i + 1));
            for (int j = 0; j < letters.length(); j++) {
                assertNothingMasked(letters.substring(i, i + 1) + letters.charAt(j));
            }
        }
        for (String typed :
                List.of("池", "池某甲", "chimoujia", "cmj", "池某", "某甲", "关于帮助", "gybz", "助学基金", "项目:池", "主题:池")) {
            assertNothingMasked(typed);
        }
        assertThat(index.suggestions().corrections("迟某甲")).noneMatch(SuggestionsTest::isMasked);
        assertThat(index.suggestions().corrections("chimoujia")).isEmpty();
        assertThat(index.suggestions().corrections("池末家同学")).noneMatch(SuggestionsTest::isMasked);
    }

    private static void assertNothingMasked(String typed) {
        assertThat(index.suggestions().complete(typed, 100)).as(typed).noneMatch(one -> isMasked(one.text()));
    }

    private static boolean isMasked(String text) {
        return text.contains("池") || text.contains("某");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "困静儿童 | 困境儿童",
                "困镜儿童 心里辅导 | 困境儿童 心里辅导",
                "困境儿单 | 困境儿童",
                "困境儿童们关爱 | 困境儿童关爱",
                "境困儿童 | 困境儿童",
                "彩红助学 | 彩虹助学",
                "彩助学 | 彩虹助学",
                "夏门 电梯 | 厦门 电梯",
                "kunjingertong | 困境儿童",
                "kunjinertong 厦门 | 困境儿童 厦门",
                "kjet | 困境儿童",
                "KJET | 困境儿童",
                "厦门 kjet | 厦门 困境儿童",
                "xqzv |",
                "困境kjet |",
                "困境儿童 |",
                "林致远 |",
                "“困静儿童” | “困境儿童”",
            })
    void correctsWhatStandsInNoLetter(String typed, String meant) {
        List<String> corrections = index.suggestions().corrections(typed);
        if (meant == null) {
            assertThat(corrections).as(typed).isEmpty();
        } else {
            assertThat(corrections).as(typed).contains(meant);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "困境而童 补助标准 | 困境儿童 补助标准",
                "怎样关爱困静儿童的心理健康 | 怎样关爱困境儿童的心理健康",
                "怎样关爱境困儿童的心理健康 | 怎样关爱困境儿童的心理健康",
                // one character apart may be a right word that no letter has
                "怎样关爱困境儿单的心理健康 |",
                "怎样关爱困境儿童的心理健康 |",
                "彩助学的经费 |",
                "彩虹助老行动 |",
                // two characters sound like too much
                "夏门的电梯 |",
                "池某甲的助学 |",
                "林致远同学的助学 |",
                "kunjinertong 厦门 |",
            })
    void ofAQueryThatFindsLettersOnlySlipsAreCorrected(String typed, String meant) {
        List<String> corrections = index.suggestions().slips(typed);
        if (meant == null) {
            assertThat(corrections).as(typed).isEmpty();
        } else {
            assertThat(corrections).as(typed).first().isEqualTo(meant);
        }
        assertThat(index.suggestions().slips(typed.repeat(500))).isEmpty();
    }

    @Test
    void aSlipThatALetterMadeTooIsCorrectedWhereMostWriteItRight(@TempDir Path folder) {
        try (LuceneIndex own = LuceneIndex.open(folder, new Dictionary())) {
            own.put(Sample.letter("slip", "困境而童由社区照料。").make());
            for (int i = 0; i < 60; i++) {
                Sample sample = Sample.letter("c" + i, "困境儿童由社区照料，助浴点开放。").topics("困境儿童", "助餐点");
                own.put(sample.make());
            }
            own.put(Sample.letter("right", "祝餐点不收费。").programme("助浴点").make());
            own.commit();

            assertThat(own.suggestions().slips("困境而童 社区")).containsExactly("困境儿童 社区");
            assertThat(own.suggestions().slips("助浴点 社区"))
                    .as("a name of its own")
                    .isEmpty();
            assertThat(own.suggestions().slips("困境儿童 社区")).isEmpty();
        }
    }

    @Test
    void followsTheIndex(@TempDir Path folder) {
        try (LuceneIndex own = LuceneIndex.open(folder, new Dictionary());
                LuceneIndex reading = LuceneIndex.openForReading(folder, new Dictionary())) {
            assertThat(reading.suggestions().complete("caihong", 5)).isEmpty();
            own.put(Letters.CHILDREN);
            own.commit();
            assertThat(reading.suggestions().complete("caihong", 5)).hasSize(1);
            assertThat(own.suggestions().complete("caihong", 5)).hasSize(1);
            own.remove(List.of("aa01"));
            own.commit();
            assertThat(own.suggestions().complete("caihong", 5)).isEmpty();
            assertThat(reading.suggestions().complete("caihong", 5)).isEmpty();
        }
    }

    @Test
    void aFieldIsOfferedOutsideQuotationsOnly() {
        assertThat(complete("“电梯” 城乡").get(0).query()).isEqualTo("“电梯” 主题:城乡建设");
        for (String open : List.of("“电梯 ", "“电梯” \"补贴 ", "「电梯 ")) {
            assertThat(complete(open + "城乡").get(0).query()).as(open).isEqualTo(open + "城乡建设");
        }
    }

    @Test
    void aLabelOfNothingButMarksOrTheSameCharacterIsOrderedAsAnyOther() {
        Labels labels = new Labels(List.of(
                new Labels.Label(Suggestion.Kind.TITLE, Suggested.WORD + "市".repeat(300), 1),
                new Labels.Label(Suggestion.Kind.TITLE, Suggested.WORD + "困" + "、".repeat(60_000) + "境", 1)));

        SoundOrder order = new SoundOrder(labels);

        assertThat(order.labels(Keystrokes.of("sss")).stream()).containsExactly(0);
        assertThat(order.labels(Keystrokes.of("kunj")).stream()).containsExactly(1);
    }

    @Test
    void neverThrowsAndNeverTakesLong() {
        String signs = "困境儿童kjetzhsh中\"“”-+:：地区项目 　()〔2024〕8号\u0001\ud840\udc00\u0000%é";
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> {
                        index.suggestions().complete(typed.toString(), 20);
                        index.suggestions().corrections(typed.toString());
                    })
                    .as(typed.toString())
                    .doesNotThrowAnyException();
        }
        for (String typed : List.of("z", "困", "zh", "a1", "儿童-")) {
            assertThat(index.suggestions().corrections(typed.repeat(5000))).isEmpty();
            assertThat(index.suggestions().complete(typed.repeat(5000), 5)).isEmpty();
        }
    }

    private static List<Suggestion> complete(String typed) {
        List<Suggestion> all = index.suggestions().complete(typed, 10);
        assertThat(all.stream().map(one -> one.kind() + one.text()).collect(Collectors.toSet()))
                .hasSameSizeAs(all);
        return all;
    }
}
