package org.fuhan.cli;

import java.util.concurrent.Callable;
import org.fuhan.ingest.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fuhan reindex}: rebuilds the search index from the archive alone. */
@Command(
        name = "reindex",
        description = "Rebuilds the search index from the archive alone; the letters' files are not needed.",
        footer = {"", "Example: fuhan reindex"})
final class ReindexCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Mixin
    private final IndexOption index;

    ReindexCommand(Terminal terminal, Workshop workshop, IndexOption index) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.index = index;
    }

    @Override
    public Integer call() {
        workshop.openForReading(index.folder()).close();
        try (Workshop.OpenArchive open = workshop.openForWriting(index.folder())) {
            long letters = Ingest.reindex(open.archive(), open.index());
            terminal.tell("reindex.done", String.valueOf(letters));
        }
        return ExitCode.DONE;
    }
}
