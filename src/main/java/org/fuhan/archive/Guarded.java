package org.fuhan.archive;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.fuhan.json.JsonFailure;
import org.jdbi.v3.core.JdbiException;

/** Turns what the database throws into an {@link ArchiveFailure} that says which archive it is and what to do. Stateless. */
final class Guarded {
    private Guarded() {}

    /** Does the work on the archive of a folder. */
    static <T> T work(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException | JsonFailure e) {
            throw new ArchiveFailure(
                    "The archive in " + folder
                            + " cannot be used: it is damaged, may not be written to, or the disk is full. Check the"
                            + " folder's access rights and the space on the disk; else restore a copy, or remove the folder"
                            + " and ingest the letters again.",
                    e);
        }
    }
}
