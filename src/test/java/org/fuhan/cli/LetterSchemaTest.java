package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fuhan.testing.Scans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line prints of every demonstration letter is what the published JSON Schema describes, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private List<JsonNode> masked = List.of();
    private List<JsonNode> revealed = List.of();

    @BeforeAll
    void extract() throws IOException {
        masked = letters("extract");
        revealed = letters("extract", "--reveal");
    }

    @Test
    void everyDemonstrationLetterIsValid() {
        assertThat(masked).hasSizeGreaterThanOrEqualTo(64).hasSameSizeAs(revealed);
        for (JsonNode letter : masked) {
            assertThat(faults(letter)).as(letter.at("/source/file").asText()).isEmpty();
        }
        for (JsonNode letter : revealed) {
            assertThat(faults(letter)).as(letter.at("/source/file").asText()).isEmpty();
        }
        assertThat(revealed.toString()).as("revealed names are tried too").contains("\"kind\":\"PERSON\"");
    }

    @Test
    void everyFieldIsRequiredAndNoOtherAllowed() {
        ObjectNode letter = (ObjectNode) masked.get(0);
        List<String> fields = new ArrayList<>();
        letter.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).hasSize(28);
        for (String field : fields) {
            ObjectNode less = letter.deepCopy();
            less.remove(field);
            assertThat(faults(less)).as("without " + field).isNotEmpty();
        }
        assertThat(faults(letter.deepCopy().put("mood", "good"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/source",
                "/proposal",
                "/proposers/0",
                "/region",
                "/contacts/0",
                "/funding/0",
                "/figures/0",
                "/programmes/0",
                "/policies/0",
                "/measures/0",
                "/privatePersons/0",
                "/provenance/documentNumber/0"
            })
    void noPartMayHoldAnUnknownField(String part) {
        JsonNode letter = masked.stream()
                .filter(candidate -> candidate.at(part).isObject())
                .findFirst()
                .orElseThrow();
        ObjectNode changed = letter.deepCopy();
        ((ObjectNode) changed.at(part)).put("mood", "good");
        assertThat(faults(changed)).isNotEmpty();

        List<String> fields = new ArrayList<>();
        letter.at(part).fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            ObjectNode less = letter.deepCopy();
            ((ObjectNode) less.at(part)).remove(field);
            assertThat(faults(less)).as(part + " without " + field).isNotEmpty();
        }
    }

    private static List<JsonNode> letters(String... words) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(words));
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            files.filter(file -> !Scans.isOne(file)).sorted().forEach(arguments::add);
        }
        Fuhan.Run run = Fuhan.english().run(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<JsonNode> letters = new ArrayList<>();
        for (String line : run.lines()) {
            letters.add(JSON.readTree(line));
        }
        return letters;
    }

    private static Set<ValidationMessage> faults(JsonNode letter) {
        return SCHEMA.validate(letter);
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (var in = Files.newInputStream(Path.of("src/main/resources/org/fuhan/json/letter.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
