package org.fuhan.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.letter.Span;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;
import org.jspecify.annotations.Nullable;

/** Loads the cases of one kind: a text, what is to be found in it, and why. */
public final class MoneySpecs {
    /**
     * One case.
     *
     * @param findings in the order of the text
     */
    public record Case(String text, List<JsonNode> findings, String why) {
        @Override
        public String toString() {
            return why + ": " + text;
        }
    }

    private MoneySpecs() {}

    /** The cases of {@code specs/<kind>.json}. */
    public static Stream<Case> of(String kind) {
        try (InputStream in = MoneySpecs.class.getResourceAsStream("/specs/" + kind + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no cases of " + kind);
            }
            List<Case> cases = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in)) {
                List<JsonNode> findings = new ArrayList<>();
                node.get("findings").forEach(findings::add);
                cases.add(new Case(
                        node.get("text").asText(), findings, node.get("why").asText()));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text or null. */
    public static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    static MoneyFacts facts(String text) {
        return MoneyFacts.of(allBody(Cleaner.clean(text)));
    }

    static List<String> words(List<JsonNode> findings, String... fields) {
        return findings.stream()
                .map(f -> String.join(
                        " ",
                        Stream.of(fields).map(x -> String.valueOf(text(f, x))).toList()))
                .toList();
    }

    /** A text that is nothing but a letter's body. */
    private static LetterText allBody(CleanText clean) {
        int length = clean.text().length();
        return new LetterText(
                clean, new Span(0, 0), new Span(0, length), new Span(length, length), Layout.of(Line.of(clean.text())));
    }
}
