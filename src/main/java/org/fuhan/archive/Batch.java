package org.fuhan.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.jdbi.v3.core.Handle;

/** Writes of one transaction. Not to be used after it. */
public final class Batch {
    private final Handle handle;
    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    Batch(Handle handle) {
        this.handle = handle;
    }

    /** The ledger's entry of a path. */
    public Optional<FileEntry> file(String path) {
        return handle.createQuery("SELECT path, given, size, modified, sha256, state, letter, reason, message, stage,"
                        + " reader, extractor FROM file WHERE path = :path")
                .bind("path", path)
                .map(new FileEntryMapper())
                .findOne();
    }

    /** Another file with the same letter than the one at this path: the first by path. */
    public Optional<FileEntry> otherFileOf(String letter, String path) {
        return handle.createQuery("SELECT path, given, size, modified, sha256, state, letter, reason, message, stage,"
                        + " reader, extractor FROM file WHERE letter = :letter AND path <> :path AND state = 'DUPLICATE'"
                        + " ORDER BY path LIMIT 1")
                .bind("letter", letter)
                .bind("path", path)
                .map(new FileEntryMapper())
                .findOne();
    }

    /** The letter of these bytes. */
    public Optional<KeptLetter> letterOf(String sha256) {
        return letter("sha256", sha256);
    }

    /** The letter of this id. */
    public Optional<KeptLetter> letter(String id) {
        return letter("id", id);
    }

    private Optional<KeptLetter> letter(String column, String value) {
        return handle.createQuery("SELECT id, sha256, path, reader, extractor, replaced_by FROM letter WHERE " + column
                        + " = :value")
                .bind("value", value)
                .map((row, context) -> new KeptLetter(
                        row.getString("id"),
                        row.getString("sha256"),
                        row.getString("path"),
                        new Versions(row.getInt("reader"), row.getInt("extractor")),
                        row.getString("replaced_by")))
                .findOne();
    }

    /** Keeps a letter, new or in the place of the one of the same id; it waits for the index then. */
    public void keep(MaskedLetter masked, String path, Versions versions) {
        Letter letter = masked.letter();
        handle.createUpdate("""
                        INSERT INTO letter (id, json, sha256, path, document_number, title, region, department, date, year,
                                            reader, extractor, in_index, kept_at)
                        VALUES (:id, :json, :sha256, :path, :number, :title, :region, :department, :date, :year,
                                :reader, :extractor, 0, :now)
                        ON CONFLICT (id) DO UPDATE SET json = excluded.json, path = excluded.path,
                            document_number = excluded.document_number, title = excluded.title, region = excluded.region,
                            department = excluded.department, date = excluded.date, year = excluded.year,
                            reader = excluded.reader, extractor = excluded.extractor, in_index = 0, replaced_by = NULL""")
                .bind("id", letter.id())
                .bind("json", masked.json())
                .bind("sha256", letter.source().sha256())
                .bind("path", path)
                .bind("number", letter.documentNumber())
                .bind("title", letter.title())
                .bind("region", letter.region() == null ? null : letter.region().code())
                .bind("department", letter.department())
                .bind("date", letter.date() == null ? null : letter.date().toString())
                .bind("year", letter.year())
                .bind("reader", versions.reader())
                .bind("extractor", versions.extractor())
                .bind("now", now)
                .execute();
    }

    /**
     * Lets another file stand for a letter: it was moved, or one of its copies remains. The letter waits for the index then.
     *
     * <p>What the letter says of its file is masked as its words are; the ledger keeps the true path, since the file must be found
     * and read again.
     */
    public void move(String letter, String path, String given) {
        Optional<Letter> kept = handle.createQuery("SELECT json FROM letter WHERE id = :letter")
                .bind("letter", letter)
                .mapTo(String.class)
                .findOne()
                .map(LetterJson::readLetter);
        handle.createUpdate("""
                        UPDATE letter SET json = json_set(json, '$.source.file', :given), path = :path, in_index = 0,
                            replaced_by = NULL WHERE id = :letter""")
                .bind("given", kept.map(known -> masked(given, known)).orElse(given))
                .bind("path", path)
                .bind("letter", letter)
                .execute();
    }

    /**
     * The path with whatever reads like a person or a number that was masked in the letter. Who it was is not known here any more:
     * the first characters that a mask keeps and the length must do, so that a word too many may be masked. Addresses keep
     * nothing to know them by.
     */
    private static String masked(String path, Letter letter) {
        String masked = path;
        for (PrivatePerson person : letter.privatePersons()) {
            String mask = person.mask().replace(" ", "");
            String shape = switch (person.kind()) {
                case PERSON -> Pattern.quote(mask.substring(0, 1)) + "[\\p{IsHan}·•．・]{" + (mask.length() - 1) + "}";
                case MOBILE, IDENTITY_NUMBER ->
                    Pattern.quote(mask.substring(0, mask.indexOf('*'))) + "[0-9Xx –—-]{"
                            + (mask.length() - mask.indexOf('*')) + "}";
                case ADDRESS -> null;
            };
            if (shape != null) {
                masked = Pattern.compile(shape).matcher(masked).replaceAll(Matcher.quoteReplacement(mask));
            }
        }
        return masked;
    }

    /** Notes that a file's letter gave way to another. */
    public void replace(String old, String by) {
        handle.execute("UPDATE letter SET replaced_by = ?, in_index = 0 WHERE id = ?", by, old);
    }

    /** Writes a file into the ledger, new or over what stood there. */
    public void note(FileEntry file) {
        handle.createUpdate("""
                        INSERT INTO file (path, given, size, modified, sha256, state, letter, reason, message, stage,
                                          reader, extractor, first_seen, updated)
                        VALUES (:path, :given, :size, :modified, :sha256, :state, :letter, :reason, :message, :stage,
                                :reader, :extractor, :now, :now)
                        ON CONFLICT (path) DO UPDATE SET given = excluded.given, size = excluded.size,
                            modified = excluded.modified, sha256 = excluded.sha256, state = excluded.state,
                            letter = excluded.letter, reason = excluded.reason, message = excluded.message,
                            stage = excluded.stage, reader = excluded.reader, extractor = excluded.extractor,
                            updated = excluded.updated""")
                .bind("path", file.path())
                .bind("given", file.given())
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
