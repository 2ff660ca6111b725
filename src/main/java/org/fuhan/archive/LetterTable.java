package org.fuhan.archive;

import java.util.Optional;
import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;
import org.fuhan.text.alike.Sketch;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes letters' rows, and tells their groups who comes and goes. */
final class LetterTable {
    private final Handle handle;
    private final Groups groups;
    private final RecentLetters recent;
    private final Vectors vectors;
    private final Waiting waiting;

    LetterTable(Handle handle, Groups groups, RecentLetters recent) {
        this.handle = handle;
        this.groups = groups;
        this.recent = recent;
        this.vectors = new Vectors(handle);
        this.waiting = new Waiting(handle);
    }

    Optional<KeptLetter> find(String column, String value) {
        return handle.createQuery("SELECT id, sha256, path, reader, extractor, standing, replaced_by FROM letter WHERE "
                        + column + " = :value")
                .bind("value", value)
                .map((row, context) -> new KeptLetter(
                        row.getString("id"),
                        row.getString("sha256"),
                        row.getString("path"),
                        new Versions(row.getInt("reader"), row.getInt("extractor")),
                        row.getBoolean("standing"),
                        row.getString("replaced_by")))
                .findOne();
    }

    void keep(MaskedLetter masked, String path, Versions versions, String now) {
        Letter letter = masked.letter();
        handle.createUpdate("""
                        INSERT INTO letter (id, json, sha256, path, document_number, title, region, department, date, year,
                                            reader, extractor, kept_at)
                        VALUES (:id, CAST(:json AS TEXT), :sha256, :path, :number, :title, :region, :department, :date, :year,
                                :reader, :extractor, :now)
                        ON CONFLICT (id) DO UPDATE SET json = excluded.json, path = excluded.path,
                            document_number = excluded.document_number, title = excluded.title, region = excluded.region,
                            department = excluded.department, date = excluded.date, year = excluded.year,
                            reader = excluded.reader, extractor = excluded.extractor, replaced_by = NULL,
                            standing = 1, wiped = 0""")
                .bind("id", letter.id())
                .bind("json", masked.json().bytes())
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
        vectors.forget(letter.id());
        waiting.toBePut(letter.id());
        groups.put(letter.id(), Likeness.number(letter), masked.sketch());
        recent.add(masked);
    }

    void move(String id, String path, String given) {
        Optional<Letter> kept = letter(id);
        handle.createUpdate("""
                        UPDATE letter SET json = json_set(json, '$.source.file', :given), path = :path,
                            replaced_by = NULL, standing = 1 WHERE id = :letter""")
                .bind("given", kept.map(known -> MaskedPath.of(given, known)).orElse(given))
                .bind("path", path)
                .bind("letter", id)
                .execute();
        waiting.toBePut(id);
        recent.forget(id);
        kept.ifPresent(letter ->
                groups.put(id, Likeness.number(letter), Likeness.saying(letter).sketch()));
    }

    void withdraw(String id, @Nullable String by) {
        handle.execute("UPDATE letter SET standing = 0, replaced_by = ? WHERE id = ?", by, id);
        waiting.toBeTakenOut(id);
        recent.forget(id);
        vectors.forget(id);
        groups.remove(id);
    }

    /** Puts a letter kept by an older program into the groups. */
    void group(String id) {
        letter(id).ifPresent(letter -> {
            Sketch sketch = Likeness.saying(letter).sketch();
            groups.put(id, Likeness.number(letter), sketch);
        });
    }

    /** A letter that is to be found. */
    static Optional<Letter> standing(Handle handle, String id) {
        return letter(handle, id, "standing = 1");
    }

    private Optional<Letter> letter(String id) {
        return letter(handle, id, "wiped = 0");
    }

    private static Optional<Letter> letter(Handle handle, String id, String condition) {
        return handle.createQuery("SELECT json FROM letter WHERE id = :id AND " + condition)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .map(json -> WrittenLetter.read(json).letter());
    }
}
