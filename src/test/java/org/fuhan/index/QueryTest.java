package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be typed and what it finds, on real Lucene. */
class QueryTest {
    private static LuceneIndex index;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        index = LuceneIndex.open(
                folder, new LuceneIndex.Language(new Dictionary(), Synonyms.of(List.of("彩虹助学 虹桥助学")), Embedder.NONE));
        Letters.ALL.forEach(index::put);
        index.put(Sample.letter("dd04", "本局支持養老機構發展，每張床位發放補助資金6000元。未成年人保護工作站已經建成。")
                .title("關於養老補助的覆函")
                .number("泉民函〔2022〕006号", "B")
                .from("泉州市民政局", "民政")
                .region("福建省", "泉州市", null, "350500")
                .date("2022-03-04")
                .make());
        index.put(Sample.letter("ee05", "未保站人员培训每季度一次。小区内步行道改造。远处的商场有电梯。")
                .title("关于未保站的答复")
                .from("成都市民政局", "民政")
                .programme("微更新·大家谈")
                .region("四川省", "成都市", null, "510100")
                .date("2021-05-06")
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
                "养老补助资金 | dd04",
                "養老補助資金 | dd04",
                "困境兒童 | aa01 bb02",
                "５ｇ基站 | cc03",
                "未保站 | aa01 dd04 ee05",
                "未成年人保护工作站 | aa01 dd04 ee05",
                "虹桥助学 | aa01",
                "“未保站” | ee05",
                "困境儿童 地区:厦门 | aa01",
                "困境儿童 地区：文山市 | bb02",
                "region:福建省 困境儿童 | aa01",
                "年份:2024 | aa01 cc03",
                "年份:2022-2023 | bb02 dd04",
                "year:>2023 | aa01 cc03",
                "金额:>100万 | aa01",
                "金额:10万-50万 | cc03",
                "金额：≥120万元 | aa01",
                "项目:彩虹 | aa01",
                "项目:彩虹·助学 | aa01",
                "项目:《彩虹助学》行动 | aa01",
                "项目:微更新大家谈 | ee05",
                "项目:微更新·大家谈 | ee05",
                "部门:教育 | bb02",
                "类别:B类 | bb02 dd04",
                "种类:建议 | bb02",
                "单位:湖里区 | aa01",
                "主题:困境 | aa01",
                "标题:电梯 | cc03",
                "文号:厦湖民函[2024]8 | aa01",
                "提案号:98 | aa01 bb02 cc03",
                "(电梯 OR 家访) -补贴 | bb02 ee05",
                "（电梯 ＯＲ 家访） －补贴 | bb02 ee05",
                "电梯 AND 补贴 OR 家访 | bb02 cc03",
                "心理 (寄宿 OR 彩虹) | aa01 bb02",
                "NOT 民政 困境儿童 | bb02",
                "-地区:厦门 困境儿童 | bb02",
                "+厦门 困境儿童 | aa01",
                "厦门 困境儿童 | aa01 bb02",
                "厦门困境儿童 | aa01 bb02",
                // traditional characters in fields and values
                "金額:>100萬 | aa01",
                "金額>100萬 | aa01",
                "地區:廈門 | aa01 cc03",
                "類別:B | bb02 dd04",
                "部門:教育 | bb02",
                "單位:思明區 | cc03",
                "主題:困境兒童 | aa01",
                "種類:建議 | bb02",
                "標題:電梯 | cc03",
                "標題:养老补助 | dd04",
                "項目:彩虹助學 | aa01",
                "提案號:98 | aa01 bb02 cc03",
                "文號:廈湖民函〔2024〕8號 | aa01",
            })
    void finds(String query, String ids) {
        assertThat(sorted(query)).as(query).isEqualTo(ids);
    }

    /** Sums: aa01 1200000 and 1200, bb02 50, cc03 300000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金额:超过100万 | aa01",
                "金额:120万以上 | aa01",
                "金额:超过120万 | ''",
                "金额:不低于120万元 | aa01",
                "金额:一百二十万以上 | aa01",
                "金额:100万以下 | aa01 bb02 cc03",
                "金额:30万以内 | aa01 bb02 cc03",
                "金额:低于30万 | aa01 bb02",
                "金额:不超过 30万 | aa01 bb02 cc03",
                "金额:1亿以上 | ''",
                "金额:>100w | aa01",
                "金额:>100W元 | aa01",
                "amount:>1m | aa01",
                "amount:>=0.3m | aa01 cc03",
                "金额:百万以上 | aa01",
                "金额:> 100万 | aa01",
                "年份：> 2023 | aa01 cc03",
                "金额:20万——50万 | cc03",
                "金额:20-50万 | cc03",
                "金额:20-50w | cc03",
                "金额:20万 - 50万 | cc03",
                "金额:300,000 | cc03",
                "金额:1,000,000以上 | aa01",
                "金额:20万- | aa01 cc03",
                "year:2023- | aa01 bb02 cc03",
                "年份:2023年以来 | aa01 bb02 cc03",
                "年份:2023年度 | bb02",
                "金额>100万 | aa01",
                "金额>=30万 电梯 | cc03",
                "金额 ≥ 30万 | aa01 cc03",
                "金额大于100万 困境儿童 | aa01",
                "金额超过100万的困境儿童 | aa01",
                "amount>1000000 | aa01",
                "金额:>20万,<50万 | cc03",
                "金额:>20万，<50万，电梯 | cc03",
                "金额:20万以上50万以下 | cc03",
                "金额:>100万，困境儿童 | aa01",
                "金额:>1,000，困境儿童 | aa01",
                "金额:>1000，电梯。 | cc03",
                "地区:厦门，困境儿童 | aa01",
                "地区:厦门，文山市、困境儿童 | aa01 bb02",
                "地区:厦门,成都 | aa01 cc03 ee05",
                "地区:厦门；电梯 | cc03",
                "年份:2024，困境儿童 | aa01",
                "年份:2021,2022 | dd04 ee05",
                "年份:2021、2022 | dd04 ee05",
                "年份:2021，2022 | dd04 ee05",
                "年份:2021，2022-2023 | bb02 dd04 ee05",
                "类别:A，困境儿童 | aa01",
                "类别:A,B | aa01 bb02 cc03 dd04",
                "类别:A，B超 | ''",
                "部门:民政，困境儿童 | aa01",
                "部门:民政，教育 | aa01 bb02 dd04 ee05",
                "部门:教育，交通安全 | ''",
                "部门:教育局、民政局 | aa01 bb02 dd04 ee05",
                "部门:教育，民政局 | aa01 bb02 dd04 ee05",
                "单位:湖里区民政局，养老院 | ''",
                "单位:湖里区民政局，补贴方案部 | ''",
                "单位:湖里区民政局，思明区住建局 | aa01 cc03",
                "单位:民政部,湖里区民政局 | aa01",
                "单位:湖里区民政局，教育部 | aa01",
                "单位:湖里区民政局，总工会，省公积金中心 | aa01",
                "单位:思明区，电梯 | cc03",
                "主题:困境儿童，电梯 | ''",
                "主题:困境儿童、城乡建设 | aa01 cc03",
                "种类:提案，电梯 | cc03",
                "种类:提案，建议 | aa01 bb02 cc03",
                "提案号:97,98 | aa01 bb02 cc03",
                "提案号:97，98 | aa01 bb02 cc03",
                "文号:厦湖民函〔2024〕8号，困境儿童 | aa01",
                "文号:厦湖民函〔2024〕8号，厦思建复〔2024〕30号 | aa01 cc03",
            })
    void aConditionIsTakenAsItIsMeant(String query, String ids) {
        assertThat(sorted(query)).as(query).isEqualTo(ids);
        assertThat(hints(query)).as(query).doesNotContain("看不懂");
    }

    /** Rather told than misread. */
    @ParameterizedTest
    @CsvSource({
        "金额:100万左右",
        "金额:100多万",
        "amount:>1million",
        "金额:>1x",
        "金额:超过100万以下",
        "金额:50至80至100万",
        "年份:24",
        "年份:2024以前",
        "地区:工业园区",
        "类别:甲等",
    })
    void aValueNotUnderstoodIsTold(String query) {
        assertThat(hints(query)).as(query).contains("看不懂");
        assertThat(search(query).total()).as(query).isEqualTo(5);
    }

    /** What nothing can lie in is understood: nothing is found, not everything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金额:>100万,<50万",
                "金额:>50万、<20万",
                "困境儿童 金额:>100万,<50万",
                "年份:1900",
                "年份:1900-1930",
                "年份:<1949",
                "年份:2099",
                "困境儿童 年份:9999",
            })
    void whatNothingCanLieInFindsNothing(String query) {
        assertThat(search(query).total()).as(query).isZero();
        assertThat(hints(query)).as(query).contains("没有一件复函符合").doesNotContain("看不懂");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年份:2023-2022 | bb02 dd04",
                "年份:2023至2022，2021 | bb02 dd04 ee05",
                "困境儿童 year:2024-2023 | aa01 bb02",
                "金额:50万-10万 | cc03",
                "金额:50w-20w | cc03",
            })
    void aRangeTypedBackwardsIsReadForwardsAndTold(String query, String ids) {
        assertThat(sorted(query)).as(query).isEqualTo(ids);
        assertThat(hints(query)).as(query).contains("已按从小到大查找").doesNotContain("看不懂");
    }

    /** Letters with the other words are somebody else's. */
    @ParameterizedTest
    @CsvSource({
        "高明 补贴",
        "学生高明 补贴",
        "学生高明的补贴",
        "高明同学 补贴",
        "文静 补贴",
        "补贴 电梯 高明",
        "高明先生家的老旧小区电梯财政补贴怎么还没有发放",
        "厦门 高明 补贴",
    })
    void aMaskedNameThatIsAWordTooFindsNobodyElse(String query) {
        assertThat(search(query).total()).as(query).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "老旧小区加装电梯财政补贴方案怎么申请",
        "高龄老人老旧小区加装电梯财政补贴怎么申请",
        "文化活动中心 老旧小区 加装电梯 财政补贴",
        "老旧小区加装电梯财政补贴江水",
        "电梯 补贴 白酒",
        "林业 电梯 补贴",
    })
    void anOrdinaryWordThatBeginsLikeANameMayBeMissingFromALongQuestion(String query) {
        assertThat(ids(query)).as(query).containsExactly("cc03");
    }

    /** 金额 names the condition only before a comparison and a sum. */
    @ParameterizedTest
    @CsvSource({"金额大于多少", "金额较大", "金额超过预期", "金额1000"})
    void aSumNotComparedIsWords(String query) {
        assertThat(search(query).total()).as(query).isZero();
        assertThat(hints(query)).as(query).doesNotContain("看不懂");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "部门:民政局 | aa01 dd04 ee05",
                "部门:教体局 | bb02",
                "部门:教育局 | bb02",
                "单位:教育局 | bb02",
                "单位:文山市教育局 | bb02",
                "单位:住建局 | cc03",
                "单位:思明区住建局 | cc03",
                "单位:湖里区住建局 | ''",
                "标题:未成年人保护工作站 | ee05",
                "部门:不明局 | ''",
            })
    void bodiesAreKnownByOtherNames(String query, String ids) {
        assertThat(sorted(query)).as(query).isEqualTo(ids);
        assertThat(hints(query).contains("没有一件复函符合")).as(query).isEqualTo(ids.isEmpty());
    }

    @Test
    void whatNoLetterBearsIsTold() {
        assertThat(hints("主题:航天 困境儿童")).contains("没有一件复函符合“航天”");
        assertThat(hints("困境儿童 年份:2019")).contains("“2019”");
        assertThat(hints("电梯 部门:教育")).as("borne, but not by these").doesNotContain("没有一件");
    }

    @ParameterizedTest
    @CsvSource({
        "泉民函〔2022〕6号, dd04",
        "泉民函（2022）006号, dd04",
        "泉民函[２０２２]０６号, dd04",
        "请问泉民函【2022】第6号, dd04",
        "〔2022〕6号, dd04",
        "厦湖民函(2024)08号, aa01",
        "厦湖民函〔二〇二四〕8号, aa01",
        "文号:厦湖民函〔二〇二四〕8号, aa01",
        // the year named
        "2021年 小区, ee05",
        "２０２１年 小区, ee05",
        "2024年 未成年人保护工作站, aa01",
        "2022年 未成年人保护工作站, dd04",
    })
    void theLetterAskedForComesFirst(String query, String id) {
        assertThat(ids(query)).as(query).startsWith(id);
    }

    @Test
    void aDocumentNumberThatNoLetterBearsIsToldAsSuch() {
        assertThat(hints("泉民函〔2022〕77号")).contains("文号").doesNotContain("引号");
        assertThat(hints("“泉民函〔2022〕77号”")).contains("文号").doesNotContain("引号");
        assertThat(hints("泉民函〔2022〕6号 电梯")).contains("同时").doesNotContain("引号");
        assertThat(hints("泉民函〔2022〕77号 “没有的话”")).contains("引号");
        assertThat(hints("泉民函〔2022〕77号 电梯")).contains("没有找到用这个文号");
        assertThat(hints("泉民函〔2022〕6号 年份:2021"))
                .as("right, but not of that year")
                .doesNotContain("没有找到用这个文号");
    }

    @Test
    void anothersNumberThatEndsAlikeIsNotTheLettersOwn() {
        Letter letter = Sample.letter("ff06", "转来的川泉民函〔2022〕6号收悉。文号泉民函〔2022〕6号。编号：泉民函〔2022〕006号")
                .number("泉民函〔2022〕6号", "A")
                .make();
        assertThat(LetterNumbers.placesOfOwn(letter, Set.copyOf(LetterNumbers.documents("泉民函[2022]6号"))).stream()
                        .map(place -> place.of(letter.text())))
                .containsExactly("泉民函〔2022〕006号");
    }

    @ParameterizedTest
    @CsvSource({"泉民函（2022）6号", "泉民函〔2022〕006号", "泉民函［２０２２］６号", "〔2022〕6号", "文号:泉民函(2022)006号"})
    void theLetterShowsItsOwnNumberHoweverItIsTyped(String query) {
        Letter letter = Sample.letter("ff06", "泉民函【２０２２】０6号\n晋江民函〔2022〕6号另行答复。")
                .number("泉民函【２０２２】０6号", "A")
                .make();

        assertThat(index.highlights(letter, query).stream().map(place -> place.of(letter.text())))
                .as(query)
                .contains("泉民函【２０２２】０6号");
        assertThat(index.highlights(letter, "泉民函〔2022〕7号")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第98号提案",
        "提案第０９８号",
        "98",
        "0098号",
        "098号建议",
        "政协提案第98号",
        "政协第098号提案",
        "人大建议第98号",
        "人大第98号建议",
        "区人大代表建议第98号",
        "湖里区政协提案第98号",
        "十四届二次会议第0098号提案",
        "市政协十四届二次会议第98号提案的答复",
        "政协第十四届委员会第二次会议第0098号提案",
        "2024年政协提案第98号",
        "第九十八号提案",
        "第〇九八号提案",
        "人大代表建議第九八號",
        "提案号:第九十八号",
        "提案号:十四届二次会议第98号",
    })
    void aProposalNumberFindsItsLetters(String query) {
        assertThat(ids(query)).as(query).contains("aa01", "bb02", "cc03");
    }

    /** What only looks like a proposal's number is words. */
    @ParameterizedTest
    @CsvSource({"十四届二次会议98", "会议第98号", "九十八号", "一百九十八", "政协委员98名", "区98", "第98号提案养老"})
    void otherNumbersFindNoProposal(String query) {
        assertThat(LetterNumbers.asked(query)).as(query).isEmpty();
    }

    @Test
    void thePlaceNamedComesFirstAndIsTold() {
        Hits hits = search("文山市 困境儿童");

        assertThat(hits.hits().get(0).letter().id()).isEqualTo("bb02");
        assertThat(search("厦门 困境儿童").hits().get(0).letter().id()).isEqualTo("aa01");
        assertThat(ids("文山市人大建议第98号")).startsWith("bb02");
        assertThat(hits.preferred()).isNotNull();
        assertThat(search("厦门 困境儿童").preferred()).isEqualTo(new PreferredRegion("厦门市", List.of("350200")));
        assertThat(search("困境儿童").preferred()).isNull();
        assertThat(search("成都市民政局").preferred()).as("a body, not a place").isNull();
    }

    /** aa01 is of 湖里区, cc03 of 思明区. */
    @Test
    void aCountyMayBeNamedInShortBesideWords() {
        assertThat(ids("湖里 困境儿童")).containsExactly("aa01", "bb02");
        assertThat(search("湖里 困境儿童").preferred()).isEqualTo(new PreferredRegion("湖里区", List.of("350206")));
        assertThat(ids("思明 补贴 电梯")).startsWith("cc03");
        assertThat(ids("厦门 湖里 困境儿童")).startsWith("aa01");
        assertThat(search("厦门 湖里 困境儿童").preferred()).isEqualTo(new PreferredRegion("厦门市湖里区", List.of("350206")));
        assertThat(sorted("湖里")).isEqualTo("aa01");
        assertThat(search("永新 困境儿童").preferred()).as("no letter of 永新县").isNull();
        for (String word : List.of("朝阳", "和平", "长安", "新城", "高明", "东方", "城关", "海港", "安宁", "建设", "延长", "新兴")) {
            assertThat(PlacesNamed.county(word, codes -> true).isEmpty())
                    .as(word)
                    .isTrue();
        }
        assertThat(PlacesNamed.county("铁西", codes -> true).codes()).hasSizeGreaterThan(1);
    }

    @Test
    void otherWordsAreToldAndCanBeSwitchedOff() {
        assertThat(search("未保站").also()).containsExactly(new AlsoSearched("未保站", List.of("未成年人保护工作站")));
        assertThat(search("未保站").hits().get(0).letter().id()).isEqualTo("ee05");
        Hits plain = index.search(
                new LetterQuery("未保站", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()).withoutSynonyms());
        assertThat(plain.total()).isEqualTo(1);
        assertThat(plain.also()).isEmpty();
    }

    @Test
    void wordsNearEachOtherCountForMore() {
        assertThat(ids("小区电梯")).startsWith("cc03");
    }

    @Test
    void highlightsOfSimplifiedWordsStandInTheTraditionalText() {
        Hits.Hit hit = search("养老补助").hits().get(0);

        assertThat(hit.snippets().stream()
                        .flatMap(snippet -> snippet.highlights().stream().map(place -> place.of(snippet.text()))))
                .contains("養老", "補助");
        assertThat(index.highlights(hit.letter(), "未保站").stream()
                        .map(place -> place.of(hit.letter().text())))
                .containsExactly("未成年人保護工作站");
    }

    @Test
    void saysWhatCouldNotBeTaken() {
        assertThat(hints("年份:不明 困境儿童")).contains("不明").contains("没有用上");
        assertThat(search("年份:不明 困境儿童").total()).isEqualTo(2);
        assertThat(hints("(困境儿童")).contains("括号");
        assertThat(hints("金额:很多")).contains("金额:>100万");
    }

    @ParameterizedTest
    @CsvSource({"项目", "主题", "单位", "部门", "标题"})
    void aValueMayBeLongAndHaveAnySigns(String field) {
        for (String sign : List.of("长", "*", "?", "\\", "~", "a")) {
            String value = field + ":" + sign.repeat(900);
            assertThatCode(() -> search(value)).as(value).doesNotThrowAnyException();
            assertThat(Character.isLetter(sign.charAt(0)) ? search(value).total() : 0)
                    .isZero();
        }
        assertThat(hints(field + ":****")).contains("没有用上");
    }

    @Test
    void neverThrows() {
        String signs = "困境儿童 电梯金额超过100万以上、；第九号届年份:2024-()（）\"“”-+|:：地区:年份:金额:>OR AND NOT〔2024〕8号项目:，。*?\\~^!［］厦门";
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                int at = random.nextInt(signs.length());
                typed.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(3)));
            }
            assertThatCode(() -> search(typed.toString())).as(typed.toString()).doesNotThrowAnyException();
        }
        assertThatCode(() -> search("(".repeat(900) + "儿童")).doesNotThrowAnyException();
        assertThatCode(() -> search("-+".repeat(450) + "儿童")).doesNotThrowAnyException();
        for (String part : List.of("的", "一届", "人大", ",<1万", "1,000", "民政局", "〇", "2024、", "50-")) {
            for (String head : List.of("", "金额:", "金额>", "年份:", "提案号:", "单位:", "标题:", "地区:厦门,")) {
                String typed = head + part.repeat(900 / part.length());
                assertThatCode(() -> search(typed)).as(typed).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatWasChosenOfAFacetDoesNotNarrowIt() {
        Filters filters = new Filters(
                List.of("350200"),
                List.of(2024),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        Hits hits = index.search(new LetterQuery(
                "", filters, LetterQuery.Sort.RELEVANCE, 1, 10, List.of("region", "year", "department", "amount")));

        assertThat(hits.total()).isEqualTo(2);
        assertThat(values(hits, "region")).contains("350200").doesNotContain("510100", "532600");
        assertThat(values(hits, "year")).containsExactly("2024");
        assertThat(values(hits, "department")).containsExactlyInAnyOrder("民政", "住建");
        assertThat(values(hits, "amount")).contains("1000000-9999999.99", "0-99999.99", "100000-999999.99");
        Filters regionOnly = Filters.NONE.withRegions(List.of("350200"));
        Hits wide = index.search(
                new LetterQuery("", regionOnly, LetterQuery.Sort.RELEVANCE, 1, 10, List.of("region", "year")));
        assertThat(values(wide, "region")).contains("350200", "350500", "510100", "532600");
        assertThat(values(wide, "year")).containsExactly("2024");
    }

    @Test
    void cursorsGoThroughEverythingInEveryOrder() {
        for (LetterQuery.Sort sort : LetterQuery.Sort.values()) {
            List<String> paged = new ArrayList<>();
            String after = null;
            do {
                Hits hits = index.search(
                        new LetterQuery("局 OR 儿童 OR 电梯", Filters.NONE, sort, 1, 2, List.of()).after(after));
                hits.hits().forEach(hit -> paged.add(hit.letter().id()));
                assertThat(hits.total()).isEqualTo(5);
                after = hits.next();
            } while (after != null);
            List<String> atOnce =
                    index.search(new LetterQuery("局 OR 儿童 OR 电梯", Filters.NONE, sort, 1, 10, List.of())).hits().stream()
                            .map(hit -> hit.letter().id())
                            .toList();
            assertThat(paged).as(sort.name()).isEqualTo(atOnce).hasSize(5);
        }
        assertThat(ids("", LetterQuery.Sort.AMOUNT)).startsWith("aa01", "cc03");
        assertThatThrownBy(
                        () -> index.search(new LetterQuery("儿童", Filters.NONE, LetterQuery.Sort.DATE, 1, 2, List.of())
                                .after("bm9uc2Vuc2U")))
                .isInstanceOf(BadCursor.class);
    }

    @Test
    void foldingNeverChangesLength() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            assertThat(Folding.fold(String.valueOf((char) unit))).hasSize(1);
        }
        assertThat(Folding.fold("養老補助ＡＢＣ臺灣")).isEqualTo("养老补助abc台湾");
        assertThat(Folding.fold("囯囘戸厰衞晩歩毎峯羣裏眞啓")).isEqualTo("国回户厂卫晚步每峰群里真启");
    }

    private static Hits search(String words) {
        return index.search(new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()));
    }

    private static String hints(String words) {
        return search(words).hints().stream().map(Said::chinese).collect(Collectors.joining());
    }

    private static List<String> values(Hits hits, String facet) {
        return hits.facets().getOrDefault(facet, List.of()).stream()
                .map(Hits.Count::value)
                .toList();
    }

    private static List<String> ids(String words) {
        return ids(words, LetterQuery.Sort.RELEVANCE);
    }

    private static List<String> ids(String words, LetterQuery.Sort sort) {
        return index.search(new LetterQuery(words, Filters.NONE, sort, 1, 10, List.of())).hits().stream()
                .map(hit -> hit.letter().id())
                .toList();
    }

    private static String sorted(String words) {
        return ids(words).stream().sorted().collect(Collectors.joining(" "));
    }
}
