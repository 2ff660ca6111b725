package org.fuhan.cli;

import org.fuhan.archive.Archive;
import org.fuhan.compare.Duplicates;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan show}: one letter of the archive with its facts. */
@Command(
        name = "show",
        description = "Prints a letter of the archive with its facts as JSON.",
        footer = {"", "Example: fuhan show 4f4ebf030f50151f"})
final class ShowCommand extends ArchiveCommand {
    @Parameters(paramLabel = "ID", description = "the letter's id, as search --json prints it")
    private String id = "";

    @Option(names = "--text", description = "prints the letter's text alone")
    private boolean text;

    @Option(names = "--json", description = "prints the JSON on one line")
    private boolean json;

    ShowCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        try (Workshop.OpenArchive open = open()) {
            Letter letter = open.archive().letter(id).orElseThrow(() -> missing(open));
            if (text) {
                terminal.print(letter.text());
            } else {
                terminal.print(json ? LetterJson.write(letter) : LetterJson.writePretty(letter));
            }
            terminal.out().flush();
            new AlsoLines(terminal).tell(duplicates(open.archive(), letter));
        }
        return ExitCode.DONE;
    }

    private static Duplicates duplicates(Archive archive, Letter letter) {
        return Duplicates.of(letter, archive.filesOf(letter), archive.group(letter.id()), archive::letter);
    }

    private WrongUsage missing(Workshop.OpenArchive open) {
        return open.archive()
                .replacementOf(id)
                .map(by -> new WrongUsage("letter.replaced", id, by))
                .orElseGet(() -> new WrongUsage("letter.missing", id));
    }
}
