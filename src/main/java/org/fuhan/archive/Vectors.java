package org.fuhan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the vectors of letters' passages. */
final class Vectors {
    private final Handle handle;

    Vectors(Handle handle) {
        this.handle = handle;
    }

    /** Vectors one behind another, as they are kept. */
    static byte[] joined(List<byte[]> vectors) {
        byte[] all = new byte[vectors.stream().mapToInt(vector -> vector.length).sum()];
        int at = 0;
        for (byte[] vector : vectors) {
            System.arraycopy(vector, 0, all, at, vector.length);
            at += vector.length;
        }
        return all;
    }

    static List<byte[]> divided(byte @Nullable [] all, int passages) {
        List<byte[]> vectors = new ArrayList<>();
        if (all != null && passages > 0) {
            int length = all.length / passages;
            for (int i = 0; i < passages; i++) {
                vectors.add(Arrays.copyOfRange(all, i * length, (i + 1) * length));
            }
        }
        return vectors;
    }

    /** Lets go of what another model made; the letters wait for the index then. */
    void keepOnly(String model) {
        handle.execute(
                "INSERT OR REPLACE INTO waiting SELECT id, standing, 0 FROM letter"
                        + " WHERE id IN (SELECT letter FROM vector WHERE model <> ?)",
                model);
        handle.execute("DELETE FROM vector WHERE model <> ?", model);
    }

    /**
     * Keeps a letter's vectors, unless it is not as it was when they were made.
     *
     * @return whether the index has the letter as it stands, but for the vectors; it waits for the index now
     */
    boolean keep(String model, WithoutVectors letter, List<byte[]> vectors) {
        int kept = handle.execute(
                "INSERT INTO vector SELECT id, ?, ?, ? FROM letter WHERE id = ? AND standing = 1 AND json = CAST(? AS TEXT)"
                        + " ON CONFLICT (letter) DO UPDATE SET model = excluded.model, passages = excluded.passages,"
                        + " bytes = excluded.bytes",
                model,
                vectors.size(),
                joined(vectors),
                letter.id(),
                letter.json().bytes());
        return kept > 0
                && !vectors.isEmpty()
                && handle.execute("INSERT OR IGNORE INTO waiting VALUES (?, 1, 0)", letter.id()) > 0;
    }

    /** Forgets a letter's vectors: it says something else now, or nothing. */
    void forget(String letter) {
        handle.execute("DELETE FROM vector WHERE letter = ?", letter);
    }
}
