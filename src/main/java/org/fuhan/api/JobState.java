package org.fuhan.api;

import java.util.List;
import org.fuhan.ingest.IngestJob;
import org.fuhan.ingest.IngestJobs;
import org.fuhan.ingest.IngestProgress;
import org.fuhan.ingest.IngestReport;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands, told in the asker's language.
 *
 * @param message why it broke off, as a sentence, where it did
 * @see IngestJob for the others
 */
record JobState(
        String id,
        IngestJob.State state,
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
        IngestJobs.@Nullable Broken reason,
        @Nullable String message) {
    /** Copies the list. */
    JobState {
        failures = List.copyOf(failures);
    }

    static JobState of(IngestJob job, Language language) {
        List<IngestReport.Failure> said = job.failures().stream()
                .map(failure -> new IngestReport.Failure(
                        failure.path(), failure.reason(), Reasons.said(language, failure.reason(), failure.message())))
                .toList();
        IngestJobs.Broken why = job.reason();
        return new JobState(
                job.id(),
                job.state(),
                job.stage(),
                job.in(),
                job.done(),
                job.bytesIn(),
                job.bytesDone(),
                job.indexed(),
                job.duplicate(),
                job.skipped(),
                job.failed(),
                job.filesPerSecond(),
                job.bytesPerSecond(),
                job.etaSeconds(),
                said,
                job.line(),
                why,
                why == null ? null : Messages.say(language, key(why), List.of()));
    }

    private static String key(IngestJobs.Broken why) {
        return switch (why) {
            case BUSY -> "job.busy";
            case STOPPED -> "job.stopped";
            case STORAGE -> "job.storage";
            case INTERNAL_ERROR -> "job.broken";
        };
    }
}
