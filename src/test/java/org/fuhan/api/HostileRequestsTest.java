package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to break the server: it answers below 500, in its own words, and goes on. */
class HostileRequestsTest {
    private static final int ROUNDS = 400;
    private static final String[] PIECES = {
        "q=",
        "region=",
        "year=",
        "page=",
        "size=",
        "sort=",
        "from=",
        "amountMin=",
        "facets=",
        "kind=",
        "&",
        "&&",
        "=",
        "%",
        "%20",
        "%00",
        "%0d%0a",
        "%E5%9B%B0%E5%A2%83",
        "%E5%9B",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "*",
        "?",
        "~",
        "^",
        ":",
        "\\",
        "/",
        "AND",
        "OR",
        "NOT",
        "+",
        "-",
        "!",
        "<script>",
        "${jndi:x}",
        "9".repeat(40),
        "a".repeat(300),
        "%F0%9F%98%80",
        "%ED%A0%80",
        "%EF%BF%BF",
        "1",
        "0",
        "-1",
        "2025-01-01",
        "#",
        ";",
        "%25",
        "\u00e9",
        "困"
    };

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
    void noQueryStringBreaksIt() {
        Random random = new Random(20250617);
        String[] routes = {
            "letters", "letters/a1b2c3", "compare", "regions", "export/figures.csv", "suggest", "feed.atom", "health"
        };
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                query.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String route = routes[random.nextInt(routes.length)];

            String answer = RawHttp.get(server.port(), "/api/v1/" + route + "?" + query);

            assertThat(answer).as("%s?%s", route, query).matches("(?s)HTTP/1\\.1 (200|400) .*");
        }
        assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    void noWordsBreakTheSearch() {
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                words.appendCodePoint(
                        switch (random.nextInt(5)) {
                            case 0 -> "\"“”()（）[]{}:：*?？~^+-!|&\\/ 　,，。".codePointAt(random.nextInt(20));
                            case 1 -> 0x4E00 + random.nextInt(0x51A5);
                            case 2 -> 0x20000 + random.nextInt(0xA000);
                            case 3 -> 1 + random.nextInt(0x7E);
                            default -> 0xE000 + random.nextInt(0x1FFF);
                        });
            }
            String encoded = TestServer.encoded(words.toString());

            assertThat(server.get("/api/v1/letters?q=" + encoded).statusCode())
                    .as(encoded)
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/letters/a1b2c3?q=" + encoded).statusCode())
                    .as(encoded)
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/suggest?q=" + encoded).statusCode())
                    .as(encoded)
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/feed.atom?q=" + encoded).statusCode())
                    .as(encoded)
                    .isEqualTo(200);
        }
    }

    @Test
    void noListBreaksTheBatch() {
        Random random = new Random(99);
        for (int round = 0; round < ROUNDS / 4; round++) {
            StringBuilder list = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                list.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "\n" : "");
            }
            String type = random.nextBoolean() ? "text/plain" : "application/json";

            assertThat(server.post("/api/v1/batch", type, list.toString()).statusCode())
                    .as(list.toString())
                    .isIn(200, 400);
        }
    }

    @Test
    void enormousQueriesAreAnsweredSoonOrRefused() {
        for (String words : new String[] {
            "困".repeat(1000), "困境 ".repeat(333), "(".repeat(1000), "kjet ".repeat(200), "\"".repeat(999)
        }) {
            for (String route : new String[] {"letters", "suggest", "feed.atom"}) {
                long start = System.nanoTime();
                int status = server.get("/api/v1/" + route + "?q=" + TestServer.encoded(words.strip()))
                        .statusCode();

                assertThat(status).as("%s %s", route, words).isIn(200, 400);
                assertThat((System.nanoTime() - start) / 1_000_000)
                        .as("%s %s", route, words)
                        .isLessThan(5_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nBad Header: x\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "\u0016\u0003\u0001\r\n\r\n"
            })
    void tellsWhatIsNoRequest(String request) {
        String answer = RawHttp.send(server.port(), request);

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404|405|501|505) .*");
        assertThat(answer)
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: ")
                .doesNotContain("Jetty", "Server:", "\tat ", "Exception");
    }

    @Test
    void refusesWhatIsTooLong() {
        String long40k = "a".repeat(40_000);

        assertThat(RawHttp.get(server.port(), "/api/v1/letters?q=" + long40k))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "URI_TOO_LONG");
        assertThat(RawHttp.get(server.port(), "/", "Host: localhost\r\nX-Long: " + long40k))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "HEADERS_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:8080"})
    void answersToItsOwnNames(String host) {
        assertThat(RawHttp.get(server.port(), "/api/v1/health", "Host: " + host))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.168.0.1", "[::2]"})
    void answersToNoOtherName(String host) {
        for (String path : new String[] {"/", "/api/v1/letters", "http://" + host + "/"}) {
            assertThat(RawHttp.get(server.port(), path, "Host: " + host))
                    .startsWith("HTTP/1.1 403")
                    .contains("HOST_NOT_ALLOWED");
        }
    }

    @Test
    void looksAtTheHostOfAnAbsoluteAddressToo() {
        assertThat(RawHttp.get(server.port(), "http://evil.example/api/v1/health", "Host: localhost"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void answersToAnyNameWhereOthersReachIt() {
        assertThat(new AllowedHosts("0.0.0.0").allows("archive.example")).isTrue();
        assertThat(new AllowedHosts("::1").allows("archive.example")).isFalse();
        assertThat(new AllowedHosts("::1").allows("[::1]")).isTrue();
    }
}
