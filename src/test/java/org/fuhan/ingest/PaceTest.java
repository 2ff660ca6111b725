package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);
    private final Pace pace = new Pace(now::get);

    @Test
    void tellsNothingOfTheTimeToGoBeforeItHasSomethingToReckonBy() {
        assertThat(at(IngestProgress.Stage.SCANNING, 0, 0).etaSeconds()).isNull();
        seconds(1);
        assertThat(at(IngestProgress.Stage.READING, 50, 500).etaSeconds()).isNull();
        seconds(2);
        assertThat(at(IngestProgress.Stage.READING, 150, 1500).etaSeconds()).isNotNull();
    }

    @Test
    void reckonsByFilesOrByBytesWhicheverTakesLonger() {
        seconds(5);
        assertThat(at(IngestProgress.Stage.READING, 500, 1000)).isEqualTo(new Pace.Speed(100, 200, 45L));
        seconds(5);
        assertThat(at(IngestProgress.Stage.READING, 600, 9000)).isEqualTo(new Pace.Speed(60, 900, 7L));
    }

    @Test
    void forgetsHowItWentLongAgo() {
        seconds(1);
        at(IngestProgress.Stage.READING, 100, 1000);
        seconds(100);
        at(IngestProgress.Stage.READING, 100, 1000);
        seconds(10);

        assertThat(at(IngestProgress.Stage.READING, 200, 2000).filesPerSecond()).isEqualTo(10);
    }

    private Pace.Speed at(IngestProgress.Stage stage, long done, long bytes) {
        return pace.at(new IngestProgress.State(stage, 1000, 10_000, done, bytes, done, 0, 0, 0));
    }

    private void seconds(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
