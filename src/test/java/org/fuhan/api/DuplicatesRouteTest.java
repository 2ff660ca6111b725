package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.MaskedLetter;
import org.fuhan.archive.Versions;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesRouteTest {
    private static final String BODY = "一、摸清底数，逐户走访登记，按季度更新台账，做到不漏一户。二、落实资金，全年投入十万元，用于社区站点改造和设备更新。三、加强宣传，发放手册，组织讲座。";

    @Test
    void tellsWhatIsLikeALetterAndWhatTellsThemApart(@TempDir Path folder) {
        try (TestServer server = TestServer.over(folder)) {
            try (ArchiveWriter writer = server.services().archive().writing()) {
                writer.together(batch -> {
                    keep(batch, "e1", "关于第0001号提案的答复");
                    keep(batch, "e2", "关于第0002号提案的答复");
                });
            }

            JsonNode answer = json(server.get("/api/v1/letters/e2/duplicates"));
            assertThat(answer.at("/group").asText()).isEqualTo("e1");
            assertThat(answer.at("/total").asInt()).isEqualTo(1);
            assertThat(answer.at("/members/0/id").asText()).isEqualTo("e1");
            assertThat(answer.at("/members/0/difference/head/0/there").asText()).isEqualTo("关于第0001号提案的答复");
            assertThat(answer.at("/members/0/difference/passages")).isEmpty();

            assertThat(json(server.get("/api/v1/letters/a1b2c3/duplicates"))
                            .at("/total")
                            .asInt())
                    .isLessThanOrEqualTo(2);
            assertThat(server.get("/api/v1/letters/none/duplicates").statusCode())
                    .isEqualTo(404);
        }
    }

    private static void keep(org.fuhan.archive.Batch batch, String id, String title) {
        Letter letter = Sample.letter(id, BODY).title(title).make();
        batch.keep(MaskedLetter.of(letter), "/" + id, new Versions(1, 1));
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return LetterJson.read(response.body(), JsonNode.class);
    }
}
