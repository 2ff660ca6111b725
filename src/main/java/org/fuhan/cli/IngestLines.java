package org.fuhan.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.fuhan.ingest.Pace;

/** Progress for a file: a line with the counts every ten seconds or so, nothing for a run that is over before. */
final class IngestLines implements IngestDisplay {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final Terminal terminal;
    private final LongSupplier clock;
    private final Pace pace;
    private long last;

    /** @param clock nanoseconds from anywhere */
    IngestLines(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.pace = new Pace(clock);
        this.last = clock.getAsLong();
    }

    @Override
    public void at(State state) {
        Pace.Speed speed = pace.at(state);
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
                    terminal.messages().say("ingest.counts", IngestBar.counts(state)),
                    "%.1f".formatted(speed.filesPerSecond()),
                    IngestBar.megabytes(speed),
                    togo(speed));
        }
    }

    private String togo(Pace.Speed speed) {
        Long seconds = speed.etaSeconds();
        return seconds == null
                ? ""
                : terminal.messages().say("ingest.togo", "%d:%02d".formatted(seconds / 60, seconds % 60));
    }

    @Override
    public void close() {
        // every line is whole
    }
}
