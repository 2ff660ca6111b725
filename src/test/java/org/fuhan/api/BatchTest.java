package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pasted list of topics. */
class BatchTest {
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
    void answersEachLineInOrder() {
        JsonNode table = json(plain("", "困境儿童\r\n\n 厦门市民政局 \n没有的词\n困境儿童\n"));

        assertThat(table.get("total").asInt()).isEqualTo(4);
        assertThat(table.at("/hits").findValuesAsText("query"))
                .as("a line typed twice is answered twice")
                .containsExactly("困境儿童", "厦门市民政局", "没有的词", "困境儿童");
        assertThat(table.at("/hits/3")).isEqualTo(table.at("/hits/0"));
        assertThat(table.at("/hits/0/total").asInt()).isEqualTo(3);
        assertThat(table.at("/hits/0/hits")).hasSize(3);
        assertThat(table.at("/hits/1/hits/0/id").asText()).isEqualTo("a1b2c3");
        assertThat(table.at("/hits/2/total").asInt()).isZero();
    }

    @Test
    void takesJsonFiltersAndASize() {
        JsonNode table = json(server.post(
                "/api/v1/batch?region=350200&size=1", "application/json", "{\"queries\":[\"困境儿童\",\"走访\"]}"));

        assertThat(table.at("/hits/0/total").asInt()).isEqualTo(2);
        assertThat(table.at("/hits/0/hits")).hasSize(1);
        assertThat(table.at("/hits/1/total").asInt()).isEqualTo(2);
    }

    @Test
    void givesACsvTable() {
        HttpResponse<String> csv = plain("?format=csv&size=2", "困境儿童\n=没有的词\n");

        assertThat(TestServer.type(csv)).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("filename*=UTF-8''%E6");
        assertThat(csv.body()).startsWith("\uFEFFquery,total,rank,title,");
        assertThat(csv.body().lines()).hasSize(4);
        assertThat(csv.body()).contains("困境儿童,3,1,", "困境儿童,3,2,", "'=没有的词,0,,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\n", "{}", "{\"queries\":1}", "{\"queries\":[1]}", "{\"queries\":[\"a\"],\"x\":1}", "["})
    void refusesWhatIsNoList(String body) {
        HttpResponse<String> answer = server.post("/api/v1/batch", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_REQUEST");
    }

    @Test
    void isBounded() {
        String many = IntStream.range(0, 201).mapToObj(i -> "词" + i).collect(Collectors.joining("\n"));

        assertThat(plain("", many).body()).contains("200");
        assertThat(plain("", many).statusCode()).isEqualTo(400);
        assertThat(plain("", "儿童\n" + "长".repeat(201)).body()).contains("第 2 行过长");
        assertThat(plain("", "儿".repeat(100_000)).statusCode()).isEqualTo(413);
        assertThat(server.post("/api/v1/batch", "text/html", "儿童").statusCode()).isEqualTo(415);
        assertThat(plain("?size=11", "儿童").statusCode()).isEqualTo(400);
        assertThat(plain("?q=儿童".replace("儿童", "a"), "儿童").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/batch").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> plain(String query, String body) {
        return server.post("/api/v1/batch" + query, "text/plain; charset=utf-8", body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return LetterJson.read(answer.body(), JsonNode.class);
    }
}
