package org.fuhan.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.fuhan.ingest.IngestReport;
import org.fuhan.ingest.Pace;
import org.fuhan.json.LetterJson;

/** Progress for a program: JSON, an event a line on standard output, two a second at most; the last is the report. */
final class IngestEvents implements IngestDisplay {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Terminal terminal;
    private final LongSupplier clock;
    private final Pace pace;
    private long last;

    /** @param clock nanoseconds from anywhere */
    IngestEvents(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.pace = new Pace(clock);
        this.last = clock.getAsLong() - PAUSE;
    }

    /**
     * How a run stands.
     *
     * @param event progress
     */
    record Progress(String event, State state, Pace.Speed speed) {}

    /**
     * What became of the files.
     *
     * @param event report
     * @param gone files of earlier runs that are not in their folders any more
     * @param stale letters of the archive that an older version read
     * @param line {@code in = indexed + duplicate + skipped + failed}
     */
    record Report(
            String event,
            long in,
            long indexed,
            long duplicate,
            long skipped,
            long failed,
            long gone,
            long stale,
            List<IngestReport.Failure> failures,
            String line) {
        static Report of(IngestReport report) {
            return new Report(
                    "report",
                    report.in(),
                    report.indexed(),
                    report.duplicate(),
                    report.skipped(),
                    report.failed(),
                    report.gone(),
                    report.stale(),
                    report.failures(),
                    report.line());
        }
    }

    @Override
    public void at(State state) {
        Pace.Speed speed = pace.at(state);
        long now = clock.getAsLong();
        if (now - last >= PAUSE) {
            last = now;
            terminal.print(LetterJson.write(new Progress("progress", state, speed)));
        }
    }

    @Override
    public void close() {
        // every line is whole
    }
}
