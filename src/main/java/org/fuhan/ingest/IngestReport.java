package org.fuhan.ingest;

import java.util.List;

/**
 * What became of the files of one run: {@code in = indexed + duplicate + skipped + failed}, always.
 *
 * @param in files seen; the files inside an archive or a message count, not the archive
 * @param indexed files whose letter is in the archive, newly or since before
 * @param duplicate files with the bytes of another
 * @param skipped files of a kind that is never a letter; a hidden folder counts once
 * @param failed files that could not be read
 * @param gone files of earlier runs that are not in their folders any more; not of those seen
 * @param stale letters of the whole archive that an older version of the program read, when the run was over
 * @param failures one for each failed file, in the order seen
 */
public record IngestReport(
        long in,
        long indexed,
        long duplicate,
        long skipped,
        long failed,
        long gone,
        long stale,
        List<Failure> failures) {
    /** Copies the list and checks that nothing is lost. */
    public IngestReport {
        failures = List.copyOf(failures);
        if (in != indexed + duplicate + skipped + failed || failed != failures.size()) {
            throw new IllegalArgumentException(
                    "lost count: " + in + " of " + indexed + ", " + duplicate + ", " + skipped + ", " + failed);
        }
    }

    /** The line that says that nothing was lost. */
    public String line() {
        return "in %d = indexed %d + duplicate %d + skipped %d + failed %d"
                .formatted(in, indexed, duplicate, skipped, failed);
    }

    /**
     * A file that could not be read.
     *
     * @param path as the user named it
     * @param reason short and stable
     * @param message what is wrong and what to do
     */
    public record Failure(String path, String reason, String message) {}
}
