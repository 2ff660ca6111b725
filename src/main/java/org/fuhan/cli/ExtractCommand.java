package org.fuhan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fuhan.ingest.FileHash;
import org.fuhan.json.JsonFailure;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan extract}: the letter's JSON, one line a file, without touching the archive. */
@Command(
        name = "extract",
        description = "Prints the facts of letters as JSON, one line a file, without touching the archive.",
        footer = {"", "Example: fuhan extract 复函.docx | head -c 300"})
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "letters in any format Fuhan reads")
    private List<Path> files = List.of();

    @Option(names = "--text", paramLabel = "FILE", description = "a file of bare text, taken as it is")
    private @Nullable Path text;

    @Option(
            names = "--ndjson",
            description =
                    "reads lines of {\"id\", \"text\"} from standard input and prints one letter a line in the same order")
    private boolean ndjson;

    @Option(names = "--reveal", description = "names what is masked, read from the file itself")
    private boolean reveal;

    ExtractCommand(Terminal terminal, Workshop workshop) {
        this.terminal = terminal;
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Path bare = text;
        if (files.isEmpty() && bare == null && !ndjson) {
            throw new WrongUsage("extract.nothing");
        }
        files.forEach(ExtractCommand::requireThere);
        boolean failed = false;
        for (Path file : files) {
            failed |= !extractFile(file);
        }
        if (bare != null) {
            requireThere(bare);
            failed |= !extractBare(bare);
        }
        return (ndjson && !extractLines()) || failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private static void requireThere(Path file) {
        if (Files.notExists(file)) {
            throw new WrongUsage("file.missing", file);
        }
    }

    /** Whether the file gave a letter or is of a kind that never does. */
    private boolean extractFile(Path file) {
        ReadOutcome outcome = workshop.read(file);
        return switch (outcome) {
            case ReadOutcome.Read read -> {
                print(letter(file, read));
                yield true;
            }
            case ReadOutcome.Skipped skipped -> {
                terminal.tell("extract.skipped", file, skipped.reason());
                yield true;
            }
            case ReadOutcome.Failed failed -> {
                terminal.tell("extract.failed", file, terminal.messages().reason(failed.reason(), failed.message()));
                yield false;
            }
        };
    }

    private Letter letter(Path file, ReadOutcome.Read read) {
        FileHash hash = hash(file);
        Source source =
                new Source(file.toString(), read.mediaType(), hash.sha256(), hash.bytes(), read.pages(), read.ocr());
        return workshop.extract(hash.letterId(), source, read.text());
    }

    private boolean extractBare(Path file) {
        String words;
        try {
            words = Files.readString(file);
        } catch (IOException e) {
            terminal.tell(
                    "extract.failed", file, terminal.messages().reason("unreadable", "cannot be read as UTF-8 text."));
            return false;
        }
        print(letter(file.toString(), words));
        return true;
    }

    private boolean extractLines() {
        boolean good = true;
        int number = 0;
        try (BufferedReader lines = terminal.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                good &= extractLine(line, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return good;
    }

    private boolean extractLine(String line, int number) {
        Given given;
        try {
            given = LetterJson.read(line, Given.class);
        } catch (JsonFailure e) {
            given = new Given(null, null);
        }
        if (given.text() == null) {
            Map<String, @Nullable Object> error = new LinkedHashMap<>();
            error.put("id", given.id());
            error.put(
                    "error",
                    Map.of(
                            "code",
                            "BAD_LINE",
                            "line",
                            number,
                            "message",
                            terminal.messages().say("extract.bad-line", String.valueOf(number))));
            terminal.print(LetterJson.write(error));
            return false;
        }
        String id = given.id();
        print(letter(id == null ? "line " + number : id, given.text()));
        return true;
    }

    private Letter letter(String file, String words) {
        FileHash hash = FileHash.of(words.getBytes(StandardCharsets.UTF_8));
        CleanText clean = Cleaner.clean(words);
        Source source = new Source(file, "text/plain", hash.sha256(), hash.bytes(), 1, false);
        return workshop.extract(hash.letterId(), source, clean);
    }

    private void print(Letter letter) {
        terminal.print(LetterJson.write(
                reveal ? workshop.guard().reveal(letter) : workshop.guard().mask(letter)));
    }

    private static FileHash hash(Path file) {
        try {
            return FileHash.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of what is piped in. */
    record Given(@Nullable String id, @Nullable String text) {}
}
