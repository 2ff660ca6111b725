package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuhan.json.LetterJson;
import org.fuhan.search.SearchAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Path index;
    private final Path letter;

    MainTest(@TempDir Path folder) throws IOException {
        index = folder.resolve("index");
        letter = Files.createDirectories(folder.resolve("letters")).resolve("a.txt");
    }

    private record Ended(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "ingest",
                "serve",
                "search",
                "show",
                "compare",
                "export",
                "extract",
                "evaluate",
                "failures",
                "reindex"
            })
    void everyCommandTellsHowItIsUsed(String command) {
        Ended ended = run(Map.of(), command, "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Usage: fuhan " + command, "Example: fuhan " + command);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aReplacedLetterIsGoneAndNamesItsSuccessor() throws IOException {
        String old = ingested("关于老旧小区加装电梯的答复\n每台补贴30万元。\n");
        String now = ingested("关于公交线路优化的答复\n新增线路。\n");

        Ended ended = onIndex("show", old);

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("replaced by " + now);
        assertThat(onIndex("show", now, "--text").out()).contains("公交线路");
    }

    @Test
    void searchAsksForReindexWhereTheIndexIsGone() throws IOException {
        ingested("关于公交线路优化的答复\n新增线路。\n");
        delete(index.resolve("lucene"));

        Ended ended = onIndex("search", "公交");

        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("fuhan reindex");
        assertThat(onIndex("reindex").code()).isZero();
        assertThat(onIndex("search", "公交").out()).contains("【公交】线路");
    }

    @Test
    void aDamagedArchiveIsToldInASentence() throws IOException {
        ingested("关于公交线路优化的答复\n新增线路。\n");
        Path file = index.resolve("archive.db");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 200, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        for (String command : List.of("show 0123", "failures", "reindex", "search 公交")) {
            Ended ended = onIndex(command.split(" "));
            assertThat(ended.code()).as(command).isEqualTo(ExitCode.FAILED);
            assertThat(ended.err()).as(command).contains("restore a copy");
        }
    }

    @Test
    void searchJsonCountsTheUsualFacets() throws IOException {
        ingested("关于公交线路优化的答复\n新增线路。\n");

        String json = onIndex("search", "公交", "--json").out();

        assertThat(LetterJson.read(json, SearchAnswer.class).facets())
                .containsOnlyKeys("region", "year", "kind", "category", "department");
    }

    @Test
    void exportingOverAFolderIsWrongUsage() throws IOException {
        ingested("关于公交线路优化的答复\n新增线路。\n");

        Ended ended = onIndex("export", "letters", "--output", index.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("is a folder");
    }

    @Test
    void anEmptySettingIsNoneAndAnUnknownOneAnError() {
        assertThat(run(Map.of("FUHAN_INDEX", ""), "search", "--help").code()).isZero();
        assertThat(run(Map.of("FUHAN_HOME", "/x"), "search").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void errorsOfTheMachineAreToldInASentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                print(new ByteArrayOutputStream()),
                print(err),
                InputStream.nullInputStream(),
                Messages.of(Map.of("LANG", "C")));

        assertThat(new Failures(terminal).handle(new OutOfMemoryError())).isEqualTo(ExitCode.FAILED);
        assertThat(new Failures(terminal).handle(new StackOverflowError())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("memory did not suffice", "nested too deeply");
    }

    /** Takes the letter in and returns its id. */
    private String ingested(String text) throws IOException {
        Files.writeString(letter, text);
        assertThat(onIndex("ingest", letter.toString()).code()).isZero();
        return LetterJson.read(onIndex("search", "--json").out(), SearchAnswer.class)
                .hits()
                .get(0)
                .id();
    }

    private Ended onIndex(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--index", index.toString()));
        return run(Map.of(), all.toArray(String[]::new));
    }

    private static Ended run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("LANG", "en_GB.UTF-8");
        int code = Main.run(arguments, all, InputStream.nullInputStream(), print(out), print(err));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
