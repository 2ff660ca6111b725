package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, and what is said when something below breaks. */
class ServerLifeTest {
    @Test
    void saysThatThePortIsTaken(@TempDir Path folder) throws IOException {
        try (TestServer other = TestServer.over(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> other.another(taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            ServerNotStarted.class,
                            failure -> assertThat(failure.port()).isEqualTo(taken.getLocalPort()));
        }
    }

    @Test
    void stopsAndLeavesThePortFree(@TempDir Path folder) throws IOException {
        TestServer server = TestServer.over(folder);
        int port = server.port();
        server.close();

        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void tellsOfAFailureWithoutItsInsides(@TempDir Path folder) {
        try (TestServer server = TestServer.over(folder)) {
            server.breakDown();

            for (String path : new String[] {"letters/a1b2c3", "letters?q=a", "export/letters.csv", "health"}) {
                HttpResponse<String> response = server.get("/api/v1/" + path, "Accept-Encoding", "gzip");

                assertThat(response.statusCode()).as(path).isEqualTo(500);
                assertThat(TestServer.type(response)).isEqualTo("application/problem+json; charset=utf-8");
                assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
                assertThat(response.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
                assertThat(response.body()).contains("INTERNAL_ERROR").doesNotContain("Exception", "org.");
            }
        }
    }
}
