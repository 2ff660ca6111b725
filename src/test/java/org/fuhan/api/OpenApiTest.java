package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fuhan.ingest.IngestJobs;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description against the routes, both ways, and against what they answer. */
class OpenApiTest {
    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.over(folder);
        description = LetterJson.read(server.get("/api/v1/openapi.json").body(), JsonNode.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void describesEveryRouteWithItsParametersAndNoOther() {
        Map<String, List<String>> registered = new TreeMap<>();
        Uploads uploads =
                new Uploads(Path.of("originals"), new IngestJobs((files, progress) -> Optional.empty()), f -> true);
        for (Endpoint endpoint : Endpoints.of(server.services(), new About("1", false), Optional.of(uploads))) {
            registered.put(
                    endpoint.method() + " " + endpoint.path(), List.copyOf(new TreeSet<>(endpoint.parameters())));
        }
        Map<String, List<String>> described = new TreeMap<>();
        description.at("/paths").properties().forEach(path -> {
            path.getValue()
                    .properties()
                    .forEach(operation -> described.put(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            queryParameters(operation.getValue())));
        });
        uploads.jobs().close();

        assertThat(described).isNotEmpty().isEqualTo(registered);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = description.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        assertThat(description.at("/openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        description.at("/paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().elements().next();
            assertThat(operation.at("/operationId").asText()).isNotBlank();
            assertThat(operation.at("/summary").asText()).isNotBlank();
            assertThat(operation.at("/responses/default").isMissingNode()).isFalse();
        });
        assertThat(description.findValuesAsText("description")).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void namesEveryCode() {
        List<String> codes = new ArrayList<>();
        description.at("/components/schemas/Problem/properties/code/enum").forEach(code -> codes.add(code.asText()));

        assertThat(codes)
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(Code.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/letters, /api/v1/letters?q=%E5%84%BF%E7%AB%A5&facets=topic%2Cagency%2Cyear",
        "/api/v1/letters/{id}, /api/v1/letters/a1b2c3?q=%E5%84%BF%E7%AB%A5",
        "/api/v1/letters/{id}, /api/v1/letters/0789ab",
        "/api/v1/letters/{id}/duplicates, /api/v1/letters/a1b2c3/duplicates",
        "/api/v1/letters/{id}/similar, /api/v1/letters/a1b2c3/similar",
        "/api/v1/compare, /api/v1/compare?q=%E5%84%BF%E7%AB%A5&region=350200&region=610100&region=320106",
        "/api/v1/regions, /api/v1/regions",
        "/api/v1/suggest, /api/v1/suggest?q=kjet",
        "/api/v1/export/letters.json, /api/v1/export/letters.json",
        "/api/v1/export/figures.json, /api/v1/export/figures.json",
        "/api/v1/failures, /api/v1/failures?reason=encrypted&stage=read&page=2&size=5",
        "/api/v1/health, /api/v1/health"
    })
    void answersAreAsDescribed(String route, String path) {
        String schema = "/paths/" + route.replace("/", "~1") + "/get/responses/200/content/application~1json/schema";

        assertThat(complaints(schema, server.get(path))).isEmpty();
    }

    @Test
    void aBatchIsAsDescribed() {
        String schema = "/paths/~1api~1v1~1batch/post/responses/200/content/application~1json/schema";

        assertThat(complaints(schema, server.post("/api/v1/batch", "text/plain", "儿童\n没有的词")))
                .isEmpty();
    }

    @Test
    void problemsAreAsDescribed() {
        String problem = "/components/schemas/Problem";

        assertThat(complaints(problem, server.get("/api/v1/letters?page=0"))).isEmpty();
        assertThat(complaints(problem, server.get("/api/v1/letters/none"))).isEmpty();
        assertThat(complaints(problem, server.get("/api/v1/health"))).isNotEmpty();
    }

    @Test
    void aLetterIsTheLettersOwnSchemaWithHighlightsBesideIt() throws IOException {
        ObjectNode schema;
        try (InputStream in = Objects.requireNonNull(LetterJson.class.getResourceAsStream("letter.schema.json"))) {
            schema = LetterJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), ObjectNode.class);
        }
        HttpResponse<String> plain = server.get("/api/v1/letters/a1b2c3");
        HttpResponse<String> marked = server.get("/api/v1/letters/a1b2c3?q=%E5%84%BF%E7%AB%A5");

        assertThat(complaints(schema, plain)).isEmpty();
        assertThat(complaints(schema, marked)).isNotEmpty();
        schema.withObjectProperty("properties")
                .set("highlights", description.at("/components/schemas/Letter/properties/highlights"));
        schema.set("components", description.at("/components"));
        assertThat(complaints(schema, marked)).isEmpty();
        assertThat(complaints(schema, plain)).isEmpty();
    }

    private static List<String> complaints(String schemaPointer, HttpResponse<String> response) {
        ObjectNode schema = description.at(schemaPointer).deepCopy();
        schema.set("components", description.at("/components"));
        return complaints(schema, response);
    }

    private static List<String> complaints(ObjectNode schema, HttpResponse<String> response) {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return compiled.validate(LetterJson.read(response.body(), JsonNode.class)).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> queryParameters(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.at("/parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? description.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (resolved.at("/in").asText().equals("query")) {
                names.add(resolved.at("/name").asText());
            }
        }
        return List.copyOf(names);
    }
}
