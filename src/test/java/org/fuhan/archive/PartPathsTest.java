package org.fuhan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in which a part's path could be a file's is opened by this version. */
class PartPathsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeAnArchiveOfTheFourthVersion() throws Exception {
        try (Handle handle = open()) {
            for (int version = 1; version <= 4; version++) {
                try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema-" + version + ".sql"))) {
                    handle.createScript(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .execute();
                }
            }
            handle.execute("PRAGMA user_version = 4");
            file(handle, "/letters/a.zip", null, "OPENED");
            file(handle, "/letters/a.zip!/甲!/b.txt", "/letters/a.zip", "INDEXED");
            file(handle, "/letters/c.zip", null, "OPENED");
            file(handle, "/letters/c.zip!/d.txt", null, "INDEXED");
            for (String path : new String[] {"/letters/a.zip!/甲!/b.txt", "/letters/c.zip!/d.txt"}) {
                handle.execute(
                        "INSERT INTO letter (id, json, sha256, path, reader, extractor, kept_at)"
                                + " VALUES (?, '{}', ?, ?, 1, 100, '2026-01-01T00:00:00Z')",
                        path,
                        path,
                        path);
            }
        }
    }

    private Handle open() {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("archive.db")).open();
    }

    private static void file(Handle handle, String path, @Nullable String container, String state) {
        handle.execute(
                "INSERT INTO file (path, given, container, size, modified, sha256, state, reader, extractor, first_seen, updated)"
                        + " VALUES (?, ?, ?, 1, 2, 'aa', ?, 1, 100, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')",
                path,
                path,
                container,
                state);
    }

    @Test
    void onlyPartsGetAnotherPathAndTheirLettersWithThem() {
        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.files())
                    .extracting(FileEntry::path)
                    .containsExactly(
                            "/letters/a.zip", "/letters/a.zip!//甲!/b.txt", "/letters/c.zip", "/letters/c.zip!/d.txt");
            assertThat(archive.files()).extracting(FileEntry::given).contains("/letters/a.zip!/甲!/b.txt");
            assertThat(archive.files().get(1).part()).contains("甲!/b.txt");
            assertThat(archive.files().get(3).part()).isEmpty();
            assertThat(archive.files())
                    .filteredOn(file -> file.state() == FileState.OPENED)
                    .extracting(FileEntry::sha256)
                    .as("the one whose part lost its place is opened again")
                    .containsExactly("aa", null);
        }
        try (Handle handle = open()) {
            assertThat(handle.createQuery("SELECT path FROM letter ORDER BY path")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("/letters/a.zip!//甲!/b.txt", "/letters/c.zip!/d.txt");
        }
    }
}
