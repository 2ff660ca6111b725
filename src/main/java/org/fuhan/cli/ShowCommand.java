package org.fuhan.cli;

import java.util.concurrent.Callable;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan show}: one letter of the archive with its facts. */
@Command(
        name = "show",
        description = "Prints a letter of the archive with its facts as JSON.",
        footer = {"", "Example: fuhan show 4f4ebf030f50151f"})
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Mixin
    private final IndexOption index;

    @Parameters(paramLabel = "ID", description = "the letter's id, as search --json prints it")
    private String id = "";

    @Option(names = "--text", description = "prints the letter's text alone")
    private boolean text;

    @Option(names = "--json", description = "prints the JSON on one line")
    private boolean json;

    ShowCommand(Terminal terminal, Workshop workshop, IndexOption index) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.index = index;
    }

    @Override
    public Integer call() {
        try (Workshop.OpenArchive open = workshop.openForReading(index.folder())) {
            Letter letter = open.archive().letter(id).orElseThrow(() -> new WrongUsage("letter.missing", id));
            if (text) {
                terminal.print(letter.text());
            } else {
                terminal.print(json ? LetterJson.write(letter) : LetterJson.writePretty(letter));
            }
        }
        return ExitCode.DONE;
    }
}
