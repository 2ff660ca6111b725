package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is told in a sentence, and the letter beside it is read all the same. */
class BadFilesTest {
    private static final List<String> BAD =
            List.of("empty.txt", "truncated.docx", "binary.txt", "huge.txt", "bare.docx", "blank.md");

    @TempDir
    Path folder;

    private Path good = Path.of("");

    @BeforeEach
    void write() throws IOException {
        good = Samples.put(folder, "good.txt", Samples.CHILDREN);
        Samples.put(folder, "empty.txt", "");
        Samples.put(folder, "blank.md", " \n\n　\n");
        Samples.put(folder, "bare.docx", "PK\u0003\u0004");
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/read/letter.docx"));
        Files.write(folder.resolve("truncated.docx"), Arrays.copyOf(whole, whole.length * 2 / 3));
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("binary.txt"), noise);
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
    }

    @Test
    void extractTellsEachInASentence() {
        Object[] words = new Object[BAD.size() + 2];
        words[0] = "extract";
        for (int i = 0; i < BAD.size(); i++) {
            words[i + 1] = folder.resolve(BAD.get(i));
        }
        words[words.length - 1] = good;

        Fuhan.Run run = Fuhan.english().run(words);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines()).hasSize(1).first().asString().contains("厦湖民函〔2024〕17号");
        assertThat(run.err().lines()).hasSize(BAD.size());
        assertThat(run.err().lines()).allMatch(line -> line.endsWith("."));
        assertThat(run.err())
                .contains("empty.txt: The file holds no text")
                .contains("truncated.docx: The document is cut short")
                .contains("binary.txt: The file's content is not text")
                .contains("huge.txt: The file has 209715200 bytes");
        assertThat(run.showsTrace()).isFalse();
    }

    @Test
    void andInChineseWhereTheLocaleIsChinese() {
        for (String name : BAD) {
            Fuhan.Run run = Fuhan.chinese().run("extract", folder.resolve(name), good);
            assertThat(run.exitCode()).as(name).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(run.lines()).hasSize(1);
            assertThat(run.err()).as(name).contains("：").endsWith("。\n").doesNotContain("The ");
        }
    }

    @Test
    void bareTextIsCheckedToo() {
        for (String name : List.of("empty.txt", "binary.txt", "huge.txt", "blank.md")) {
            Fuhan.Run run = Fuhan.english().run("extract", "--text", folder.resolve(name));
            assertThat(run.exitCode()).as(name).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(run.err().lines()).as(name).hasSize(1);
            assertThat(run.showsTrace()).isFalse();
        }
        Fuhan.Run aFolder = Fuhan.chinese().run("extract", "--text", folder);
        assertThat(aFolder.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(aFolder.err()).contains("打不开");
    }

    @Test
    void aFolderNamedLikeALetter() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Samples.put(odd, "x.txt/inside.txt", Samples.LIFTS);

        Fuhan.Run given = Fuhan.english().run("extract", odd.resolve("x.txt"), good);
        assertThat(given.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(given.err()).contains("x.txt: This is a folder, not a file.");
        assertThat(given.lines()).hasSize(1);

        Fuhan.Run ingested = Fuhan.english().run("ingest", "--index", folder.resolve("index"), odd);
        assertThat(ingested.exitCode()).isZero();
        assertThat(ingested.out()).isEqualTo("in 1 = indexed 1 + duplicate 0 + skipped 0 + failed 0\n");
    }

    @Test
    void aMissingPathIsWrongUsage() {
        for (Object[] words : new Object[][] {
            {"extract", good, folder.resolve("nowhere.txt")},
            {"extract", "--text", folder.resolve("nowhere.txt")},
            {"ingest", "--index", folder.resolve("index"), good, folder.resolve("nowhere")}
        }) {
            Fuhan.Run run = Fuhan.english().run(words);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("No such file or folder").contains("nowhere");
        }
    }

    @Test
    void ingestTakesTheOthersAndNamesThese() {
        Path index = folder.resolve("index");

        Fuhan.Run run = Fuhan.chinese().run("ingest", "--index", index, folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).isEqualTo("in 7 = indexed 1 + duplicate 0 + skipped 0 + failed 6\n");
        assertThat(run.err()).startsWith("fuhan: 有 6 个文件未能读取：\n").doesNotContain("The ");
        BAD.forEach(name -> assertThat(run.err()).contains(name));
        assertThat(run.showsTrace()).isFalse();
        assertThat(Fuhan.english().run("failures", "--index", index).out().getBytes(StandardCharsets.UTF_8))
                .as("the same in English")
                .isNotEmpty()
                .asString(StandardCharsets.UTF_8)
                .contains("huge.txt\ttoo-large\tThe file has 209715200 bytes");
    }
}
