package org.fuhan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fuhan.archive.FileEntry;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fuhan failures}: which files could not be read, and why. */
@Command(
        name = "failures",
        description = "Lists the files that could not be read, and why.",
        footer = {"", "Example: fuhan failures --retry"})
final class FailuresCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Mixin
    private final IndexOption index;

    @Option(names = "--retry", description = "reads them again")
    private boolean retry;

    @Option(names = "--json", description = "prints them as JSON")
    private boolean json;

    FailuresCommand(Terminal terminal, Workshop workshop, IndexOption index) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.index = index;
    }

    @Override
    public Integer call() {
        return retry ? readAgain() : list();
    }

    private int readAgain() {
        workshop.openForReading(index.folder()).close();
        try (Workshop.OpenArchive open = workshop.openForWriting(index.folder());
                IngestBar bar = new IngestBar(terminal)) {
            IngestReport report = new Ingest(open.archive(), open.index(), workshop.steps()).retryFailed(bar);
            bar.finish();
            FailureTable.print(terminal, report.failures());
            terminal.print(json ? LetterJson.write(report) : report.line());
            return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }

    private int list() {
        try (Workshop.OpenArchive open = workshop.openForReading(index.folder())) {
            List<FileEntry> failures = open.archive().failures();
            if (json) {
                terminal.print(LetterJson.write(failures));
            } else if (failures.isEmpty()) {
                terminal.tell("failures.none");
            } else {
                failures.forEach(this::print);
            }
            return ExitCode.DONE;
        }
    }

    private void print(FileEntry failure) {
        String reason = String.valueOf(failure.reason());
        terminal.print(failure.given() + "\t" + terminal.messages().reason(reason, String.valueOf(failure.message())));
    }
}
