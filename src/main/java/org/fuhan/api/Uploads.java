package org.fuhan.api;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.fuhan.ingest.IngestJobs;

/**
 * Where letters sent by HTTP go. Without one a server takes none.
 *
 * @param folder holds a folder for each job, with the files as they were sent, readable by the owner alone
 * @param jobs take them in
 * @param mayHoldLetter whether a file's name lets it be a letter
 * @param mostBytes of one file
 * @param mostBytesTogether of one request
 */
public record Uploads(
        Path folder, IngestJobs jobs, Predicate<Path> mayHoldLetter, long mostBytes, long mostBytesTogether) {
    private static final long MEBIBYTE = 1L << 20;

    /** With the usual limits: 100 MiB a file, 500 MiB a request. */
    public Uploads(Path folder, IngestJobs jobs, Predicate<Path> mayHoldLetter) {
        this(folder, jobs, mayHoldLetter, 100 * MEBIBYTE, 500 * MEBIBYTE);
    }
}
