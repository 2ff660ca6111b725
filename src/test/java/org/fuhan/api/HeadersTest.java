package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above the body: safety, compression, what a client has already. */
class HeadersTest {
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
    @ValueSource(
            strings = {
                "/",
                "/js/main.js",
                "/nothing",
                "/vendor/lit/index.js",
                "/api/v1/letters",
                "/api/v1/letters?page=x",
                "/api/v1/export/letters.csv",
                "/api/nothing",
                "/%",
                "/a/..%2f..%2fetc/passwd"
            })
    void everyAnswerIsSafe(String path) {
        String answer = RawHttp.get(server.port(), path);

        assertThat(answer)
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("Server:", "X-Powered-By:", "Access-Control-", "Set-Cookie:", "Jetty", "\tat ");
    }

    @Test
    void allowsTheImportMapOfThePageByItsHash() {
        String hash = Hash.policySource("\n{\"imports\":{}}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(server.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self' '" + hash + "'; style-src 'self'; img-src 'self' data:;"
                                + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'");
    }

    @Test
    void compressesWhatIsWorthIt() throws IOException {
        HttpResponse<byte[]> response = server.bytes("/api/v1/letters", "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().allValues("Vary")).contains("Accept-Encoding");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"total\":3")
                    .endsWith("}");
        }
    }

    @Test
    void compressesExports() throws IOException {
        byte[] packed = server.bytes("/api/v1/export/letters.json", "Accept-Encoding", "gzip")
                .body();

        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(server.get("/api/v1/export/letters.json").body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br", "gzip; q=0.000"})
    void compressesOnlyWhereAsked(String accepted) {
        assertThat(server.bytes("/api/v1/letters", "Accept-Encoding", accepted)
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void leavesSmallAnswersAsTheyAre() {
        assertThat(server.bytes("/api/v1/health", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/letters/a1b2c3",
                "/api/v1/letters/a1b2c3/text",
                "/api/v1/openapi.json",
                "/js/main.js",
                "/vendor/lit/index.js",
                "/"
            })
    void sendsNothingAgainThatTheClientHas(String path) {
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        for (String known : new String[] {tag, "\"x\", " + tag, tag.substring(2), "*"}) {
            HttpResponse<String> again = server.get(path, "If-None-Match", known, "Accept-Encoding", "gzip");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(server.get(path).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void tagsALetterByWhatIsSent() {
        String plain = server.get("/api/v1/letters/a1b2c3")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String marked = server.get("/api/v1/letters/a1b2c3?q=" + TestServer.encoded("走访"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(marked).isNotEqualTo(plain);
    }

    @Test
    void keepsNoSearches() {
        assertThat(server.get("/api/v1/letters").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/letters",
                "/api/v1/letters/a1b2c3",
                "/api/v1/letters/unknown",
                "/",
                "/nothing",
                "/api/v1/export/letters.csv",
                "/vendor/lit/index.js"
            })
    void answersHeadAsGetWithoutTheBody(String path) {
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        if (!path.contains("export") && !path.equals("/api/v1/letters")) {
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(get.headers().firstValue("Content-Length"));
        }
    }
}
