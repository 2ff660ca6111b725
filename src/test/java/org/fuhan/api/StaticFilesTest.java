package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own files and its libraries, and nothing else. */
class StaticFilesTest {
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
        "/, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/?q=words, text/html; charset=utf-8",
        "/js/main.js, text/javascript; charset=utf-8",
        "/%E6%A0%B7%E5%BC%8F.css, text/css; charset=utf-8",
        "/vendor/lit/index.js, text/javascript; charset=utf-8",
        "/vendor/lit-html/directives/repeat.js, text/javascript; charset=utf-8",
        "/vendor/lit-element/lit-element.js, text/javascript; charset=utf-8",
        "/vendor/lit__reactive-element/reactive-element.js, text/javascript; charset=utf-8"
    })
    void servesWithTheRightType(String path, String type) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.type(response)).isEqualTo(type);
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void tellsWhenAFileChanged() {
        HttpResponse<String> response = server.get("/js/main.js");
        String changed = response.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(changed).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(server.get("/js/main.js", "If-Modified-Since", changed).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/js/../../outside.txt",
                "/%2e%2e/outside.txt",
                "/..%2foutside.txt",
                "/..%5coutside.txt",
                "/%252e%252e/outside.txt",
                "/..;/outside.txt",
                "/js/..%00/outside.txt",
                "/outside.txt",
                "/link.txt",
                "/.secret",
                "/.git/config",
                "/%2esecret",
                "/js",
                "/js/",
                "/js/main.js/",
                "/index.html%00.js",
                "/C:/windows/win.ini",
                "/file:///etc/passwd",
                "/etc/passwd",
                "/%FF",
                "/WEB-INF/web.xml",
                "/vendor/",
                "/vendor/lit",
                "/vendor/lit/",
                "/vendor/lit/package.json",
                "/vendor/lit/LICENSE",
                "/vendor/lit/../lit-html/lit-html.js",
                "/vendor/lit/%2e%2e/%2e%2e/lit-html/3.3.2/lit-html.js",
                "/vendor/spark/index.js",
                "/vendor/lit/nothing.js",
                "/vendor/lit//index.js"
            })
    void servesNothingElse(String path) {
        String answer = RawHttp.get(server.port(), path);

        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 40[04] .*")
                .doesNotContain("hidden", "root:", "\r\n\r\noutside")
                .doesNotContain("Exception");
    }

    @Test
    void showsASmallPageForWhatIsNotThere() {
        HttpResponse<String> response = server.get("/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(TestServer.type(response)).isEqualTo("text/html; charset=utf-8");
        assertThat(response.body()).contains("没有这个页面");
        assertThat(server.get("/nothing", "Accept-Language", "en").body()).contains("There is no such page");
    }
}
