package org.fuhan.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.fuhan.ingest.IngestProgress;
import org.jspecify.annotations.Nullable;

/** Progress on a terminal: a bar with rate, time to go and counts; nothing where messages go to a file. */
final class IngestBar implements IngestProgress, AutoCloseable {
    private final @Nullable ProgressBar bar;

    IngestBar(Terminal terminal) {
        bar = !terminal.isPerson()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("fuhan")
                        .setUnit("", 1)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build();
    }

    @Override
    public void at(State state) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.maxHint(state.in());
            shown.stepTo(state.done());
            shown.setExtraMessage("indexed %d, duplicate %d, skipped %d, failed %d"
                    .formatted(state.indexed(), state.duplicate(), state.skipped(), state.failed()));
        }
    }

    @Override
    public void close() {
        finish();
    }

    /** Ends the bar's line, so that what is printed next stands below it. */
    void finish() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
        }
    }
}
