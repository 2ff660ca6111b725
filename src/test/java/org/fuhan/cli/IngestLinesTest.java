package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fuhan.ingest.IngestProgress;
import org.junit.jupiter.api.Test;

class IngestLinesTest {
    @Test
    void saysHowItGoesEveryTenSeconds() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(stream, stream, InputStream.nullInputStream(), new Messages(Locale.SIMPLIFIED_CHINESE));
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        try (IngestLines lines = new IngestLines(terminal, now::get)) {
            for (int second = 0; second <= 35; second++) {
                lines.at(state(second < 15 ? IngestProgress.Stage.SCANNING : IngestProgress.Stage.READING, second));
                now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }
            now.addAndGet(TimeUnit.SECONDS.toNanos(60));
            lines.at(state(IngestProgress.Stage.DONE, 100));
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                fuhan: 已找到 100 个文件……
                fuhan: 已处理 20 个文件，共 100 个，每秒 3.3 个，0.0 MB/s，约剩 0:24：入库 18，重复 1，跳过 0，失败 1
                fuhan: 已处理 30 个文件，共 100 个，每秒 1.9 个，0.0 MB/s，约剩 0:38：入库 28，重复 1，跳过 0，失败 1
                """);
    }

    private static IngestProgress.State state(IngestProgress.Stage stage, int done) {
        return new IngestProgress.State(stage, 100, 1000, done, 10L * done, done - 2, 1, 0, 1);
    }
}
