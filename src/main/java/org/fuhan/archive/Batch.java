package org.fuhan.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes of one transaction. Not to be used after it. */
public final class Batch {
    private final Handle handle;
    private final LetterTable letters;
    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    Batch(Handle handle, Groups groups, RecentLetters recent) {
        this.handle = handle;
        this.letters = new LetterTable(handle, groups, recent);
    }

    /** The ledger's entry of a path. */
    public Optional<FileEntry> file(String path) {
        return files("WHERE path = ?", path).stream().findFirst();
    }

    /** Other files with the same letter than the one at this path, by path. */
    public List<FileEntry> otherFilesOf(String letter, String path) {
        return files("WHERE letter = ? AND path <> ? AND state = 'DUPLICATE' ORDER BY path", letter, path);
    }

    /** The parts of a container that were there when it was opened last, by path. */
    public List<FileEntry> partsOf(String container) {
        return files("WHERE container = ? AND state <> 'GONE' ORDER BY path", container);
    }

    /** Other files of the same bytes that could not be read either, by path. */
    public List<FileEntry> failedLike(String sha256, String path) {
        return files("WHERE sha256 = ? AND path <> ? AND state = 'FAILED' ORDER BY path", sha256, path);
    }

    private List<FileEntry> files(String where, Object... values) {
        var query = handle.createQuery(FileTable.SELECT + where);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map(new FileTable()).list();
    }

    /** The letter of these bytes. */
    public Optional<KeptLetter> letterOf(String sha256) {
        return letters.find("sha256", sha256);
    }

    /** The letter of this id. */
    public Optional<KeptLetter> letter(String id) {
        return letters.find("id", id);
    }

    /** Keeps a letter, new or in the place of the one of the same id; it waits for the index then. */
    public void keep(MaskedLetter masked, String path, Versions versions) {
        letters.keep(masked, path, versions, now);
    }

    /**
     * Lets another file stand for a letter: it was moved, or one of its copies remains. The letter waits for the index then.
     *
     * <p>What the letter says of its file is masked as its words are; the ledger keeps the true path, since the file must be found
     * and read again.
     */
    public void move(String letter, String path, String given) {
        letters.move(letter, path, given);
    }

    /** Notes that a file's letter gave way to another. */
    public void replace(String old, String by) {
        letters.withdraw(old, by);
    }

    /** Takes a letter, whose last file is gone, out of what is to be found. */
    public void withdraw(String letter) {
        letters.withdraw(letter, null);
    }

    /** Puts a letter kept by an older program into the group it belongs to. */
    public void group(String letter) {
        letters.group(letter);
    }

    /** Writes a file into the ledger, new or over what stood there. */
    public void note(FileEntry file) {
        handle.createUpdate("""
                        INSERT INTO file (path, given, container, size, modified, sha256, state, letter, reason, message,
                                          stage, reader, extractor, first_seen, updated)
                        VALUES (:path, :given, :container, :size, :modified, :sha256, :state, :letter, :reason, :message,
                                :stage, :reader, :extractor, :now, :now)
                        ON CONFLICT (path) DO UPDATE SET given = excluded.given, container = excluded.container,
                            size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256,
                            state = excluded.state, letter = excluded.letter, reason = excluded.reason,
                            message = excluded.message, stage = excluded.stage, reader = excluded.reader,
                            extractor = excluded.extractor, updated = excluded.updated""")
                .bind("path", file.path())
                .bind("given", file.given())
                .bind("container", file.container())
                .bind("size", file.size())
                .bind("modified", file.modified())
                .bind("sha256", file.sha256())
                .bind("state", file.state().name())
                .bind("letter", file.letter())
                .bind("reason", file.reason())
                .bind("message", file.message())
                .bind("stage", file.stage())
                .bind("reader", file.versions().reader())
                .bind("extractor", file.versions().extractor())
                .bind("now", now)
                .execute();
    }

    /** Takes a path out of the ledger: its file is gone and another stands for its letter. */
    public void forget(String path) {
        handle.execute("DELETE FROM file WHERE path = ?", path);
    }
}
