package org.fuhan.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast a run goes and how long it will still take, by what it did in the last twenty seconds. For one thread.
 *
 * <p>The time to go is told only when there is something to reckon by: some seconds and some files; of the two reckonings, by files
 * and by bytes, the longer one, since a folder's large files may all come last.
 */
public final class Pace {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(20);
    private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LEAST = TimeUnit.SECONDS.toNanos(2);
    private static final int LEAST_FILES = 10;

    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param clock nanoseconds from anywhere */
    public Pace(LongSupplier clock) {
        this.clock = clock;
        samples.add(new Sample(clock.getAsLong(), 0, 0));
    }

    /**
     * A speed.
     *
     * @param filesPerSecond files accounted for
     * @param bytesPerSecond their size
     * @param etaSeconds until all files found so far are accounted for; null while that cannot be said
     */
    public record Speed(
            double filesPerSecond,
            double bytesPerSecond,
            @Nullable Long etaSeconds) {}

    private record Sample(long at, long files, long bytes) {}

    /** Takes note of how a run stands and tells how fast it goes. */
    public Speed at(IngestProgress.State state) {
        long now = clock.getAsLong();
        if (state.stage() == IngestProgress.Stage.SCANNING) {
            samples.clear();
            samples.add(new Sample(now, 0, 0));
            return new Speed(0, 0, null);
        }
        Sample last = samples.getLast();
        if (now - last.at() >= SPACING) {
            samples.add(new Sample(now, state.done(), state.bytesDone()));
        }
        while (samples.size() > 2 && now - samples.getFirst().at() > WINDOW) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (now - first.at()) / 1e9;
        if (seconds <= 0) {
            return new Speed(0, 0, null);
        }
        double files = (state.done() - first.files()) / seconds;
        double bytes = (state.bytesDone() - first.bytes()) / seconds;
        boolean known = now - first.at() >= LEAST && state.done() >= LEAST_FILES && files > 0;
        return new Speed(round(files), Math.round(bytes), known ? togo(state, files, bytes) : null);
    }

    private static Long togo(IngestProgress.State state, double files, double bytes) {
        double byFiles = (state.in() - state.done()) / files;
        double byBytes = bytes > 0 ? (state.bytesIn() - state.bytesDone()) / bytes : 0;
        return (long) Math.ceil(Math.max(0, Math.max(byFiles, byBytes)));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
