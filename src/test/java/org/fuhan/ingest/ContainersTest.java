package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fuhan.archive.FileState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files inside archives and messages are files of their own to the ledger. */
class ContainersTest {
    private static final String LIFTS = "关于老旧小区加装电梯的答复\n财政补贴每台三十万元。";
    private static final String BUSES = "关于公交线路优化的答复\n新增线路。";
    private static final String MEALS = "关于农村助餐点的答复\n建成助餐点。";

    private final Bench bench;

    ContainersTest(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @BeforeEach
    void write() {
        bench.put("a.txt", MEALS);
        bench.box(
                "b.box", "lifts.txt", LIFTS, "in/buses.txt", BUSES, "data.json", "{}", "empty.txt", "", "copy", MEALS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyPartIsAccountedForInsteadOfTheContainer() {
        IngestReport report = bench.report();

        assertThat(report.line()).isEqualTo("in 6 = indexed 3 + duplicate 1 + skipped 1 + failed 1");
        assertThat(report.failures().get(0).path()).isEqualTo(bench.letters + "/b.box!/empty.txt");
        assertThat(bench.search("电梯")).containsExactly("b.box!/lifts.txt");
        assertThat(bench.search("公交线路")).containsExactly("b.box!/in/buses.txt");
        assertThat(bench.ledger())
                .containsExactly(
                        "a.txt INDEXED",
                        "b.box OPENED",
                        "b.box!//copy DUPLICATE",
                        "b.box!//data.json SKIPPED",
                        "b.box!//empty.txt FAILED",
                        "b.box!//in/buses.txt INDEXED",
                        "b.box!//lifts.txt INDEXED");
    }

    @Test
    void anUnchangedContainerIsNotOpenedAgain() {
        IngestReport first = bench.report();
        int read = bench.steps.read.get();

        assertThat(bench.report()).isEqualTo(first);
        assertThat(bench.steps.read.get()).isEqualTo(read);
    }

    @Test
    void aChangedContainerKeepsWhatStayedAndLetsGoWhatVanished() {
        bench.run();
        String id = bench.archive.files().stream()
                .filter(file -> file.path().endsWith("lifts.txt"))
                .map(file -> String.valueOf(file.letter()))
                .findFirst()
                .orElseThrow();
        bench.box("b.box", "lifts.txt", LIFTS, "new.txt", "关于河道治理的答复\n清淤三公里。");

        IngestReport report = bench.report();

        assertThat(report.line()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");
        assertThat(report.gone()).isEqualTo(4);
        assertThat(bench.archive.letter(id)).isPresent();
        assertThat(bench.search("电梯")).containsExactly("b.box!/lifts.txt");
        assertThat(bench.search("河道")).containsExactly("b.box!/new.txt");
        assertThat(bench.search("公交线路")).isEmpty();
        assertThat(bench.ledger(FileState.GONE)).hasSize(4);
        assertThat(bench.archive.failures()).isEmpty();
        assertThat(bench.report().gone()).isZero();
    }

    @Test
    void aPartRenamedOrAContainerMovedIsNoNewLetter() throws IOException {
        bench.run();
        bench.box("b.box", "elevators.txt", LIFTS);
        assertThat(bench.run()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).containsExactly("b.box!/elevators.txt");

        bench.move("b.box", "sub/c.box");
        assertThat(bench.run()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).containsExactly("sub/c.box!/elevators.txt");
        assertThat(bench.archive.letters()).isEqualTo(2);
    }

    @Test
    void partsAndFilesStandForEachOther() throws IOException {
        bench.put("c.txt", LIFTS);
        assertThat(bench.run()).isEqualTo("in 7 = indexed 3 + duplicate 2 + skipped 1 + failed 1");

        bench.delete("b.box");
        assertThat(bench.run()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).containsExactly("c.txt");
        assertThat(bench.search("公交线路")).isEmpty();

        bench.box("b.box", "lifts.txt", LIFTS, "buses.txt", BUSES);
        bench.delete("c.txt");
        assertThat(bench.run()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).containsExactly("b.box!/lifts.txt");
        assertThat(bench.search("公交线路")).containsExactly("b.box!/buses.txt");
    }

    @Test
    void aDamagedContainerKeepsItsLettersUntilItIsWhole() {
        bench.run();
        bench.put("b.box", "damaged");
        assertThat(bench.run()).isEqualTo("in 2 = indexed 1 + duplicate 0 + skipped 0 + failed 1");
        assertThat(bench.search("电梯")).hasSize(1);

        bench.put("b.box", "");
        assertThat(bench.report().failures().get(0).reason()).isEqualTo("empty-container");

        bench.box("b.box", "buses.txt", BUSES);
        assertThat(bench.run()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("电梯")).isEmpty();
        assertThat(bench.search("公交线路")).containsExactly("b.box!/buses.txt");
    }

    @Test
    void aFailedPartIsReadAgainWithItsContainer() {
        bench.box("c.box", "x.txt", LIFTS, "y.txt", "later: 关于河道治理的答复");
        bench.run();
        int read = bench.steps.read.get();
        bench.steps.canReadLater = true;
        assertThat(bench.run()).endsWith("failed 2");
        assertThat(bench.steps.read.get()).isEqualTo(read);

        IngestReport report =
                bench.ingest(1).retryFailed(new Choice(java.util.Set.of("unsupported"), false), IngestProgress.NONE);

        assertThat(bench.steps.read.get()).isEqualTo(read + 1);
        assertThat(report.line()).isEqualTo("in 2 = indexed 1 + duplicate 1 + skipped 0 + failed 0");
        assertThat(bench.search("河道")).containsExactly("c.box!/y.txt");
        assertThat(bench.ledger(FileState.FAILED)).containsExactly("b.box!//empty.txt");
    }

    @Test
    void twoPartsOfOneNameAreTwoFiles() {
        bench.box("b.box", "x.txt", LIFTS, "x.txt", BUSES);

        assertThat(bench.run()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");
        assertThat(bench.search("公交线路")).containsExactly("b.box!/x.txt#2");
    }

    @Test
    void whatWasALetterMayBecomeAContainerAndBack() {
        bench.put("d.box", "▣x.txt\n" + LIFTS);
        bench.run();
        bench.steps.boxesAreLetters = true;
        bench.put("d.box", BUSES + "单独成文。");
        bench.run();
        assertThat(bench.search("单独成文")).containsExactly("d.box");
        bench.steps.boxesAreLetters = false;
        bench.put("d.box", "▣x.txt\n" + LIFTS + "另文。");
        bench.run();
        assertThat(bench.search("单独成文")).isEmpty();
        assertThat(bench.search("另文")).containsExactly("d.box!/x.txt");
    }

    @Test
    void progressGrowsWithTheParts() {
        List<IngestProgress.State> states = new ArrayList<>();
        bench.ingest(1).run(List.of(bench.letters), states::add);

        IngestProgress.State last = states.get(states.size() - 1);
        assertThat(last.in()).isEqualTo(6).isEqualTo(last.done());
        assertThat(last.bytesDone()).isEqualTo(last.bytesIn());
        assertThat(states).allMatch(state -> state.done() <= state.in());
    }

    @Test
    void aFileInAFolderNamedLikeAContainerIsNoPartOfIt() throws IOException {
        String river = "关于河道治理的答复\n清淤三公里。";
        String parking = "关于停车泊位的答复\n新增泊位。";
        bench.box("c.box", "x.txt", river, "y.txt", MEALS);
        bench.put("c.box!/x.txt", parking);

        IngestReport first = bench.report();
        assertThat(first.line()).isEqualTo("in 9 = indexed 5 + duplicate 2 + skipped 1 + failed 1");
        assertThat(bench.search("清淤")).containsExactly("c.box!/x.txt");
        assertThat(bench.search("泊位")).containsExactly("c.box!/x.txt");
        assertThat(bench.ledger()).contains("c.box!/x.txt INDEXED", "c.box!//x.txt INDEXED");
        assertThat(bench.report()).isEqualTo(first);

        bench.delete("c.box!/x.txt");
        bench.put("c.box!/other.txt", "关于路灯的答复\n亮灯百盏。");
        assertThat(bench.report().gone()).isEqualTo(1);
        assertThat(bench.search("泊位")).isEmpty();
        assertThat(bench.search("清淤")).hasSize(1);

        bench.put("c.box!/x.txt", parking);
        bench.box("c.box", "y.txt", MEALS);
        assertThat(bench.report().gone()).isEqualTo(1);
        assertThat(bench.search("清淤")).isEmpty();
        assertThat(bench.search("泊位")).hasSize(1);
    }

    @Test
    void anArchiveOfTheFormerSchemaIsTakenOver(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("index");
        try (Bench before = new Bench(folder)) {
            before.box("c.box", "x.txt", LIFTS, "in/y.txt", BUSES);
            assertThat(before.run()).startsWith("in 2 = indexed 2");
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("archive.db"));
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE letter SET path = replace(path, '!//', '!/')");
            statement.execute("UPDATE file SET path = replace(path, '!//', '!/')");
            statement.execute("PRAGMA user_version = 4");
        }
        try (Bench after = new Bench(folder)) {
            IngestReport report = after.report();
            assertThat(report.line()).isEqualTo("in 2 = indexed 2 + duplicate 0 + skipped 0 + failed 0");
            assertThat(report.gone()).isZero();
            assertThat(after.steps.read.get()).isZero();
            assertThat(after.ledger())
                    .containsExactly("c.box OPENED", "c.box!//in/y.txt INDEXED", "c.box!//x.txt INDEXED");

            after.box("c.box", "x.txt", LIFTS);
            assertThat(after.report().gone()).isEqualTo(1);
            assertThat(after.search("电梯")).containsExactly("c.box!/x.txt");
            assertThat(after.search("公交线路")).isEmpty();
        }
    }
}
