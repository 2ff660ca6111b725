package org.fuhan.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.fuhan.ingest.Pace;

/** Progress on a terminal: a bar with rate, time to go and counts. */
final class IngestBar implements IngestDisplay {
    private final Terminal terminal;
    private final ProgressBar bar;
    private final Pace pace = new Pace(System::nanoTime);

    IngestBar(Terminal terminal) {
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName("fuhan")
                .setUnit("", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
    }

    @Override
    public void at(State state) {
        bar.maxHint(state.in());
        bar.stepTo(state.done());
        Pace.Speed speed = pace.at(state);
        if (state.stage() != Stage.SCANNING) {
            String stage = terminal.messages().say("ingest.stage." + state.stage());
            bar.setExtraMessage(" %s %s %s"
                    .formatted(stage, megabytes(speed), terminal.messages().say("ingest.counts", counts(state))));
        }
    }

    /** 3.2 MB/s. */
    static String megabytes(Pace.Speed speed) {
        return "%.1f MB/s".formatted(speed.bytesPerSecond() / 1e6);
    }

    /** What the sentence of the counts is filled with. */
    static Object[] counts(State state) {
        return new Object[] {
            String.valueOf(state.indexed()),
            String.valueOf(state.duplicate()),
            String.valueOf(state.skipped()),
            String.valueOf(state.failed())
        };
    }

    @Override
    public void close() {
        bar.close();
    }
}
