package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.FileState;
import org.fuhan.index.Filters;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.LuceneIndex;
import org.fuhan.testing.Dictionary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

    private final PlainSteps steps = new PlainSteps(0);
    private Path letters;
    private Path home;
    private Archive archive;
    private LuceneIndex index;

    IngestTest(@TempDir Path folder) {
        letters = folder.resolve("letters");
        home = folder.resolve("index");
        archive = Archive.open(home);
        index = LuceneIndex.open(home.resolve("lucene"), new Dictionary());
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(letters.resolve("sub"));
        put("a.txt", "关于老旧小区加装电梯的答复\n财政补贴每台三十万元。");
        put("b.txt", "关于困境儿童关爱的答复\n林致远同学家庭困难。");
        put("sub/c.txt", "关于农村助餐点的答复\n建成助餐点。");
    }

    @AfterEach
    void close() {
        index.close();
        archive.close();
    }

    @Test
    void takesInAFolderAndLosesNothing() throws IOException {
        put("copy.txt", Files.readString(letters.resolve("a.txt")));
        put("data.json", "{}");
        put("empty.txt", "");
        put("deep.txt", "deep");
        put("huge.txt", "huge");
        put("wrong.txt", "wrong");
        put(".hidden", "x");
        put(".git/config", "x");
        Files.createSymbolicLink(letters.resolve("loop"), letters);
        Files.createSymbolicLink(letters.resolve("broken"), letters.resolve("nowhere"));

        IngestReport report = run();

        assertThat(report.line()).isEqualTo("in 12 = indexed 3 + duplicate 1 + skipped 3 + failed 5");
        assertThat(report.failures().stream().map(IngestReport.Failure::reason))
                .containsExactly("broken-link", "too-deep", "empty-file", "out-of-memory", "internal-error");
        assertThat(report.failures().toString())
                .doesNotContain("林致远")
                .contains("IllegalStateException @ PlainSteps.java");
        assertThat(search("")).hasSize(3);
        assertThat(search("电梯")).containsExactly(letters.resolve("a.txt").toString());
        assertThat(archive.files().stream().filter(file -> file.state() == FileState.INDEXED))
                .hasSize(3);
        assertThat(archive.failures()).hasSize(5);
    }

    @Test
    void doesNotReadTwiceWhatHasNotChanged() throws IOException {
        put("copy.txt", Files.readString(letters.resolve("a.txt")));
        put("empty.txt", "");
        IngestReport first = run();
        int read = steps.read.get();

        assertThat(run()).isEqualTo(first);
        assertThat(steps.read.get()).isEqualTo(read);

        Ingest newer = new Ingest(archive, index, steps.steps(2));
        assertThat(newer.run(List.of(letters), IngestProgress.NONE).stale()).isEqualTo(3);
        assertThat(steps.read.get())
                .as("what could not be read is tried once more by a newer program")
                .isEqualTo(read + 1);
    }

    @Test
    void aChangedFileReplacesItsLetter() throws IOException {
        run();
        String old = hits("电梯").hits().get(0).letter().id();
        put("a.txt", "关于公交线路优化的答复\n新增线路。");

        assertThat(run().line()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");

        assertThat(search("电梯")).isEmpty();
        assertThat(search("公交线路")).hasSize(1);
        assertThat(archive.letters()).isEqualTo(3);
        assertThat(archive.replacementOf(old))
                .contains(hits("公交线路").hits().get(0).letter().id());

        put("a.txt", "关于老旧小区加装电梯的答复\n财政补贴每台三十万元。");
        run();
        assertThat(search("电梯")).hasSize(1);
        assertThat(search("公交线路")).isEmpty();
        assertThat(archive.replacementOf(old)).isEmpty();
    }

    @Test
    void aLetterReplacedLongAgoCanComeBackFromACopy() throws IOException {
        run();
        String text = Files.readString(letters.resolve("a.txt"));
        put("a.txt", "关于公交线路优化的答复");
        run();
        put("z.txt", text);

        assertThat(run().line()).isEqualTo("in 4 = indexed 4 + duplicate 0 + skipped 0 + failed 0");
        assertThat(search("电梯")).containsExactly(letters.resolve("z.txt").toString());
    }

    @Test
    void aFileThatChangedPlacesInOneRunIsNotLost() throws IOException {
        run();
        Files.move(letters.resolve("a.txt"), letters.resolve("y.txt"));
        put("a.txt", "关于公交线路优化的答复");

        assertThat(run().indexed()).isEqualTo(4);
        assertThat(search("电梯")).containsExactly(letters.resolve("y.txt").toString());
    }

    @Test
    void tooLargeALetterIsItsFilesFailureAlone() throws IOException {
        put("m.txt", "字".repeat((4 << 20) + 1));

        IngestReport report = run();

        assertThat(report.line()).isEqualTo("in 4 = indexed 3 + duplicate 0 + skipped 0 + failed 1");
        assertThat(report.failures().get(0).reason()).isEqualTo("too-large");
    }

    @Test
    void anEmptyFolderCalledLikeALetterIsAFailure() throws IOException {
        Files.createDirectories(letters.resolve("x.txt"));
        Files.createDirectories(letters.resolve("2024"));
        put("y.pdf/inside.txt", "关于公交线路优化的答复");

        IngestReport report = run();

        assertThat(report.line()).isEqualTo("in 5 = indexed 4 + duplicate 0 + skipped 0 + failed 1");
        assertThat(report.failures().get(0).reason()).isEqualTo("empty-folder");
    }

    @Test
    void aChangedFileLeavesItsLetterToACopy() throws IOException {
        put("z.txt", Files.readString(letters.resolve("a.txt")));
        run();
        put("a.txt", "关于公交线路优化的答复");

        run();
        assertThat(search("电梯")).containsExactly(letters.resolve("z.txt").toString());
        assertThat(run().line()).isEqualTo("in 4 = indexed 4 + duplicate 0 + skipped 0 + failed 0");
    }

    @Test
    void aMovedFileIsNoNewLetter() throws IOException {
        run();
        int read = steps.read.get();
        Files.move(letters.resolve("a.txt"), letters.resolve("sub/moved.txt"));

        assertThat(run().line()).isEqualTo("in 3 = indexed 3 + duplicate 0 + skipped 0 + failed 0");

        assertThat(steps.read.get()).isEqualTo(read);
        assertThat(search("电梯"))
                .containsExactly(letters.resolve("sub/moved.txt").toString());
        assertThat(archive.files()).hasSize(3);
        assertThat(archive.letters()).isEqualTo(3);
    }

    @Test
    void aFileThatFailsAfterwardsKeepsItsLetterUntilItIsWhole() throws IOException {
        run();
        put("a.txt", "");
        assertThat(run().failed()).isEqualTo(1);
        assertThat(search("电梯")).hasSize(1);

        put("a.txt", "关于公交线路优化的答复");
        assertThat(new Ingest(archive, index, steps.steps(1))
                        .retryFailed(IngestProgress.NONE)
                        .indexed())
                .isEqualTo(1);
        assertThat(search("电梯")).isEmpty();
        assertThat(search("公交线路")).hasSize(1);
        assertThat(archive.failures()).isEmpty();
    }

    @Test
    void neverKeepsWhatWasMasked() throws IOException {
        run();

        assertThat(search("林致远")).isEmpty();
        assertThat(search("林某甲")).hasSize(1);
        byte[] name = "林致远".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(contains(Files.readAllBytes(file), name))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void theIndexCanBeMadeAnew() {
        run();
        String before = hits("答复").toString();

        assertThat(Ingest.reindex(archive, index)).isEqualTo(3);
        assertThat(hits("答复").toString()).isEqualTo(before);

        index.clear();
        index.commit();
        run();
        assertThat(hits("答复").toString()).isEqualTo(before);
    }

    @Test
    void namesAMissingPathBeforeDoingAnything() {
        assertThatThrownBy(() -> new Ingest(archive, index, steps.steps(1))
                        .run(List.of(letters, letters.resolve("no such")), IngestProgress.NONE))
                .isInstanceOf(MissingPath.class)
                .hasMessageContaining("no such");
        assertThat(archive.files()).isEmpty();
    }

    @Test
    void oneWriterAtATime() {
        try (ArchiveWriter writer = archive.writing()) {
            assertThat(writer.pending(1)).isEmpty();
            assertThatThrownBy(this::run).isInstanceOf(ArchiveFailure.class).hasMessageContaining("Another");
        }
        assertThat(run().indexed()).isEqualTo(3);
    }

    @Test
    void tellsHowItGoesOn() {
        List<IngestProgress.State> states = new ArrayList<>();
        new Ingest(archive, index, steps.steps(1)).run(List.of(letters, letters.resolve("a.txt")), states::add);

        IngestProgress.State last = states.get(states.size() - 1);
        assertThat(last.stage()).isEqualTo(IngestProgress.Stage.DONE);
        assertThat(last.in()).isEqualTo(3).isEqualTo(last.done()).isEqualTo(last.indexed());
        assertThat(last.bytesDone()).isEqualTo(last.bytesIn()).isPositive();
    }

    private IngestReport run() {
        return new Ingest(archive, index, steps.steps(1)).run(List.of(letters), IngestProgress.NONE);
    }

    private void put(String name, String text) throws IOException {
        Path file = letters.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private Hits hits(String words) {
        return index.search(new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()));
    }

    private List<String> search(String words) {
        return hits(words).hits().stream()
                .map(hit -> hit.letter().source().file())
                .toList();
    }

    private static boolean contains(byte[] all, byte[] part) {
        String latin = new String(all, java.nio.charset.StandardCharsets.ISO_8859_1);
        return latin.contains(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
