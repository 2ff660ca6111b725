package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.Archive;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.LuceneIndex;
import org.fuhan.testing.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed again and again comes to the same archive as one left in peace. */
class KilledIngestTest {
    private static final int FILES = 400;
    /** Lines of progress, then milliseconds: between keeping and indexing, within either, and just after. */
    private static final List<int[]> MOMENTS =
            List.of(new int[] {1, 0}, new int[] {1, 15}, new int[] {2, 3}, new int[] {3, 0});

    @TempDir
    Path work;

    @Test
    void everyFileIsAccountedForAndNoneTwice() throws Exception {
        Path letters = Files.createDirectories(work.resolve("letters"));
        generate(letters);
        Path peaceful = work.resolve("peaceful");
        IngestReport expected = run(letters, peaceful);
        assertThat(expected.line()).isEqualTo("in 400 = indexed 343 + duplicate 40 + skipped 0 + failed 17");

        Path killed = work.resolve("killed");
        int stopped = 0;
        for (int[] moment : MOMENTS) {
            stopped += killAfter(moment[0], moment[1], letters, killed) ? 1 : 0;
        }
        IngestReport report = run(letters, killed);

        assertThat(stopped).as("runs that were really stopped").isGreaterThanOrEqualTo(3);
        assertThat(report).isEqualTo(expected);
        try (Archive one = Archive.open(peaceful);
                Archive other = Archive.open(killed)) {
            assertThat(ledger(other)).isEqualTo(ledger(one)).hasSize(FILES);
            assertThat(other.letters()).isEqualTo(one.letters());
        }
        assertThat(answers(killed)).isEqualTo(answers(peaceful));
    }

    private static void generate(Path letters) throws IOException {
        for (int i = 0; i < FILES; i++) {
            String text = i % 24 == 0
                    ? ""
                    : "关于第" + (i % 10 == 9 ? i - 1 : i) + "号提案的答复\n" + "助餐点建设稳步推进。".repeat(1 + i % 7)
                            + (i % 3 == 0 ? "加装电梯。" : "增设车位。");
            Files.writeString(letters.resolve("letter-%03d.txt".formatted(i)), text);
        }
        for (int i = 9; i < FILES; i += 10) {
            Files.copy(
                    letters.resolve("letter-%03d.txt".formatted(i - 2)),
                    letters.resolve("letter-%03d.txt".formatted(i)),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean killAfter(int lines, int millis, Path letters, Path home) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestChild.class.getName(),
                        letters.toString(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader progress = child.inputReader()) {
            for (int line = 0; line < lines; line++) {
                progress.readLine();
            }
        }
        boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        return !ended;
    }

    private static IngestReport run(Path letters, Path home) {
        try (Archive archive = Archive.open(home);
                LuceneIndex index = LuceneIndex.open(home.resolve("lucene"), new Dictionary())) {
            return new Ingest(archive, index, new PlainSteps(0).steps(1)).run(List.of(letters), IngestProgress.NONE);
        }
    }

    private static List<String> ledger(Archive archive) {
        List<String> ledger = new ArrayList<>();
        for (FileEntry file : archive.files()) {
            assertThat(file.state()).isNotIn(FileState.FOUND, FileState.EXTRACTED);
            ledger.add(file.toString());
        }
        return ledger;
    }

    private static String answers(Path home) {
        StringBuilder answers = new StringBuilder();
        try (LuceneIndex index = LuceneIndex.openForReading(home.resolve("lucene"), new Dictionary())) {
            for (String words : List.of("", "电梯", "助餐点 车位", "第12号提案")) {
                answers.append(index.search(new LetterQuery(
                        words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 1000, List.of("year", "category"))));
            }
        }
        return answers.toString();
    }
}
