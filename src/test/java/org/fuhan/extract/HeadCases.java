package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Source;
import org.fuhan.text.Cleaner;
import org.junit.jupiter.api.DynamicTest;

/** Cases of head and foot as data: a short letter, and what a clerk would note of it. */
final class HeadCases {
    private HeadCases() {}

    /** One test a case of {@code specs/<kind>.json}. */
    static Stream<DynamicTest> of(String kind, Function<Letter, Object> fact) {
        return of(kind, "findings", fact);
    }

    /** The same for another property of the cases than {@code findings}. */
    static Stream<DynamicTest> of(String kind, String property, Function<Letter, Object> fact) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : read(kind)) {
            tests.add(DynamicTest.dynamicTest(one.path("why").asText(), () -> {
                Letter letter = extract(one.path("text").asText());
                assertThat(LetterJson.tree(fact.apply(letter)))
                        .as(one.path("text").asText())
                        .isEqualTo(one.path(property));
                assertPlacesHold(letter);
            }));
        }
        assertThat(tests).as("cases of " + kind).hasSizeGreaterThan(10);
        return tests.stream();
    }

    static Letter extract(String text) {
        Source source = new Source("信.txt", "text/plain", "00", text.length(), 1, false);
        return new LetterExtractor().extract("00", source, Cleaner.clean(text));
    }

    /** A fact that may be absent, as the list the cases write. */
    static List<Object> list(@org.jspecify.annotations.Nullable Object fact) {
        return fact == null ? List.of() : List.of(fact);
    }

    private static void assertPlacesHold(Letter letter) {
        for (List<Provenance> places : letter.provenance().values()) {
            for (Provenance place : places) {
                assertThat(place.span().end()).isLessThanOrEqualTo(letter.text().length());
            }
        }
    }

    private static JsonNode read(String kind) {
        try (InputStream in = HeadCases.class.getResourceAsStream("/specs/" + kind + ".json")) {
            assertThat(in).as("specs/" + kind + ".json").isNotNull();
            return LetterJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
