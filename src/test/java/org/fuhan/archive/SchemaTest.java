package org.fuhan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Letters;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive made by the first version is opened by this one, and nothing of it is lost. */
class SchemaTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeAFirstArchive() throws Exception {
        String script;
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema-1.sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Handle handle =
                Jdbi.create("jdbc:sqlite:" + folder.resolve("archive.db")).open()) {
            handle.createScript(script).execute();
            handle.execute("PRAGMA user_version = 1");
            for (Letter letter : List.of(Letters.CHILDREN, Letters.LIFTS)) {
                handle.execute(
                        "INSERT INTO letter (id, json, sha256, path, reader, extractor, in_index, kept_at)"
                                + " VALUES (?, ?, ?, ?, 1, 100, 1, '2026-01-01T00:00:00Z')",
                        letter.id(),
                        LetterJson.write(letter),
                        letter.source().sha256(),
                        "/letters/" + letter.id());
                file(handle, "/letters/" + letter.id(), "INDEXED", letter.id());
            }
            handle.execute(
                    "INSERT INTO letter (id, json, sha256, path, reader, extractor, replaced_by, in_index, kept_at)"
                            + " VALUES ('old', '', 'feed', '/letters/x', 1, 100, 'cc03', 1, '2026-01-01T00:00:00Z')");
            file(handle, "/letters/failed", "FAILED", null);
        }
    }

    private static void file(
            Handle handle, String path, String state, @org.jspecify.annotations.Nullable String letter) {
        handle.execute(
                "INSERT INTO file (path, given, size, modified, sha256, state, letter, reader, extractor, first_seen, updated)"
                        + " VALUES (?, ?, 1, 2, 'aa', ?, ?, 1, 100, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')",
                path,
                path,
                state,
                letter);
    }

    @Test
    void keepsLettersAndLedger() {
        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.letters()).isEqualTo(2);
            assertThat(archive.indexed())
                    .as("all are grouped anew, and the index must hear of it")
                    .isZero();
            assertThat(archive.letter("aa01")).contains(Letters.CHILDREN);
            assertThat(archive.replacementOf("old")).contains("cc03");
            assertThat(archive.files()).hasSize(3).allMatch(file -> file.container() == null);
            assertThat(archive.failures()).hasSize(1);
            assertThat(archive.stale(new Versions(1, 100))).isZero();
            assertThat(archive.stale(new Versions(1, 101))).isEqualTo(2);
            assertThat(archive.staleFiles(new Versions(2, 100))).hasSize(2);
            assertThat(archive.group("aa01")).isEmpty();
            assertThat(archive.groupOf("aa01")).isEqualTo("aa01");
            try (ArchiveWriter writer = archive.writing()) {
                assertThat(writer.hashes()).hasSize(2).doesNotContain("feed");
                assertThat(writer.ungrouped()).containsExactly("aa01", "cc03");
                writer.together(batch -> writer.ungrouped().forEach(batch::group));
                assertThat(writer.ungrouped()).isEmpty();
            }
            assertThat(archive.group("aa01")).containsExactly("aa01");
        }
    }
}
