package org.fuhan.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file met while scanning.
 *
 * @param file the path as given, or below the folder given
 * @param key absolute and normalised: what the ledger knows it by
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param verdict what is known of it without opening it
 */
record Candidate(Path file, String key, long size, long modified, Optional<Verdict> verdict) {
    /**
     * Why a file is not to be opened.
     *
     * @param failed whether that is a failure, else it is skipped
     */
    record Verdict(boolean failed, String reason, String message) {}
}
