package org.fuhan.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an ingest in the background stands. Immutable.
 *
 * @param id not to be guessed
 * @param state of the job as a whole
 * @param stage what it is at while it runs
 * @param in files seen so far
 * @param done files accounted for
 * @param bytesIn size of the files seen
 * @param bytesDone size of those accounted for
 * @param indexed files whose letter is in the archive
 * @param duplicate files with the bytes of another
 * @param skipped files that are never letters
 * @param failed files that could not be read
 * @param filesPerSecond lately
 * @param bytesPerSecond lately
 * @param etaSeconds null while it cannot be told
 * @param failures once it is done: the files that could not be read, the first hundred
 * @param line once it is done: {@code in = indexed + duplicate + skipped + failed}
 * @param reason why it broke off, where it did
 */
public record IngestJob(
        String id,
        State state,
        IngestProgress.@Nullable Stage stage,
        long in,
        long done,
        long bytesIn,
        long bytesDone,
        long indexed,
        long duplicate,
        long skipped,
        long failed,
        double filesPerSecond,
        double bytesPerSecond,
        @Nullable Long etaSeconds,
        List<IngestReport.Failure> failures,
        @Nullable String line,
        IngestJobs.@Nullable Broken reason) {
    private static final int MOST_FAILURES = 100;

    /** Copies the list. */
    public IngestJob {
        failures = List.copyOf(failures);
    }

    /** What has become of a job. */
    public enum State {
        /** Waits for its turn, or for another process to be done with the archive. */
        QUEUED,
        /** Is being worked on. */
        RUNNING,
        /** Every file is accounted for. */
        DONE,
        /** Broke off; what was taken in stays, and the rest can be taken in again. */
        FAILED
    }

    /** Whether nothing more will happen. */
    public boolean finished() {
        return state == State.DONE || state == State.FAILED;
    }

    static IngestJob queued(String id) {
        return new IngestJob(id, State.QUEUED, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, List.of(), null, null);
    }

    IngestJob at(IngestProgress.State now, Pace.Speed speed) {
        return new IngestJob(
                id,
                State.RUNNING,
                now.stage(),
                now.in(),
                now.done(),
                now.bytesIn(),
                now.bytesDone(),
                now.indexed(),
                now.duplicate(),
                now.skipped(),
                now.failed(),
                speed.filesPerSecond(),
                speed.bytesPerSecond(),
                speed.etaSeconds(),
                List.of(),
                null,
                null);
    }

    IngestJob done(IngestReport report, List<IngestReport.Failure> named) {
        return new IngestJob(
                id,
                State.DONE,
                IngestProgress.Stage.DONE,
                report.in(),
                report.in(),
                bytesIn,
                bytesIn,
                report.indexed(),
                report.duplicate(),
                report.skipped(),
                report.failed(),
                filesPerSecond,
                bytesPerSecond,
                0L,
                named.subList(0, Math.min(named.size(), MOST_FAILURES)),
                report.line(),
                null);
    }

    IngestJob broken(IngestJobs.Broken why) {
        return new IngestJob(
                id,
                State.FAILED,
                stage,
                in,
                done,
                bytesIn,
                bytesDone,
                indexed,
                duplicate,
                skipped,
                failed,
                0,
                0,
                null,
                List.of(),
                null,
                why);
    }
}
