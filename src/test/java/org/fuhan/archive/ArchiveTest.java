package org.fuhan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Versions VERSIONS = new Versions(1, 1);

    @TempDir
    Path folder;

    @Test
    void keepsLettersAsTheyAre() {
        try (Archive archive = Archive.open(folder)) {
            keep(archive, Letters.ALL);

            assertThat(archive.letter("aa01")).contains(Letters.CHILDREN);
            assertThat(archive.letter("zz")).isEmpty();
            List<Letter> all = new ArrayList<>();
            archive.eachInGroup(kept -> all.add(kept.letter()));
            assertThat(all).containsExactlyElementsOf(Letters.ALL);
        }
        assertThat(Archive.exists(folder)).isTrue();
    }

    @Test
    void aMovedLetterDiffersInItsFileAlone() {
        try (Archive archive = Archive.open(folder)) {
            keep(archive, List.of(Letters.LIFTS));
            String before = LetterJson.write(archive.letter("cc03").orElseThrow());
            try (ArchiveWriter writer = archive.writing()) {
                writer.together(batch -> batch.move("cc03", "/new/“名”.txt", "new/“名”.txt"));
            }
            assertThat(archive.letter("cc03").map(LetterJson::write))
                    .contains(before.replace("letters/cc03.txt", "new/“名”.txt"));
        }
    }

    @Test
    void aWriteIsKeptAsAWholeOrNotAtAll() {
        try (Archive archive = Archive.open(folder)) {
            assertThatThrownBy(() -> {
                        try (ArchiveWriter writer = archive.writing()) {
                            writer.together(batch -> {
                                batch.keep(MaskedLetter.of(Letters.LIFTS), "/x", VERSIONS);
                                throw new IllegalStateException("stop");
                            });
                        }
                    })
                    .hasMessage("stop");
            assertThat(archive.letters()).isZero();
        }
    }

    @Test
    void isReadWhileItIsWritten() {
        try (Archive archive = Archive.open(folder);
                Archive reader = Archive.open(folder);
                ArchiveWriter writer = archive.writing()) {
            writer.together(batch -> {
                batch.keep(MaskedLetter.of(Letters.LIFTS), "/x", VERSIONS);
                assertThat(reader.letters()).isZero();
            });
            assertThat(reader.letters()).isEqualTo(1);
            assertThatThrownBy(reader::writing)
                    .isInstanceOf(ArchiveFailure.class)
                    .hasMessageContaining("wait");
        }
    }

    @Test
    void waitsForTheIndex() {
        try (Archive archive = Archive.open(folder)) {
            keep(archive, Letters.ALL);
            try (ArchiveWriter writer = archive.writing()) {
                assertThat(writer.pending(2)).hasSize(2);
                writer.given(List.of("aa01", "bb02", "cc03"));
                writer.committed();
                assertThat(writer.pending(2)).isEmpty();
                writer.together(batch -> batch.replace("aa01", "bb02"));
                assertThat(writer.pendingRemovals()).containsExactly("aa01");
                assertThat(archive.letters()).isEqualTo(2);
            }
        }
    }

    @Test
    void whatAReplacedLetterSaidIsWiped() throws Exception {
        try (Archive archive = Archive.open(folder)) {
            keep(archive, Letters.ALL);
            try (ArchiveWriter writer = archive.writing()) {
                writer.together(batch -> batch.replace("aa01", "bb02"));
                writer.together(batch -> batch.replace("bb02", "cc03"));
                writer.wipe();
                assertThat(writer.hashes()).hasSize(1);
            }
            assertThat(archive.letter("aa01")).isEmpty();
            assertThat(archive.replacementOf("aa01")).contains("cc03");
            assertThat(archive.replacementOf("cc03")).isEmpty();
        }
        String title = String.valueOf(Letters.CHILDREN.title());
        assertThat(Files.readString(folder.resolve("archive.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(title.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void isReadWhereItMayNotBeWritten() {
        try (Archive archive = Archive.open(folder)) {
            keep(archive, List.of(Letters.LIFTS));
        }
        try (Archive archive = Archive.open(folder, false)) {
            assertThat(archive.letter("cc03")).contains(Letters.LIFTS);
            try (ArchiveWriter writer = archive.writing()) {
                assertThatThrownBy(() -> writer.together(batch -> batch.forget("/x")))
                        .isInstanceOf(ArchiveFailure.class)
                        .hasMessageContaining("access rights");
            }
        }
    }

    @Test
    void leavesAnArchiveOfANewerProgramAlone() throws Exception {
        Archive.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> Archive.open(folder))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("newer");
    }

    @Test
    void saysThatAFileIsNoArchive() throws Exception {
        Files.writeString(folder.resolve("archive.db"), "not a database, but long enough to be read as one".repeat(50));

        assertThatThrownBy(() -> Archive.open(folder)).isInstanceOf(ArchiveFailure.class);
    }

    private static void keep(Archive archive, List<Letter> letters) {
        try (ArchiveWriter writer = archive.writing()) {
            writer.together(batch -> letters.forEach(
                    letter -> batch.keep(MaskedLetter.of(letter), "/letters/" + letter.id(), VERSIONS)));
        }
    }
}
