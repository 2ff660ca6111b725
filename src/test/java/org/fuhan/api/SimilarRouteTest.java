package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarRouteTest {
    @Test
    void tellsWhatTreatsTheSame(@TempDir Path folder) {
        try (TestServer server = TestServer.over(folder)) {
            JsonNode answer =
                    LetterJson.read(server.get("/api/v1/letters/a1b2c3/similar").body(), JsonNode.class);
            assertThat(answer.at("/id").asText()).isEqualTo("a1b2c3");
            assertThat(answer.at("/total").asInt()).isEqualTo(answer.at("/hits").size());
            assertThat(answer.at("/hits").findValuesAsText("relation"))
                    .containsExactlyInAnyOrder("SAME_PROPOSAL", "ELSEWHERE");
            assertThat(answer.at("/hits/0/why/0").asText()).isEqualTo("MEANING");
            answer.at("/hits").forEach(hit -> assertThat(hit.at("/id").asText()).isNotEqualTo("a1b2c3"));

            assertThat(server.get("/api/v1/letters/none/similar").statusCode()).isEqualTo(404);
            assertThat(server.get("/api/v1/letters/a1b2c3/similar?q=1").statusCode())
                    .isEqualTo(400);
        }
    }
}
