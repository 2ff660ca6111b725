package org.fuhan.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.Versions;
import org.jspecify.annotations.Nullable;

/**
 * A file met while scanning, or one found inside such a file.
 *
 * @param file what to open: the path as given, or below the folder given; of a part, its container's
 * @param given the path as the user knows it: of a part, its container's, then {@code !/} and its name
 * @param key absolute and normalised: what the ledger knows it by; of a part: its container's, then {@link FileEntry#INSIDE} and its name
 * @param container of a part the key of its container, else null
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param verdict why it is not to be opened, where that is known already
 */
record Candidate(
        Path file,
        String given,
        String key,
        @Nullable String container,
        long size,
        long modified,
        Optional<Reason> verdict) {
    /** Divides a container's path and its part's name, where people read it. */
    private static final String SHOWN = "!/";

    /** A file inside this one. */
    Candidate part(String name, long bytes) {
        return new Candidate(
                file, given + SHOWN + name, key + FileEntry.INSIDE + name, key, bytes, modified, Optional.empty());
    }

    /** The path by which a container was given whose part was given so. */
    static String containerOf(String given, String part) {
        return given.substring(0, Math.max(0, given.length() - part.length() - SHOWN.length()));
    }

    /** Its entry in the ledger, when nothing is known but that it is there. */
    FileEntry found(Versions versions) {
        return entry(null, FileState.FOUND, null, Why.NONE, versions);
    }

    /** Its entry in the ledger. */
    FileEntry entry(@Nullable String sha256, FileState state, @Nullable String letter, Why why, Versions versions) {
        return new FileEntry(
                key,
                given,
                container,
                size,
                modified,
                sha256,
                state,
                letter,
                why.reason(),
                why.message(),
                why.stage(),
                versions);
    }

    /** Why a file gives no letter, and where that was found. */
    record Why(
            @Nullable String reason,
            @Nullable String message,
            @Nullable String stage) {
        static final Why NONE = new Why(null, null, null);
    }
}
