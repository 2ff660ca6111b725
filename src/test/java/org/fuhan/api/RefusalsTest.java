package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be answered, and what is said then. */
class RefusalsTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.over(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "letters?page=0, page, BAD_PARAMETER",
        "letters?page=-1, page, BAD_PARAMETER",
        "letters?page=1.5, page, BAD_PARAMETER",
        "letters?page=99999999999999999999, page, BAD_PARAMETER",
        "letters?page=１, page, BAD_PARAMETER",
        "letters?page=1001, page, BAD_PARAMETER",
        "letters?page=1&page=2, page, BAD_PARAMETER",
        "letters?page=5&after=x, page, BAD_PARAMETER",
        "letters?size=0, size, BAD_PARAMETER",
        "letters?size=101, size, BAD_PARAMETER",
        "letters?year=abc, year, BAD_PARAMETER",
        "letters?year=1066, year, BAD_PARAMETER",
        "letters?kind=PETITION, kind, BAD_PARAMETER",
        "letters?category=A-1, category, BAD_PARAMETER",
        "letters?sort=random, sort, BAD_PARAMETER",
        "letters?facets=region%2Ccolour, facets, BAD_PARAMETER",
        "letters?amountMin=1e9, amountMin, BAD_PARAMETER",
        "letters?amountMin=-5, amountMin, BAD_PARAMETER",
        "letters?amountMin=5&amountMax=4, amountMin, BAD_PARAMETER",
        "letters?from=2025-02-30, from, BAD_PARAMETER",
        "letters?from=2025/02/03, from, BAD_PARAMETER",
        "letters?from=2025-02-03&to=2025-02-02, from, BAD_PARAMETER",
        "letters?region=Atlantis, region, BAD_PARAMETER",
        "letters?region=999999, region, BAD_PARAMETER",
        "letters?colour=red, colour, UNKNOWN_PARAMETER",
        "letters/a1b2c3?page=1, page, UNKNOWN_PARAMETER",
        "health?q=1, q, UNKNOWN_PARAMETER",
        "export/letters.csv?page=1, page, UNKNOWN_PARAMETER",
        "export/letters.csv?year=x, year, BAD_PARAMETER",
        "compare?region=350200&region=610100, q, MISSING_PARAMETER",
        "compare?q=a, region, MISSING_PARAMETER",
        "compare?q=a&region=350200, region, BAD_PARAMETER",
        "compare?q=a&region=350200&region=350200, region, BAD_PARAMETER",
        "compare?q=a&region=350200&region=Atlantis, region, BAD_PARAMETER"
    })
    void namesTheParameterToBlame(String path, String parameter, String code) {
        HttpResponse<String> response = server.get("/api/v1/" + path.replace("１", "%EF%BC%91"));

        JsonNode problem = problem(response, 400, code);
        assertThat(problem.at("/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.at("/detail").asText()).contains(parameter);
    }

    @Test
    void namesTheCandidatesOfANameThatSeveralPlacesBear() {
        String query = "q=a&region=350200&region=" + TestServer.encoded("鼓楼区");

        JsonNode problem = problem(server.get("/api/v1/compare?" + query), 400, "BAD_PARAMETER");

        assertThat(problem.at("/detail").asText()).contains("鼓楼区", "320106");
    }

    @Test
    void boundsTheQueryByCharacters() {
        String thousand = TestServer.encoded("补".repeat(1000));

        assertThat(server.get("/api/v1/letters?q=" + thousand).statusCode()).isEqualTo(200);
        problem(server.get("/api/v1/letters?q=a" + thousand), 400, "BAD_PARAMETER");
    }

    @Test
    void boundsTheNumberOfValues() {
        String many = "agency=a&".repeat(3) + "agency=" + String.join("&agency=", numbers(51));

        assertThat(problem(server.get("/api/v1/letters?" + many), 400, "BAD_PARAMETER")
                        .at("/parameter")
                        .asText())
                .isEqualTo("agency");
        problem(server.get("/api/v1/letters?" + "a=b&".repeat(201)), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%E5%8E", "q=%C0%80", "q=%zz", "q=%", "q=%ED%A0%80", "%FF=1"})
    void refusesWhatIsNoUtf8(String query) {
        JsonNode problem = problem(RawHttp.get(server.port(), "/api/v1/letters?" + query), "BAD_REQUEST");

        assertThat(problem.at("/detail").asText()).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters/unknown",
                "letters/a1b2c3/original",
                "letters/",
                "letters/a1b2c3/",
                "nothing",
                "export/letters.xlsx",
                "letters/%E4%BD%A0",
                "letters/'%20OR%201=1",
                "letters/a1b2c3;x=y"
            })
    void saysWhatIsNotThere(String path) {
        problem(server.get("/api/v1/" + path), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v2/letters", "/api//v1/letters", "//api/v1/health", "/api/v1"})
    void hasNoOtherPathsIntoTheApi(String path) {
        assertThat(RawHttp.get(server.port(), path)).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void takesNoOtherMethods(String method) {
        for (String path : new String[] {"/api/v1/letters", "/", "/nothing"}) {
            HttpResponse<String> response = server.send(method, path);

            problem(response, 405, "METHOD_NOT_ALLOWED");
            assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    @Test
    void takesNoMethodFromAHeader() {
        problem(server.get("/api/v1/health", "X-HTTP-Method-Override", "DELETE"), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|There is no letter",
                "en-GB,en;q=0.9,zh;q=0.5|There is no letter",
                "fr,en;q=0.3|There is no letter",
                "zh-CN,en;q=0.9|没有这个编号",
                "fr|没有这个编号",
                "en;q=0,*|没有这个编号",
                "!!;;q=x|没有这个编号"
            })
    void speaksTheUsersLanguage(String accepted, String start) {
        HttpResponse<String> response = server.get("/api/v1/letters/unknown", "Accept-Language", accepted);

        assertThat(problem(response, 404, "NOT_FOUND").at("/detail").asText()).startsWith(start);
        assertThat(response.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(response.headers().firstValue("Content-Language"))
                .hasValue(start.startsWith("There") ? "en" : "zh-CN");
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(TestServer.type(response)).isEqualTo("application/problem+json; charset=utf-8");
        return problem(response.body(), code);
    }

    private static JsonNode problem(String answer, String code) {
        JsonNode problem = LetterJson.read(answer.substring(answer.indexOf('{')), JsonNode.class);
        assertThat(problem.at("/code").asText()).isEqualTo(code);
        assertThat(problem.at("/type").asText()).isEqualTo("about:blank");
        assertThat(problem.at("/title").asText()).isNotBlank();
        return problem;
    }

    private static java.util.List<String> numbers(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(String::valueOf)
                .toList();
    }
}
