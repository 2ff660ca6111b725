package org.fuhan.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Progress for a file: a line with the counts every ten seconds or so, nothing for a run that is over before. */
final class IngestLines implements IngestDisplay {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final Terminal terminal;
    private final LongSupplier clock;
    private long last;

    /** @param clock nanoseconds from anywhere */
    IngestLines(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    @Override
    public void at(State state) {
        long now = clock.getAsLong();
        if (now - last < PAUSE || state.stage() == Stage.DONE) {
            return;
        }
        last = now;
        if (state.stage() == Stage.SCANNING) {
            terminal.tell("ingest.scanning", String.valueOf(state.in()));
        } else {
            terminal.tell(
                    "ingest.progress",
                    String.valueOf(state.done()),
                    String.valueOf(state.in()),
                    terminal.messages().say("ingest.counts", IngestBar.counts(state)));
        }
    }

    @Override
    public void close() {
        // every line is whole
    }
}
