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
    void maskingWhatIsMaskedChangesNothing() {
        Letter once = GUARD.mask(Letters.of("患儿林致远，手机13800001234，家住和平小区3栋2单元501室。"));

        assertThat(GUARD.mask(once).text()).isEqualTo(once.text());
    }

    @Test
    void leavesALetterWithNobodyInItAsItIs() {
        Letter letter = Letters.of("完成老旧小区改造12个。");

        assertThat(GUARD.mask(letter)).isEqualTo(letter);
    }
}
