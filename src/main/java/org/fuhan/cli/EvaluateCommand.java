package org.fuhan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fuhan.evaluate.BadGold;
import org.fuhan.evaluate.Evaluation;
import org.fuhan.evaluate.GoldFolder;
import org.fuhan.evaluate.GoldLetter;
import org.fuhan.evaluate.Quality;
import org.fuhan.json.LetterJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan evaluate}: how well facts are found, held against hand-made golds. */
@Command(
        name = "evaluate",
        description = {
            "Extracts letters whose facts were noted by hand and prints precision, recall and F1 a field.",
            "A gold is NAME.expected.json or NAME.gold.json and names its letter's file."
        },
        footer = {"", "Example: fuhan evaluate src/test/resources/letters/dev --errors"})
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Parameters(paramLabel = "GOLD_DIR", description = "the golds, beside their letters")
    private @Nullable Path goldFolder;

    @Option(names = "--letters", paramLabel = "DIR", description = "where the letters lie, if not beside their golds")
    private @Nullable Path letters;

    @Option(names = "--errors", description = "lists what was missed (-) and what was invented (+)")
    private boolean errors;

    @Option(names = "--json", description = "prints the figures as JSON")
    private boolean json;

    EvaluateCommand(Terminal terminal, Workshop workshop) {
        this.terminal = terminal;
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Path folder = requireFolder(goldFolder);
        Path from = letters == null ? folder : requireFolder(letters);
        Quality quality = new Evaluation(workshop::revealed).of(golds(folder, from));
        if (json) {
            terminal.print(LetterJson.write(QualityTable.tree(quality, errors)));
        } else {
            QualityTable.lines(quality, errors).forEach(terminal::print);
        }
        quality.unread().forEach(file -> terminal.tell("evaluate.unread", file));
        return quality.unread().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static List<GoldLetter> golds(Path folder, Path letters) {
        try {
            return GoldFolder.read(folder, letters);
        } catch (BadGold e) {
            throw new WrongUsage("evaluate." + e.problem(), e.file(), e.detail());
        }
    }

    private static Path requireFolder(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUsage("file.missing", String.valueOf(folder));
        }
        return folder;
    }
}
