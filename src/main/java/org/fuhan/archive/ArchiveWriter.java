package org.fuhan.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The right to write to an archive, held until it is closed. What is written in one {@link #together} is kept as a whole or not at
 * all, also when the process is killed. For one thread.
 */
public final class ArchiveWriter implements AutoCloseable {
    private final Path folder;
    private final Handle handle;
    private final WriteLock lock;

    ArchiveWriter(Path folder, Jdbi jdbi, WriteLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.handle = Guarded.work(folder, jdbi::open);
    }

    /** Keeps what is written as a whole. */
    public void together(Consumer<Batch> work) {
        transact(transaction -> work.accept(new Batch(transaction)));
    }

    /** Ids of letters the index has not committed as they stand here, in order, at most so many. */
    public List<String> pending(int most) {
        return ids("SELECT id FROM letter WHERE in_index = 0 AND replaced_by IS NULL ORDER BY id LIMIT " + most);
    }

    /** Ids of letters that were replaced and may still be in the index. */
    public List<String> pendingRemovals() {
        return ids("SELECT id FROM letter WHERE in_index = 0 AND replaced_by IS NOT NULL ORDER BY id");
    }

    /** Notes that the index has committed these letters, or their removal; their files are done. */
    public void committed(List<String> ids) {
        transact(transaction -> {
            for (String id : ids) {
                transaction.execute("UPDATE letter SET in_index = 1 WHERE id = ?", id);
                transaction.execute("UPDATE file SET state = 'INDEXED' WHERE letter = ? AND state = 'EXTRACTED'", id);
            }
        });
    }

    /** Hashes of the bytes whose letters these versions made and that are kept whole: they need not be read again. */
    public Set<String> hashes(Versions versions) {
        return Guarded.work(
                folder,
                () -> Set.copyOf(handle.createQuery("SELECT sha256 FROM letter WHERE reader = :reader"
                                + " AND extractor = :extractor AND json <> ''")
                        .bind("reader", versions.reader())
                        .bind("extractor", versions.extractor())
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * Wipes what replaced letters said, on the disk too: what was taken out of a letter must not be found in its former state. That
     * they were there and what replaced them stays known. At the end of a run, for until then the same bytes may turn up elsewhere.
     */
    public void wipeReplaced() {
        Guarded.work(folder, () -> {
            int wiped = handle.execute(
                    "UPDATE letter SET json = '', document_number = NULL, title = NULL, region = NULL,"
                            + " department = NULL, date = NULL, year = NULL WHERE replaced_by IS NOT NULL AND json <> ''");
            if (wiped > 0) {
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
            }
            return wiped;
        });
    }

    private List<String> ids(String sql) {
        return Guarded.work(
                folder, () -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private void transact(Consumer<Handle> work) {
        Guarded.work(folder, () -> {
            handle.useTransaction(work::accept);
            return folder;
        });
    }

    @Override
    public void close() {
        try {
            Guarded.work(folder, () -> {
                handle.close();
                return folder;
            });
        } finally {
            lock.close();
        }
    }
}
