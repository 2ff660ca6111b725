package org.fuhan.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The right to write to an archive, held until it is closed. What is written in one {@link #together} is kept as a whole or not at
 * all, also when the process is killed. For one thread.
 */
public final class ArchiveWriter implements AutoCloseable {
    private final Path folder;
    private final Handle handle;
    private final WriteLock lock;
    private final Groups groups;
    private final RecentLetters recent = new RecentLetters();

    ArchiveWriter(Path folder, Jdbi jdbi, WriteLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.handle = Guarded.work(folder, jdbi::open);
        this.groups = new Groups(handle);
        if (!ids("SELECT letter FROM waiting WHERE done = 1 LIMIT 1").isEmpty()) {
            // given to an index by a process that did not live to commit it
            transact(transaction -> transaction.execute("UPDATE waiting SET done = 0 WHERE done = 1"));
        }
    }

    /** Keeps what is written as a whole. */
    public void together(Consumer<Batch> work) {
        transact(transaction -> {
            work.accept(new Batch(transaction, groups, recent));
            groups.settle();
        });
    }

    /** Ids of letters that the index is still to be given as they stand here, in order, at most so many. */
    public List<String> pending(int most) {
        return ids("SELECT letter FROM waiting WHERE found = 1 AND done = 0 ORDER BY letter LIMIT " + most);
    }

    /** Ids of letters that are not to be found any more and may still be in the index. */
    public List<String> pendingRemovals() {
        return ids("SELECT letter FROM waiting WHERE found = 0 AND done = 0 ORDER BY letter");
    }

    /** Notes that the index was given these letters, or took them out; until it has committed that, it may be forgotten. */
    public void given(List<String> ids) {
        transact(transaction -> forEach(transaction, ids, "UPDATE waiting SET done = 1 WHERE letter = ?"));
        ids.forEach(recent::forget);
    }

    /** Hands over those of these letters that are to be found, each with all that the index is to know of it. */
    public void eachInGroup(List<String> ids, Consumer<GroupedLetter> letters) {
        for (String id : ids) {
            Guarded.work(
                            folder,
                            () -> recent.letter(id)
                                    .map(this::grouped)
                                    .or(() -> handle.createQuery(
                                                    GroupedLetter.SELECT + " WHERE id = :id AND standing = 1")
                                            .bind("id", id)
                                            .map((row, context) -> GroupedLetter.of(row))
                                            .findOne()))
                    .ifPresent(letters);
        }
    }

    /** A letter just kept, which has no vectors yet. */
    private GroupedLetter grouped(MaskedLetter kept) {
        String id = kept.letter().id();
        return new GroupedLetter(kept.letter(), kept.json(), groups.of(id).orElse(id), List.of());
    }

    /** Lets go of vectors that another model made. */
    public void keepOnlyVectorsOf(String model) {
        transact(transaction -> new Vectors(transaction).keepOnly(model));
    }

    /**
     * Keeps the vectors of letters' passages; of a letter that has changed since, none are kept, and they must be made again.
     *
     * @return the ids of those letters that lack nothing but their vectors in the index; they count as pending until they are
     *     {@link #committed}
     */
    public List<String> keepVectors(String model, Map<WithoutVectors, List<byte[]>> vectors) {
        List<String> pending = new ArrayList<>();
        transact(transaction -> {
            Vectors table = new Vectors(transaction);
            vectors.forEach((letter, passages) -> {
                if (table.keep(model, letter, passages)) {
                    pending.add(letter.id());
                }
            });
        });
        return pending;
    }

    /** Notes that the index has committed all it was {@link #given}; their files are done. */
    public void committed() {
        transact(transaction -> {
            transaction.execute("UPDATE file SET state = 'INDEXED' WHERE state = 'EXTRACTED'"
                    + " AND letter IN (SELECT letter FROM waiting WHERE done = 1)");
            transaction.execute("DELETE FROM waiting WHERE done = 1");
        });
    }

    private static void forEach(Handle transaction, List<String> ids, String sql) {
        if (!ids.isEmpty()) {
            PreparedBatch batch = transaction.prepareBatch(sql);
            ids.forEach(batch::add);
            batch.execute();
        }
    }

    /** Ids of letters that an older program kept, which knew no groups. */
    public List<String> ungrouped() {
        return ids("SELECT id FROM letter WHERE standing = 1 AND id NOT IN (SELECT letter FROM likeness) ORDER BY id");
    }

    /** Hashes of the bytes whose letters are kept whole: they need not be read again. */
    public Set<String> hashes() {
        return Set.copyOf(ids("SELECT sha256 FROM letter WHERE wiped = 0"));
    }

    /** Those among them whose letters no older programs made than these. */
    public Set<String> hashes(Versions versions) {
        return Set.copyOf(ids("SELECT sha256 FROM letter WHERE wiped = 0 AND reader >= " + versions.reader()
                + " AND extractor >= " + versions.extractor()));
    }

    /**
     * Wipes what letters said that were replaced or withdrawn, on the disk too: what was taken out of a letter, or a letter taken out
     * of its folder, must not be found in its former state. That they were there and what replaced them stays known. At the end of a
     * run, for until then the same bytes may turn up elsewhere.
     */
    public void wipe() {
        Guarded.work(folder, () -> {
            int wiped = handle.execute(
                    "UPDATE letter SET json = '', wiped = 1, document_number = NULL, title = NULL, region = NULL,"
                            + " department = NULL, date = NULL, year = NULL WHERE standing = 0 AND wiped = 0");
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
