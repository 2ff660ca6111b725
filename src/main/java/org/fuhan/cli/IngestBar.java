package org.fuhan.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar with rate, time to go and counts. */
final class IngestBar implements IngestDisplay {
    private final Terminal terminal;
    private final ProgressBar bar;

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
        if (state.stage() != Stage.SCANNING) {
            bar.setExtraMessage(" " + terminal.messages().say("ingest.counts", counts(state)));
        }
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
