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
 * @param verdict why it is not to be opened, where that is known already
 */
record Candidate(Path file, String key, long size, long modified, Optional<Reason> verdict) {}
