package org.fuhan.archive;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The right to write to an archive, held until it is closed. What is written in one {@link #together} is kept as a whole or not at
 * all, also when the process is killed. For one thread.
 */
public final class ArchiveWriter implements AutoCloseable {
    private final Handle handle;
    private final WriteLock lock;

    ArchiveWriter(Jdbi jdbi, WriteLock lock) {
        this.lock = lock;
        this.handle = jdbi.open();
    }

    /** Keeps what is written as a whole. */
    public void together(Consumer<Batch> work) {
        handle.useTransaction(transaction -> work.accept(new Batch(transaction)));
    }

    /** Letters the index has not committed as they stand here, by id, at most so many. */
    public List<Letter> pending(int most) {
        return handle.createQuery(
                        "SELECT json FROM letter WHERE in_index = 0 AND replaced_by IS NULL ORDER BY id LIMIT :most")
                .bind("most", most)
                .mapTo(String.class)
                .map(LetterJson::readLetter)
                .list();
    }

    /** Ids of letters that were replaced and may still be in the index. */
    public List<String> pendingRemovals() {
        return handle.createQuery("SELECT id FROM letter WHERE in_index = 0 AND replaced_by IS NOT NULL ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    /** Notes that the index has committed these letters, or their removal; their files are done. */
    public void committed(List<String> ids) {
        handle.useTransaction(transaction -> {
            for (String id : ids) {
                transaction.execute("UPDATE letter SET in_index = 1 WHERE id = ?", id);
                transaction.execute("UPDATE file SET state = 'INDEXED' WHERE letter = ? AND state = 'EXTRACTED'", id);
            }
        });
    }

    /** Hashes of the bytes whose letters these versions made: they need not be read again. */
    public Set<String> hashes(Versions versions) {
        return Set.copyOf(
                handle.createQuery("SELECT sha256 FROM letter WHERE reader = :reader AND extractor = :extractor")
                        .bind("reader", versions.reader())
                        .bind("extractor", versions.extractor())
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void close() {
        handle.close();
        lock.close();
    }
}
