package org.fuhan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * What is kept for good, in {@code archive.db} of one folder: letters as masked JSON and the ledger of all files. Anyone may read at
 * any time; who wants to write asks for {@link #writing()}, which one process has at a time. Safe for use by several threads.
 *
 * <p>Not for finding letters by their words: that is the index, which can be made anew from here.
 */
public final class Archive implements AutoCloseable {
    private static final String FILE = "archive.db";
    private static final int BUSY_MILLIS = 10_000;
    private static final String WITHOUT_VECTORS = " FROM letter WHERE standing = 1 AND NOT EXISTS"
            + " (SELECT 1 FROM vector WHERE vector.letter = letter.id AND model = :model)";

    private final Path folder;
    private final Jdbi jdbi;
    private final Handle anchor;

    private Archive(Path folder, Jdbi jdbi) {
        this.folder = folder;
        this.jdbi = jdbi;
        this.anchor = jdbi.open();
    }

    /** Whether the folder holds an archive. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Opens the archive of a folder, making it where there is none.
     *
     * @throws ArchiveFailure where the folder cannot be used, or a newer program made the archive
     */
    public static Archive open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new ArchiveFailure("The archive folder " + folder + " cannot be made.", e);
        }
        Path file = absolute.resolve(FILE);
        boolean writable = !Files.exists(file) || (Files.isWritable(file) && Files.isWritable(absolute));
        return open(absolute, writable);
    }

    /** Opens it; one that may not be written to is read without touching its folder. */
    static Archive open(Path folder, boolean writable) {
        return Guarded.work(folder, () -> {
            Archive archive = new Archive(folder, Jdbi.create(source(folder.resolve(FILE), writable)));
            try {
                Schema.migrate(archive.anchor);
                return archive;
            } catch (RuntimeException e) {
                archive.anchor.close();
                throw e;
            }
        });
    }

    private static SQLiteDataSource source(Path file, boolean writable) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        if (writable) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        } else {
            config.setReadOnly(true);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + (writable ? file : file.toUri() + "?immutable=1"));
        return source;
    }

    /** The archive's folder, absolute. */
    public Path folder() {
        return folder;
    }

    /**
     * Takes the right to write.
     *
     * @throws ArchiveFailure where another process, or another part of this one, has it
     */
    public ArchiveWriter writing() {
        return new ArchiveWriter(folder, jdbi, WriteLock.take(folder));
    }

    /** A letter that is to be found. */
    public Optional<Letter> letter(String id) {
        return ask(handle -> LetterTable.standing(handle, id));
    }

    /** The letter that is in this one's place now, after its file changed, once or more often. */
    public Optional<String> replacementOf(String id) {
        return ask(handle ->
                handle.createQuery("""
                        WITH RECURSIVE later (id) AS (
                            SELECT replaced_by FROM letter WHERE id = :id
                            UNION SELECT letter.replaced_by FROM letter JOIN later ON letter.id = later.id)
                        SELECT letter.id FROM letter JOIN later ON letter.id = later.id
                        WHERE letter.standing = 1""").bind("id", id).mapTo(String.class).findFirst());
    }

    /** The name of the group a letter is in: the smallest id in it, its own where it is alone. */
    public String groupOf(String id) {
        return ask(
                handle -> handle.createQuery("SELECT group_id FROM likeness WHERE letter = :id AND group_id NOT NULL")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(id));
    }

    /** The letters alike in a letter's group, itself among them, by id. */
    public List<String> group(String id) {
        return ask(handle -> handle.createQuery("SELECT letter FROM likeness WHERE group_id ="
                        + " (SELECT group_id FROM likeness WHERE letter = :id) ORDER BY letter")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** The files with a letter's very bytes, as the user named them, whoever is masked in the letter masked; by path. */
    public List<String> filesOf(Letter letter) {
        List<FileEntry> files = ask(handle -> handle.createQuery(FileTable.SELECT
                        + "WHERE state IN ('EXTRACTED', 'INDEXED', 'DUPLICATE') AND letter = :letter ORDER BY path")
                .bind("letter", letter.id())
                .map(new FileTable())
                .list());
        return files.stream().map(file -> MaskedPath.of(file.given(), letter)).toList();
    }

    /** Hands over all letters that are to be found, by id, each with all that the index is to know of it; few are in memory at a time. */
    public void eachInGroup(Consumer<GroupedLetter> letters) {
        ask(handle -> {
            try (Stream<GroupedLetter> all = handle
                    .createQuery(GroupedLetter.SELECT + " WHERE standing = 1 ORDER BY id")
                    .setFetchSize(100)
                    .map((row, context) -> GroupedLetter.of(row))
                    .stream()) {
                all.forEach(letters);
            }
            return folder;
        });
    }

    /** Letters that are to be found and have no vectors of this model, by id, behind that id; at most so many. */
    public List<WithoutVectors> withoutVectors(String model, String after, int most) {
        return ask(handle -> handle.createQuery(
                        "SELECT id, json" + WITHOUT_VECTORS + " AND id > :after ORDER BY id LIMIT " + most)
                .bind("model", model)
                .bind("after", after)
                .map((row, context) ->
                        new WithoutVectors(row.getString("id"), WrittenLetter.read(row.getBytes("json"))))
                .list());
    }

    /** How many there are. */
    public long withoutVectors(String model) {
        return ask(handle -> handle.createQuery("SELECT count(*)" + WITHOUT_VECTORS)
                .bind("model", model)
                .mapTo(Long.class)
                .one());
    }

    /**
     * The letters that came last, newest first; read from an index alone, for the letters themselves are long.
     *
     * @param before the {@link Arrival#order} to go on from, {@link Long#MAX_VALUE} for the newest
     */
    public List<Arrival> arrivals(long before, int most) {
        return ask(handle -> handle.createQuery("SELECT id, rowid AS place FROM letter INDEXED BY letter_standing"
                        + " WHERE rowid < :before AND standing = 1 ORDER BY rowid DESC LIMIT :most")
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> new Arrival(row.getString("id"), row.getLong("place")))
                .list());
    }

    /** When a letter was first kept. */
    public Optional<Instant> keptAt(String id) {
        return ask(handle -> handle.createQuery("SELECT kept_at FROM letter WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    /** How many letters are to be found. */
    public long letters() {
        return count("");
    }

    /** How many of them the index has committed, by its own word. */
    public long indexed() {
        return count(" AND NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.letter = letter.id)");
    }

    /** How many of them older programs made than these. */
    public long stale(Versions versions) {
        return count(" AND (reader < " + versions.reader() + " OR extractor < " + versions.extractor() + ")");
    }

    private long count(String more) {
        return ask(handle -> handle.createQuery("SELECT count(*) FROM letter WHERE standing = 1" + more)
                .mapTo(Long.class)
                .one());
    }

    /** The whole ledger, by path. */
    public List<FileEntry> files() {
        return files("");
    }

    /** The files that could not be read, by path. */
    public List<FileEntry> failures() {
        return files("WHERE state = 'FAILED'");
    }

    /** A page of them. */
    public FailedFiles failures(FailedFiles.Choice choice) {
        return ask(handle -> FailedFiles.of(handle, choice));
    }

    /**
     * The files of a folder that belongs to the program which are not needed any more: copies of others in it, what is never a letter,
     * and what was tried in vain before the time given and not since; by path.
     */
    public List<String> superfluous(Path within, Instant failedBefore) {
        return ask(handle -> Superfluous.of(handle, within, failedBefore));
    }

    /** Whether the ledger has a file below the folder. */
    public boolean knowsFilesIn(Path within) {
        return ask(handle -> Superfluous.isKnown(handle, within));
    }

    /** The files with letters that older programs made than these, by path: those that stand for them, and their copies. */
    public List<FileEntry> staleFiles(Versions versions) {
        return files("WHERE state IN ('INDEXED', 'EXTRACTED', 'DUPLICATE') AND letter IN (SELECT id FROM letter"
                + " WHERE standing = 1 AND (reader < " + versions.reader() + " OR extractor < " + versions.extractor()
                + "))");
    }

    private List<FileEntry> files(String where) {
        return ask(handle -> handle.createQuery(FileTable.SELECT + where + " ORDER BY path")
                .map(new FileTable())
                .list());
    }

    private <T> T ask(HandleCallback<T, RuntimeException> question) {
        return Guarded.work(folder, () -> jdbi.withHandle(question));
    }

    @Override
    public void close() {
        Guarded.work(folder, () -> {
            anchor.close();
            return folder;
        });
    }
}
