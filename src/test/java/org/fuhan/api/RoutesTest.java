package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each route answers when all goes well. */
class RoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.over(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void findsLettersWithSnippetsAndFacets() {
        JsonNode answer = json(server.get("/api/v1/letters?q=" + TestServer.encoded("困境儿童") + "&size=2"));

        assertThat(answer.at("/total").asInt()).isEqualTo(3);
        assertThat(answer.at("/size").asInt()).isEqualTo(2);
        assertThat(answer.at("/hits")).hasSize(2);
        JsonNode snippet = answer.at("/hits/0/snippets/0");
        int start = snippet.at("/highlights/0/0").asInt();
        assertThat(snippet.at("/text").asText().substring(start)).startsWith("困境儿童");
        assertThat(answer.at("/facets").properties().stream().map(Map.Entry::getKey))
                .containsExactly("region", "year", "kind", "category", "department");
    }

    @Test
    void tellsWhyALetterWasFound() {
        String words = "/api/v1/letters?q=" + TestServer.encoded("困境儿童");
        JsonNode answer = json(server.get(words));

        assertThat(answer.at("/hits/0/why").toString()).isEqualTo("[\"WORDS\"]");
        assertThat(answer.at("/nearby").isArray()).isTrue();
        assertThat(json(server.get(words + "&semantic=false")).at("/hits")).isEqualTo(answer.at("/hits"));
        assertThat(json(server.get("/api/v1/letters")).at("/hits/0/why")).isEmpty();
        assertThat(server.get(words + "&semantic=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void narrowsByEveryFilter() {
        assertThat(ids("region=" + TestServer.encoded("厦门市"))).containsExactlyInAnyOrder("a1b2c3", "0789ab");
        assertThat(ids("region=" + TestServer.encoded("廈門"))).containsExactlyInAnyOrder("a1b2c3", "0789ab");
        assertThat(ids("topic=" + TestServer.encoded("困境兒童")))
                .isEqualTo(ids("topic=" + TestServer.encoded("困境儿童")))
                .isNotEmpty();
        assertThat(ids("region=350206&region=610100")).containsExactlyInAnyOrder("0789ab", "d4e5f6");
        assertThat(ids("year=2025")).containsExactly("a1b2c3");
        assertThat(ids("from=2025-01-01&to=2025-12-31")).containsExactly("a1b2c3");
        assertThat(ids("amountMin=1000")).containsExactly("d4e5f6");
        assertThat(ids("amountMax=600")).containsExactly("0789ab");
        assertThat(ids("kind=NPC_MOTION")).isEmpty();
        assertThat(ids("category=a")).hasSize(3);
        assertThat(ids("category=" + TestServer.encoded("A类"))).hasSize(3);
        assertThat(ids("category=" + TestServer.encoded("甲"))).isEmpty();
        assertThat(ids("category=A&department=" + TestServer.encoded("民政"))).hasSize(3);
        assertThat(ids("agency=" + TestServer.encoded("西安市民政局"))).containsExactly("d4e5f6");
        assertThat(ids("topic=" + TestServer.encoded("困境儿童") + "&programme=" + TestServer.encoded("没有")))
                .isEmpty();
    }

    @Test
    void sortsByDateAndPages() {
        assertThat(ids("sort=date&size=1&page=1")).containsExactly("a1b2c3");
        assertThat(ids("sort=date&size=1&page=4")).isEmpty();
    }

    @Test
    void takesBlankParametersAsNotGiven() {
        assertThat(ids("q=&region=&year=&from=&amountMin=&sort=&page=&size=&facets="))
                .hasSize(3);
    }

    @Test
    void countsTheFacetsAsked() {
        JsonNode facets = json(server.get("/api/v1/letters?facets=region,year")).at("/facets");

        assertThat(facets.properties().stream().map(Map.Entry::getKey)).containsExactly("region", "year");
        assertThat(facets.at("/region/0").toString()).isEqualTo("{\"value\":\"350000\",\"label\":\"福建省\",\"count\":2}");
    }

    @Test
    void tellsOfNamesThatSeveralPlacesBear() {
        JsonNode answer = json(server.get("/api/v1/letters?region=" + TestServer.encoded("鼓楼区")));

        assertThat(answer.at("/hints/0").asText()).contains("鼓楼区").contains("同名");
        assertThat(json(server.get("/api/v1/letters?region=" + TestServer.encoded("鼓楼区"), "Accept-Language", "en"))
                        .at("/hints/0")
                        .asText())
                .startsWith("4 places are named “鼓楼区”");
    }

    @Test
    void givesALetterAsItWasKept() {
        HttpResponse<String> response = server.get("/api/v1/letters/a1b2c3");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(LetterJson.write(SampleLetters.XIAMEN));
    }

    @Test
    void marksTheQueryInALetter() {
        JsonNode answer = json(server.get("/api/v1/letters/a1b2c3?q=" + TestServer.encoded("走访")));

        Letter letter = SampleLetters.XIAMEN;
        assertThat(answer.at("/highlights")).isNotEmpty();
        for (JsonNode place : answer.at("/highlights")) {
            assertThat(letter.text()
                            .substring(place.get(0).asInt(), place.get(1).asInt()))
                    .isEqualTo("走访");
        }
    }

    @Test
    void givesALettersText() {
        HttpResponse<String> response = server.get("/api/v1/letters/a1b2c3/text");

        assertThat(TestServer.type(response)).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.body()).isEqualTo(SampleLetters.XIAMEN.text());
    }

    @Test
    void comparesPlaces() {
        JsonNode answer = json(server.get("/api/v1/compare?q=" + TestServer.encoded("困境儿童") + "&region="
                + TestServer.encoded("厦门市") + "&region=610100"));

        assertThat(answer.at("/regions/0/value").asText()).isEqualTo("350200");
        assertThat(answer.at("/regions/0/label").asText()).isEqualTo("厦门市");
        assertThat(answer.at("/regions/0/letters").asInt()).isEqualTo(2);
        assertThat(answer.at("/regions/1/standards/0/raw").asText()).isEqualTo("1200元");
        assertThat(answer.at("/themes/0/theme").asText()).isEqualTo("服务帮扶");
        assertThat(answer.at("/themes/0/cells/1/region").asText()).isEqualTo("610100");
        assertThat(answer.at("/themes/0/cells/1/measures")).hasSize(1);
        assertThat(answer.at("/note").isNull()).isTrue();
    }

    @Test
    void namesPlacesWithoutLettersInAComparison() {
        JsonNode answer =
                json(server.get("/api/v1/compare?q=" + TestServer.encoded("困境儿童") + "&region=320106&region=610100"));

        assertThat(answer.at("/note").asText()).contains("江苏省南京市鼓楼区");
        assertThat(answer.at("/regions/0/label").asText()).isEqualTo("南京市鼓楼区");
        assertThat(json(server.get(
                                "/api/v1/compare?q=" + TestServer.encoded("困境儿童") + "&region=320106&region=610100",
                                "Accept-Language",
                                "en"))
                        .at("/note")
                        .asText())
                .isEqualTo("There is no letter of “江苏省南京市鼓楼区” on this topic.");
    }

    @Test
    void offersPlacesThoseWithLettersFirst() {
        assertThat(places("")).containsExactly("福建省", "福建省厦门市", "福建省厦门市湖里区", "陕西省", "陕西省西安市");
        assertThat(places("厦")).startsWith("福建省厦门市", "福建省厦门市湖里区");
        assertThat(places("3502")).startsWith("福建省厦门市", "福建省厦门市湖里区");
        assertThat(places("鼓楼区")).contains("江苏省南京市鼓楼区", "福建省福州市鼓楼区");
        assertThat(places("没有")).isEmpty();
        assertThat(places("长沙")).startsWith("湖南省长沙市").contains("湖南省长沙市岳麓区");
        assertThat(places("湖")).startsWith("福建省厦门市湖里区").contains("湖北省", "湖南省", "浙江省湖州市");
        assertThat(json(server.get("/api/v1/regions?q=350206"))
                        .at("/hits/0/shortLabel")
                        .asText())
                .isEqualTo("厦门市湖里区");
    }

    @Test
    void exportsTables() {
        HttpResponse<byte[]> response = server.bytes("/api/v1/export/figures.csv?region=610100");
        String csv = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("1200元").doesNotContain("800元");
        assertThat(TestServer.type(response)).startsWith("text/csv; charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"fuhan-figures.csv\";"
                        + " filename*=UTF-8''%E5%A4%8D%E5%87%BD%E9%87%91%E9%A2%9D%E4%B8%8E%E6%95%B0%E5%AD%97.csv");
        assertThat(server.get("/api/v1/export/letters.csv").body().lines()).hasSize(4);
    }

    @Test
    void exportsLettersWhole() {
        JsonNode answer = json(server.get("/api/v1/export/letters.json?year=2025"));

        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        assertThat(LetterJson.write(LetterJson.read(answer.at("/hits/0").toString(), Letter.class)))
                .isEqualTo(LetterJson.write(SampleLetters.XIAMEN));
        assertThat(json(server.get("/api/v1/export/figures.json")).at("/rows").asInt())
                .isEqualTo(3);
    }

    @Test
    void saysThatItRuns() {
        assertThat(server.get("/api/v1/health").body())
                .isEqualTo("{\"status\":\"ok\",\"letters\":3,\"version\":\"9.9.9\",\"demo\":true}");
    }

    private static List<String> places(String typed) {
        return json(server.get("/api/v1/regions?q=" + TestServer.encoded(typed)))
                .at("/hits")
                .findValuesAsText("label");
    }

    private static List<String> ids(String query) {
        return json(server.get("/api/v1/letters?" + query)).at("/hits").findValuesAsText("id");
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return LetterJson.read(response.body(), JsonNode.class);
    }
}
