package org.fuhan.cli;

import java.util.List;
import org.fuhan.archive.FileEntry;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fuhan failures}: which files could not be read, and why. */
@Command(
        name = "failures",
        description = "Lists the files that could not be read, and why.",
        footer = {"", "Example: fuhan failures --retry"})
final class FailuresCommand extends ArchiveCommand {
    @Option(names = "--retry", description = "reads them again")
    private boolean retry;

    @Option(names = "--json", description = "prints them as JSON")
    private boolean json;

    FailuresCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        return retry ? readAgain() : list();
    }

    private int readAgain() {
        open().close();
        IngestReport report = IngestCommand.run(terminal, workshop, index.folder(), Ingest::retryFailed);
        terminal.print(json ? LetterJson.write(report) : report.line());
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private int list() {
        try (Workshop.OpenArchive open = open()) {
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
