package org.fuhan.cli;

import org.fuhan.ingest.Ingest;
import picocli.CommandLine.Command;

/** {@code fuhan reindex}: rebuilds the search index from the archive alone. */
@Command(
        name = "reindex",
        description = "Rebuilds the search index from the archive alone; the letters' files are not needed.",
        footer = {"", "Example: fuhan reindex"})
final class ReindexCommand extends ArchiveCommand {
    ReindexCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        open().close();
        try (Workshop.OpenArchive open = workshop.openForWriting(index.folder())) {
            long letters = Ingest.reindex(open.archive(), open.index());
            terminal.tell("reindex.done", String.valueOf(letters));
        }
        return ExitCode.DONE;
    }
}
