package org.fuhan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** The tables and their history: each version is a script that makes it from the one before. */
final class Schema {
    /** The newest version this program knows. */
    static final int VERSION = 5;

    private Schema() {}

    /** Brings a database up to {@link #VERSION}, in one transaction. */
    static void migrate(Handle handle) {
        int found = version(handle);
        if (found > VERSION) {
            throw new ArchiveFailure(
                    "This archive was made by a newer Fuhan (schema " + found + ", this one knows " + VERSION
                            + "); use that version, or a new --index folder.",
                    null);
        }
        if (found == VERSION) {
            return;
        }
        handle.useTransaction(transaction -> {
            for (int version = version(transaction) + 1; version <= VERSION; version++) {
                transaction.createScript(script(version)).execute();
                transaction.execute("PRAGMA user_version = " + version);
            }
        });
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
