package org.fuhan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.text.Surnames;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuardTest {
    private static final Guard GUARD = new Guard(sentence -> List.of(), word -> isWord(word));

    private static boolean isWord(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && !attribute.nature[0].startsWith("nr");
    }

    @TestFactory
    List<DynamicTest> masksWhoMustNotBeShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(GuardTest.class.getResourceAsStream("/specs/privacy.json"))) {
            for (JsonNode spec : new ObjectMapper().readTree(in)) {
                tests.add(DynamicTest.dynamicTest(spec.get("why").asText(), () -> holds(spec)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static void holds(JsonNode spec) {
        Letter letter = Letters.of(spec.get("text").asText());
        List<String> expected = new ArrayList<>();
        spec.get("masked").forEach(name -> expected.add(name.asText()));

        assertThat(GUARD.reveal(letter).privatePersons().stream().map(PrivatePerson::name))
                .containsExactlyElementsOf(expected);
        Letter masked = GUARD.mask(letter);
        assertThat(masked.text()).hasSameSizeAs(letter.text());
        expected.forEach(name -> assertThat(LetterJson.write(masked)).doesNotContain(name));
    }

    @Test
    void namesEveryPersonTheSameWayThroughout() {
        Letter masked = GUARD.mask(Letters.of("患儿林致远好转。林致远已返校，同学高若兰陪伴。"));

        assertThat(masked.text()).isEqualTo("患儿林某甲好转。林某甲已返校，同学高某乙陪伴。");
        assertThat(masked.privatePersons()).extracting(PrivatePerson::mask).containsExactly("林某甲", "高某乙");
        assertThat(masked.privatePersons()).extracting(PrivatePerson::name).containsOnlyNulls();
    }

    @Test
    void theGivenNameAloneIsMaskedTooUnlessItIsAWord() {
        Letter masked = GUARD.mask(Letters.of("困境儿童郑雨桐，12岁。雨桐已入学。困境儿童周希望，9岁。我们希望他早日康复。"));

        assertThat(masked.text()).isEqualTo("困境儿童郑某甲，12岁。某甲已入学。困境儿童周某乙，9岁。我们希望他早日康复。");
    }

    @Test
    void maskingWhatIsMaskedChangesNothing() {
        Letter once = GUARD.mask(Letters.of("患儿林致远，手机13800001234，家住和平小区3栋2单元501室。"));

        assertThat(GUARD.mask(once).text()).isEqualTo(once.text());
    }

    @Test
    void leavesALetterWithNobodyInItAsItIs() {
        Letter letter = Letters.of("完成老旧小区改造12个。");

        assertThat(GUARD.mask(letter)).isEqualTo(letter);
    }

    @Test
    void masksEveryFamilyNameWithAnAgeBehind() {
        assertThat(Surnames.byFrequency()).hasSizeGreaterThan(700).allSatisfy(surname -> {
            String name = surname + "晓燕";
            Letter letter = Letters.of("困境儿童" + name + "，13岁，家庭困难。");

            assertThat(GUARD.reveal(letter).privatePersons())
                    .extracting(PrivatePerson::name)
                    .containsExactly(name);
        });
    }

    @Test
    void masksKnownNamesHoweverWrittenAndInTheFilesPath() {
        Letter letter = Letters.of("患儿林致远好转。林 致 远已返校。学生海丽齐古丽·阿卜杜，15岁。海丽齐古丽出院。", "信访/林致远-答复20240115123456789.txt");

        Letter masked = GUARD.mask(letter);

        assertThat(masked.text()).isEqualTo("患儿林某甲好转。林 某 甲已返校。学生海某某某某某某某乙，15岁。海某某某某出院。");
        assertThat(masked.source().file()).isEqualTo("信访/林某甲-答复20240115123456789.txt");
        assertThat(masked.source().sha256()).isEqualTo(letter.source().sha256());
        assertThat(masked.source().mediaType()).isEqualTo("text/plain");
    }

    @Test
    void listsADoorWhoseDigitsAnOfficesNumberHas() {
        Letter letter = Letters.of("患儿林致远，家住和平小区3栋2单元501室。");

        assertThat(GUARD.reveal(letter).privatePersons())
                .extracting(PrivatePerson::kind)
                .contains(PrivatePerson.Kind.ADDRESS);
    }
}
