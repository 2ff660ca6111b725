package org.fuhan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        if (bare != null) {
            requireThere(bare);
        }
        files.stream().limit(1).forEach(workshop::prepareFor);
        LetterPrinter printer = new LetterPrinter(terminal, workshop, reveal);
        boolean good = true;
        for (Path file : files) {
            good &= printer.file(file);
        }
        if (bare != null) {
            good &= printer.bare(bare);
        }
        if (ndjson) {
            good &= new LetterLines(terminal, printer).print();
        }
        return good ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static void requireThere(Path file) {
        if (Files.notExists(file)) {
            throw new WrongUsage("file.missing", file);
        }
    }
}
