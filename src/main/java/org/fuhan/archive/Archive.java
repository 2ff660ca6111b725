package org.fuhan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
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
    private static final String FILE_COLUMNS =
            "path, given, size, modified, sha256, state, letter, reason, message, stage, reader, extractor";

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
        try {
            Archive archive = new Archive(absolute, Jdbi.create(source(absolute.resolve(FILE))));
            Schema.migrate(archive.anchor);
            return archive;
        } catch (ConnectionException e) {
            throw new ArchiveFailure("The archive in " + folder + " cannot be opened.", e);
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
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
        return new ArchiveWriter(jdbi, WriteLock.take(folder));
    }

    /** A letter that is to be found, or was before its file changed. */
    public Optional<Letter> letter(String id) {
        return letterJson(id).map(LetterJson::readLetter);
    }

    /** The same as the JSON kept. */
    public Optional<String> letterJson(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT json FROM letter WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The letter that took this one's place when its file changed. */
    public Optional<String> replacementOf(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT replaced_by FROM letter WHERE id = :id AND replaced_by IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The absolute path of the file that stands for a letter, for reading the original again. */
    public Optional<Path> originalOf(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT path FROM letter WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Path::of));
    }

    /** Hands over all letters that are to be found, by id; few are in memory at a time. */
    public void eachLetter(Consumer<Letter> letters) {
        jdbi.useHandle(handle -> {
            try (Stream<String> all = handle
                    .createQuery("SELECT json FROM letter WHERE replaced_by IS NULL ORDER BY id")
                    .setFetchSize(100)
                    .mapTo(String.class)
                    .stream()) {
                all.map(LetterJson::readLetter).forEach(letters);
            }
        });
    }

    /** How many letters are to be found. */
    public long letters() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM letter WHERE replaced_by IS NULL")
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

    /** How many files are in each state; a state no file is in counts 0. */
    public Map<FileState, Long> counts() {
        Map<FileState, Long> counts = new EnumMap<>(FileState.class);
        for (FileState state : FileState.values()) {
            counts.put(state, 0L);
        }
        jdbi.useHandle(handle -> handle.createQuery("SELECT state, count(*) AS files FROM file GROUP BY state")
                .map((row, context) -> counts.put(FileState.valueOf(row.getString("state")), row.getLong("files")))
                .list());
        return counts;
    }

    private List<FileEntry> files(String where) {
        String sql = "SELECT " + FILE_COLUMNS + " FROM file " + where + " ORDER BY path";
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).map(new FileEntryMapper()).list());
    }

    @Override
    public void close() {
        anchor.close();
    }
}
