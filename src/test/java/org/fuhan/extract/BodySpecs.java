package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.letter.Span;
import org.junit.jupiter.params.provider.Arguments;

/** The cases of one kind of fact, from {@code specs/<kind>.json}. */
final class BodySpecs {
    private BodySpecs() {}

    /** Each case as one argument; the file must hold at least {@code least}. */
    static Stream<Arguments> of(String kind, int least) {
        try (InputStream stream = BodySpecs.class.getResourceAsStream("/specs/" + kind + ".json")) {
            assertThat(stream).as("specs/" + kind + ".json").isNotNull();
            JsonNode cases = new ObjectMapper().readTree(stream);
            assertThat(cases.size()).isGreaterThanOrEqualTo(least);
            List<Arguments> arguments = new ArrayList<>();
            cases.forEach(node -> arguments.add(Arguments.of(node)));
            return arguments.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Span whole(String text) {
        return new Span(0, text.length());
    }

    /** The values of one field of all findings; null where a finding has none. */
    static List<String> values(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.get("findings").forEach(finding -> {
            JsonNode value = finding.get(field);
            values.add(value == null || value.isNull() ? "" : value.asText());
        });
        return values;
    }
}
