package org.fuhan.read.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real child processes that hang, spin, die and babble: each costs its file, and nothing is left of it. */
@Isolated("counts the processes it starts")
class IsolatedReaderTest {
    private static final ChildLimits SHORT = new ChildLimits(
            Duration.ofSeconds(12), Duration.ofSeconds(1), Duration.ofSeconds(3), 64, Limits.standard());

    private static final int PATIENCE = 50;

    @TempDir
    Path folder;

    private final IsolatedReader reader = reader(SHORT);
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @AfterEach
    void end() throws InterruptedException {
        reader.close();
        for (int i = 0; i < PATIENCE && !children().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100); // the system takes a moment to bury a process that was killed
        }
        assertThat(children()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, timeout",
        "spin, timeout",
        "halt, crashed",
        "heap, out-of-memory",
        "thrown, out-of-memory",
        "error, crashed",
        "garbage, crashed",
        "half, crashed",
        "grandchild, timeout",
        "leaves, crashed"
    })
    void costsOneFileAndNamesTheReason(String name, String reason) {
        ReadOutcome outcome = reader.read(document(name));

        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.message()).endsWith(".");
        });
        assertThat(children()).as("left of it").isEmpty();
        assertSame(reader.read(document("next")), BadChild.answer("next.pdf"));
    }

    @Test
    void aChildThatEndsItselfIsNoticed() {
        assertThat(reader.read(document("exit"))).isInstanceOf(ReadOutcome.Failed.class);
        assertSame(reader.read(document("next")), BadChild.answer("next.pdf"));
    }

    @Test
    void slowIsNotStuckAsLongAsItGoesOn() {
        assertSame(reader.read(document("slow")), BadChild.answer("slow.pdf"));
        long before = System.nanoTime();
        assertThat(reason(reader.read(document("endless")))).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(11), Duration.ofSeconds(40));
    }

    @Test
    void whatIsPrintedGoesNowhere() {
        assertSame(reader.read(document("prints")), BadChild.answer("prints.pdf"));
    }

    @Test
    void oneChildReadsManyFilesAndIsReplacedWhenItDiedMeanwhile() {
        reader.read(document("first"));
        List<ProcessHandle> first = children();
        for (int i = 0; i < 20; i++) {
            assertSame(reader.read(document("next" + i)), BadChild.answer("next" + i + ".pdf"));
        }
        assertThat(children()).isEqualTo(first).hasSize(1);

        first.getFirst().destroyForcibly();
        assertSame(reader.read(document("next")), BadChild.answer("next.pdf"));
        assertThat(children()).hasSize(1).isNotEqualTo(first);
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<ReadOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Path file = document((i % 10 == 0 ? "halt." : "next.") + i);
                outcomes.add(threads.submit(() -> reader.read(file)));
            }
            for (int i = 0; i < 30; i++) {
                if (i % 10 == 0) {
                    assertThat(reason(outcomes.get(i).get())).isEqualTo("crashed");
                } else {
                    assertSame(outcomes.get(i).get(), BadChild.answer("next." + i + ".pdf"));
                }
            }
        }
        assertThat(children()).hasSizeBetween(1, 3);
    }

    @Test
    void oneChildIsEnoughWhereFilesAreShort() throws Exception {
        reader.read(document("first"));
        atOnce("next.1", "next.2", "next.3", "next.4", "next.5", "next.6");

        assertThat(children()).hasSize(1);
    }

    @Test
    void anotherIsStartedWhereOneIsWaitedFor() throws Exception {
        reader.read(document("first"));
        atOnce("slow.1", "slow.2", "slow.3");

        assertThat(children()).hasSizeBetween(2, 3);
    }

    private void atOnce(String... names) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(names.length)) {
            List<Future<ReadOutcome>> outcomes = new ArrayList<>();
            for (String name : names) {
                Path file = document(name);
                outcomes.add(threads.submit(() -> reader.read(file)));
            }
            for (int i = 0; i < names.length; i++) {
                assertSame(outcomes.get(i).get(), BadChild.answer(names[i] + ".pdf"));
            }
        }
    }

    @Test
    void textsAreReadWithoutAChild() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), "关于助餐点的答复。");

        assertThat(reader.read(text)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(reason(reader.read(folder.resolve("gone.pdf")))).isEqualTo("unreadable");
        assertThat(children()).isEmpty();
    }

    @Test
    void whatCannotStartSaysSoAndBlamesNoFile() {
        try (IsolatedReader unable =
                new IsolatedReader(SHORT, new ChildCommand("no.such.Main", 64, Optional.empty(), Map.of()))) {
            assertThat(reason(unable.read(document("next")))).isEqualTo("internal-error");
        }
    }

    @Test
    void closingStopsWhoeverIsReading() throws Exception {
        Path file = document("hang");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<ReadOutcome> outcome = threads.submit(() -> reader.read(file));
            await(() -> !children().isEmpty());
            reader.close();
            assertThatThrownBy(outcome::get).hasCauseInstanceOf(ReadingStopped.class);
        }
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(ReadingStopped.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills as Unix does")
    void nothingOutlivesAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingParent.class.getName(),
                        document("grandchild").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(() -> parent.descendants().count() >= 2);
        List<ProcessHandle> below = parent.descendants().toList();

        parent.destroyForcibly().waitFor();

        await(() -> below.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void temporaryFilesGoWithTheChild() throws IOException {
        long before = scratches();
        reader.read(document("next"));
        assertThat(scratches()).isEqualTo(before + 1);
        reader.read(document("halt"));
        assertThat(scratches()).isEqualTo(before);
    }

    private static long scratches() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("fuhan-read-"))
                    .count();
        }
    }

    /** A file whose beginning is a PDF's, so that it is read by a child. */
    private Path document(String name) {
        try {
            return Files.writeString(folder.resolve(name + ".pdf"), "%PDF-1.7\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static IsolatedReader reader(ChildLimits limits) {
        return new IsolatedReader(
                limits,
                new ChildCommand(BadChild.class.getName(), limits.memoryMegabytes(), Optional.empty(), Map.of()));
    }

    /** The processes below this one that were not there before: children and what they started. */
    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> !isOthers(process))
                .toList();
    }

    /** A browser or a server of other tests starts and ends processes of its own at any time. */
    private boolean isOthers(ProcessHandle process) {
        for (Optional<ProcessHandle> at = Optional.of(process);
                at.isPresent();
                at = at.flatMap(ProcessHandle::parent)) {
            if (others.contains(at.get())) {
                return true;
            }
        }
        return false;
    }

    private static String reason(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Failed.class);
        return ((ReadOutcome.Failed) outcome).reason();
    }

    private static void assertSame(ReadOutcome outcome, ReadOutcome.Read expected) {
        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Read.class, read -> {
            assertThat(read.text().text()).isEqualTo(expected.text().text());
            assertThat(read.text().pages()).isEqualTo(expected.text().pages());
            for (int i = 0; i < read.text().text().length(); i++) {
                assertThat(read.text().originAt(i)).isEqualTo(expected.text().originAt(i));
            }
            assertThat(read.mediaType()).isEqualTo(expected.mediaType());
            assertThat(read.pages()).isEqualTo(expected.pages());
            assertThat(read.ocrPages()).isEqualTo(expected.ocrPages());
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
