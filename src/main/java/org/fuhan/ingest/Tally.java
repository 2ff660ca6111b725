package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.archive.FileState;

/** Counts what became of each file. For one thread. */
final class Tally {
    private final IngestProgress progress;
    private final List<IngestReport.Failure> failures = new ArrayList<>();
    private long in;
    private long bytesIn;
    private long done;
    private long bytesDone;
    private long indexed;
    private long duplicate;
    private long skipped;
    private long gone;

    Tally(IngestProgress progress) {
        this.progress = progress;
    }

    /** So many files were met so far. */
    void met(List<Candidate> files) {
        in = files.size();
        bytesIn += files.get(files.size() - 1).size();
        tell(IngestProgress.Stage.SCANNING);
    }

    /** The file of these parts is not counted: they are. */
    void opened(Candidate container, List<Candidate> parts) {
        in += parts.size() - 1;
        bytesIn += parts.stream().mapToLong(Candidate::size).sum() - container.size();
    }

    /** So many files, seen in earlier runs, are not there any more. */
    void gone(int files) {
        gone += files;
    }

    /** A file is accounted for. */
    void count(Candidate file, Outcome outcome) {
        switch (outcome.state()) {
            case INDEXED, EXTRACTED -> indexed++;
            case DUPLICATE -> duplicate++;
            case SKIPPED -> skipped++;
            case FAILED -> failures.add(new IngestReport.Failure(file.given(), outcome.reason(), outcome.message()));
            case FOUND, OPENED, GONE -> throw new IllegalStateException("not settled: " + file.key());
        }
        done++;
        bytesDone += file.size();
    }

    /** Tells how it stands. */
    void tell(IngestProgress.Stage stage) {
        progress.at(new IngestProgress.State(
                stage, in, bytesIn, done, bytesDone, indexed, duplicate, skipped, failures.size()));
    }

    /** The sum of it; so many letters of the archive are stale. */
    IngestReport report(long stale) {
        return new IngestReport(in, indexed, duplicate, skipped, failures.size(), gone, stale, failures);
    }

    /**
     * What a file came to.
     *
     * @param reason of a failure, else empty
     * @param message of a failure, else empty
     */
    record Outcome(FileState state, String reason, String message) {
        static Outcome of(FileState state) {
            return new Outcome(state, "", "");
        }
    }
}
