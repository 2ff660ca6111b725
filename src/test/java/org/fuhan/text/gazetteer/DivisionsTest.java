package org.fuhan.text.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private final Divisions divisions = Divisions.load();

    @Test
    void knowsEveryLevelByCode() {
        assertThat(divisions.byCode("350206"))
                .get()
                .extracting(Division::name, Division::city)
                .containsExactly("湖里区", "厦门市");
        assertThat(divisions.byCode("350200")).get().extracting(Division::level).isEqualTo(Division.Level.CITY);
        assertThat(divisions.byCode("350000")).get().extracting(Division::name).isEqualTo("福建省");
        assertThat(divisions.byCode("999999")).isEmpty();
    }

    @Test
    void aMunicipalitysDistrictAndACountyRunByTheProvinceHaveNoCity() {
        assertThat(divisions.byCode("500103")).get().extracting(Division::city).isNull();
        assertThat(divisions.byCode("429004")).get().extracting(Division::city).isNull();
        assertThat(divisions.byCode("441900")).get().extracting(Division::level).isEqualTo(Division.Level.CITY);
    }

    @Test
    void offersWhatBeginsAsTyped() {
        assertThat(divisions.beginning("鼓楼").stream().map(Division::fullName))
                .containsExactly("江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区");
        assertThat(divisions.beginning("厦门市湖").stream().map(Division::shortName))
                .containsExactly("厦门市湖里区");
        assertThat(codes(divisions.beginning("福建省厦"))).startsWith("350200", "350203");
        assertThat(codes(divisions.beginning("3502"))).startsWith("350200", "350203");
        assertThat(divisions.beginning("北京市朝").stream().map(Division::shortName))
                .containsExactly("北京市朝阳区");
        assertThat(divisions.beginning("")).isEmpty();
        assertThat(divisions.beginning("无此地")).isEmpty();
    }

    @Test
    void findsShortOldAndSharedNames() {
        assertThat(codes(divisions.named("厦门"))).containsExactly("350200");
        assertThat(codes(divisions.named("楚雄州"))).containsExactly("532300");
        assertThat(codes(divisions.named("襄樊市"))).containsExactly("420600");
        assertThat(codes(divisions.named("丰宁县"))).containsExactly("130826");
        assertThat(divisions.named("鼓楼区")).hasSize(4);
        assertThat(divisions.named("吉林")).hasSize(2);
        assertThat(divisions.named("无此地")).isEmpty();
    }

    @Test
    void resolvesWhatAPersonTypes() {
        for (String input : List.of("厦门市湖里区", "福建省厦门市湖里区", "厦门湖里", "350206", "福建 湖里区", "湖里")) {
            assertThat(codes(divisions.resolve(input))).as(input).containsExactly("350206");
        }
        assertThat(codes(divisions.resolve("35"))).containsExactly("350000");
        assertThat(codes(divisions.resolve("廈門市湖裏區"))).containsExactly("350206");
        assertThat(codes(divisions.resolve("乾县")))
                .as("a simplified name with a traditional character")
                .hasSize(1);
        assertThat(codes(divisions.beginning("廈"))).startsWith("350200");
        assertThat(divisions.resolve("福建省湖外区")).isEmpty();
        assertThat(divisions.resolve("")).isEmpty();
    }

    @Test
    void scansByLongestMatchAndKeepsSpans() {
        String text = "在厦门市湖里区和九江市修水调研";
        List<Mention> found = divisions.in(text);

        assertThat(found).extracting(mention -> mention.span().of(text)).containsExactly("厦门市", "湖里区", "九江市", "修水");
        assertThat(found).allSatisfy(mention -> assertThat(mention.candidates()).hasSize(1));
    }

    @Test
    void roadsUniversitiesAndOrdinaryWordsNameNoPlace() {
        for (String text : List.of("重庆路", "北京东路", "中山公园", "武汉大学", "来宾登记", "城区道路", "南京西路", "安康行动")) {
            assertThat(divisions.in(text)).as(text).isEmpty();
        }
        assertThat(divisions.in("阳泉市城区")).hasSize(2);
    }

    @Test
    void narrowsASharedNameByThePlaceBeforeIt() {
        List<Mention> found = divisions.in("徐州市鼓楼区");

        assertThat(codes(found.get(1).candidates())).containsExactly("320302");
        assertThat(divisions.in("鼓楼区").get(0).candidates()).hasSize(4);
    }

    @Test
    void areaCodesLeadToTheirCities() {
        assertThat(codes(divisions.ofAreaCode("0592"))).containsExactly("350200");
        assertThat(codes(divisions.ofAreaCode("0371"))).containsExactly("410100", "410200");
        assertThat(divisions.ofAreaCode("0000")).isEmpty();
    }

    @Test
    void everyNameOfEveryDivisionFindsIt() {
        assertThat(divisions.resolve("3502")).hasSize(1);
        for (int province = 11; province <= 82; province++) {
            divisions
                    .byCode(province + "0000")
                    .ifPresent(one -> assertThat(divisions.named(one.name())).contains(one));
        }
    }

    private static List<String> codes(List<Division> found) {
        return found.stream().map(Division::code).toList();
    }
}
