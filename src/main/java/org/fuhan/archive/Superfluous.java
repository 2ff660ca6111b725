package org.fuhan.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which files of a folder that belongs to the program the archive has no use for any more. A file is needed as long as a letter stands
 * for it or for something in it, which may have to be read again; a copy only where no other file of the folder is there for the
 * letter; one that could not be read until it was tried in vain for long enough.
 */
final class Superfluous {
    private static final String NEEDED = """
            e.state IN ('FOUND', 'EXTRACTED', 'INDEXED')
            OR (e.state = 'FAILED' AND e.updated > :failed)
            OR (e.state = 'DUPLICATE' AND NOT EXISTS (
                SELECT 1 FROM file AS other WHERE other.letter = e.letter AND other.state IN ('EXTRACTED', 'INDEXED')
                AND other.path > :from AND other.path < :to AND coalesce(other.container, other.path) <> disk.path))
            """;

    private Superfluous() {}

    /** Their paths, in order. */
    static List<String> of(Handle handle, Path folder, Instant failed) {
        return handle.createQuery(
                        "SELECT path FROM file AS disk WHERE container IS NULL AND path > :from AND path < :to"
                                + " AND NOT EXISTS (SELECT 1 FROM file AS e WHERE e.path = disk.path AND (" + NEEDED
                                + "))"
                                + " AND NOT EXISTS (SELECT 1 FROM file AS e WHERE e.container = disk.path AND ("
                                + NEEDED
                                + ")) ORDER BY path")
                .bind("from", from(folder))
                .bind("to", to(folder))
                .bind("failed", failed.toString())
                .mapTo(String.class)
                .list();
    }

    /** Whether the ledger has any file below the folder. */
    static boolean isKnown(Handle handle, Path folder) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM file WHERE path > :from AND path < :to)")
                .bind("from", from(folder))
                .bind("to", to(folder))
                .mapTo(Boolean.class)
                .one();
    }

    /** All paths below the folder are greater. */
    private static String from(Path folder) {
        return folder + folder.getFileSystem().getSeparator();
    }

    /** And less than this. */
    private static String to(Path folder) {
        String from = from(folder);
        return from.substring(0, from.length() - 1) + (char) (from.charAt(from.length() - 1) + 1);
    }
}
