package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fuhan.archive.FileState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger makes of files that go, come back, move, and were read by older programs. */
class LedgerTest {
    private static final String LIFTS = "关于老旧小区加装电梯的答复\n财政补贴每台三十万元。";
    private static final String BUSES = "关于公交线路优化的答复\n新增线路。";

    private final Bench bench;

    LedgerTest(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @BeforeEach
    void write() {
        bench.put("2024/a.txt", LIFTS);
        bench.put("2024/b.txt", BUSES);
        bench.run();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFileThatVanishedIsNotFoundUntilItComesBack() throws IOException {
        String id = idOf(LIFTS);
        bench.delete("2024/a.txt");

        IngestReport report = bench.report();
        assertThat(report.line()).isEqualTo("in 1 = indexed 1 + duplicate 0 + skipped 0 + failed 0");
        assertThat(report.gone()).isEqualTo(1);
        assertThat(bench.ledger()).containsExactly("2024/a.txt GONE", "2024/b.txt INDEXED");
        assertThat(bench.search("电梯")).isEmpty();
        assertThat(bench.archive.letter(id)).isEmpty();
        assertThat(bench.archive.letters()).isEqualTo(1);
        assertThat(Files.readString(
                        bench.archive.folder().resolve("archive.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .as("what it said is wiped")
                .doesNotContain(new String(
                        "每台三十万元".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(bench.report().gone()).isZero();

        bench.put("2024/a.txt", LIFTS);
        assertThat(bench.run()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).containsExactly("2024/a.txt");
        assertThat(bench.archive.letter(id)).isPresent();
    }

    @Test
    void aFileThatComesBackChangedReplacesWhatItSaid() throws IOException {
        String id = idOf(LIFTS);
        bench.delete("2024/a.txt");
        bench.run();
        bench.put("2024/a.txt", "关于河道治理的答复\n清淤三公里。");
        bench.run();

        assertThat(bench.archive.replacementOf(id)).contains(idOf("关于河道治理的答复\n清淤三公里。"));
    }

    @Test
    void aCopyStandsForAFileThatVanished() throws IOException {
        bench.put("z.txt", LIFTS);
        bench.run();
        bench.delete("2024/a.txt");

        assertThat(bench.report().gone()).isZero();
        assertThat(bench.search("电梯")).containsExactly("z.txt");
        assertThat(bench.ledger()).containsExactly("2024/b.txt INDEXED", "z.txt INDEXED");
    }

    @Test
    void aCopyInAnotherFolderStandsForAFileThatVanished() throws IOException {
        Path other = bench.letters.resolveSibling("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("z.txt"), LIFTS);
        bench.ingest(1).run(List.of(other), IngestProgress.NONE);
        bench.delete("2024/a.txt");

        assertThat(bench.report().gone()).isEqualTo(1);
        assertThat(bench.search("电梯")).containsExactly(other.resolve("z.txt").toString());
    }

    @Test
    void aFailureThatVanishedIsNoFailure() throws IOException {
        bench.put("x.txt", "");
        bench.run();
        assertThat(bench.archive.failures()).hasSize(1);
        bench.delete("x.txt");

        IngestReport report = bench.ingest(1).retryFailed(IngestProgress.NONE);
        assertThat(report.line()).startsWith("in 0 =");
        assertThat(report.gone()).isEqualTo(1);
        assertThat(bench.archive.failures()).isEmpty();
    }

    @Test
    void aDiskThatIsNotThereTodayLosesNothing() throws IOException {
        Files.move(bench.letters, bench.letters.resolveSibling("away"));
        Files.createDirectories(bench.letters);
        assertThat(bench.run()).startsWith("in 0 =");
        assertThat(bench.search("")).hasSize(2);
        Files.delete(bench.letters);
        Path other = bench.letters.resolveSibling("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("z.txt"), "关于河道治理的答复");
        Files.createSymbolicLink(other.resolve("disk"), bench.letters.resolveSibling("away"));
        assertThat(bench.ingest(1).run(List.of(other), IngestProgress.NONE).indexed())
                .isEqualTo(3);
        Files.move(bench.letters.resolveSibling("away"), bench.letters.resolveSibling("farther"));
        assertThat(bench.ingest(1).run(List.of(other), IngestProgress.NONE).gone())
                .isZero();
        assertThat(bench.search("")).hasSize(3);
    }

    @Test
    void anotherFoldersRunLetsNothingGo() throws IOException {
        bench.put("2024x/c.txt", "关于河道治理的答复");
        bench.run();
        bench.delete("2024x/c.txt");
        bench.delete("2024/a.txt");

        IngestReport report = bench.ingest(1).run(List.of(bench.letters.resolve("2024")), IngestProgress.NONE);
        assertThat(report.gone()).isEqualTo(1);
        assertThat(bench.search("河道")).hasSize(1);
    }

    @Test
    void aFolderRenamedIsNoNewLetter() throws IOException {
        bench.put("2024/x.txt", "");
        bench.run();
        List<String> ids = List.of(idOf(LIFTS), idOf(BUSES));
        int read = bench.steps.read.get();
        bench.move("2024", "二〇二四/甲");

        IngestReport report = bench.report();

        assertThat(report.line()).isEqualTo("in 3 = indexed 2 + duplicate 0 + skipped 0 + failed 1");
        assertThat(report.gone()).isZero();
        assertThat(bench.steps.read.get()).as("the failure is tried again").isEqualTo(read + 1);
        assertThat(bench.search("")).containsExactlyInAnyOrder("二〇二四/甲/a.txt", "二〇二四/甲/b.txt");
        assertThat(ids).allMatch(id -> bench.archive.letter(id).isPresent());
        assertThat(bench.ledger())
                .containsExactly("二〇二四/甲/a.txt INDEXED", "二〇二四/甲/b.txt INDEXED", "二〇二四/甲/x.txt FAILED");
    }

    @Test
    void aFileMovedAcrossRunsIsTheSameLetter() throws IOException {
        String id = idOf(LIFTS);
        Path away = bench.letters.resolveSibling("a.txt");
        Files.move(bench.letters.resolve("2024/a.txt"), away);
        assertThat(bench.report().gone()).isEqualTo(1);
        assertThat(bench.archive.letter(id)).isEmpty();
        Files.move(away, bench.letters.resolve("moved.txt"));

        bench.run();

        assertThat(bench.archive.letter(id)).isPresent();
        assertThat(bench.search("电梯")).containsExactly("moved.txt");
        assertThat(bench.ledger()).containsExactly("2024/b.txt INDEXED", "moved.txt INDEXED");
    }

    @Test
    void whatOlderProgramsReadIsReadAgainWhenAsked() throws IOException {
        bench.put("copy.txt", LIFTS);
        bench.box("c.box", "x.txt", "关于河道治理的答复", "y.txt", "later: 关于夜市管理的答复");
        bench.run();
        int read = bench.steps.read.get();
        bench.steps.canReadLater = true;

        IngestReport plain = bench.ingest(2).run(List.of(bench.letters.resolve("2024")), IngestProgress.NONE);
        assertThat(plain.stale()).isEqualTo(3);
        assertThat(bench.steps.read.get()).isEqualTo(read);

        Files.delete(bench.letters.resolve("2024/b.txt"));
        Files.delete(bench.letters.resolve("2024/a.txt"));
        Files.delete(bench.letters.resolve("2024"));
        IngestReport stale = bench.ingest(2).refresh(List.of(), IngestProgress.NONE);

        assertThat(stale.line()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");
        assertThat(stale.stale()).as("its file is not there").isEqualTo(1);
        assertThat(bench.steps.read.get()).isEqualTo(read + 2);
        assertThat(bench.search(""))
                .containsExactlyInAnyOrder("copy.txt", "2024/b.txt", "c.box!/x.txt", "c.box!/y.txt");
        assertThat(bench.ingest(2).refresh(List.of(), IngestProgress.NONE).line())
                .startsWith("in 0 =");
    }

    @Test
    void aPathIsRefreshedWithAllThatIsNewInIt() {
        bench.put("new.txt", "关于河道治理的答复");
        int read = bench.steps.read.get();

        IngestReport report = bench.ingest(2).refresh(List.of(bench.letters), IngestProgress.NONE);

        assertThat(report.indexed()).isEqualTo(3);
        assertThat(report.stale()).isZero();
        assertThat(bench.steps.read.get()).isEqualTo(read + 3);
    }

    @Test
    void failuresAreChosenByReasonAndByAge() {
        bench.put("x.txt", "");
        bench.put("y.txt", "later: 关于河道治理的答复");
        bench.run();
        bench.steps.canReadLater = true;

        assertThat(retried(1, Set.of("damaged"), false)).startsWith("in 0 =");
        assertThat(retried(1, Set.of(), true)).startsWith("in 0 =");
        assertThat(retried(1, Set.of("empty-file", "damaged"), false))
                .startsWith("in 1 =")
                .endsWith("failed 1");
        assertThat(retried(2, Set.of("empty-file"), true)).startsWith("in 1 =");
        assertThat(retried(2, Set.of(), true)).startsWith("in 1 = indexed 1");
        assertThat(bench.ledger(FileState.FAILED)).containsExactly("x.txt");
    }

    private String retried(int version, Set<String> reasons, boolean older) {
        return bench.ingest(version)
                .retryFailed(new Choice(reasons, older), IngestProgress.NONE)
                .line();
    }

    private static String idOf(String text) {
        return FileHash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .letterId();
    }
}
