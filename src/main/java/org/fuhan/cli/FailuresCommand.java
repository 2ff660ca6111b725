package org.fuhan.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuhan.archive.FileEntry;
import org.fuhan.ingest.Choice;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fuhan failures}: which files could not be read, and why. */
@Command(
        name = "failures",
        description = "Lists the files that could not be read, and why.",
        footer = {"", "Example: fuhan failures --retry --reason encrypted --reason damaged"})
final class FailuresCommand extends ArchiveCommand {
    @Option(names = "--retry", description = "reads them again")
    private boolean retry;

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            description = "only those with this reason; may be given several times")
    private List<String> reasons = List.of();

    @Option(names = "--older", description = "only those that an older version of Fuhan could not read")
    private boolean older;

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
        IngestReport report = IngestCommand.run(
                terminal, workshop, index.folder(), (ingest, display) -> ingest.retryFailed(choice(), display));
        terminal.print(json ? LetterJson.write(report) : report.line());
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private Choice choice() {
        return new Choice(Set.copyOf(reasons), older);
    }

    private int list() {
        try (Workshop.OpenArchive open = open()) {
            List<FileEntry> all = open.archive().failures();
            List<FileEntry> failures = all.stream()
                    .filter(file -> choice().takes(file, workshop.steps().versions()))
                    .toList();
            if (json) {
                terminal.print(LetterJson.write(failures));
            } else if (all.isEmpty()) {
                terminal.tell("failures.none");
            } else if (failures.isEmpty()) {
                terminal.tell("failures.none-of", counts(all));
            } else {
                failures.forEach(this::print);
                terminal.tell("failures.counts", counts(failures));
            }
            return ExitCode.DONE;
        }
    }

    /** How many there are of each reason: empty-file 3, damaged 1. */
    private static String counts(List<FileEntry> failures) {
        Map<String, Long> counts = failures.stream()
                .collect(Collectors.groupingBy(
                        file -> String.valueOf(file.reason()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private void print(FileEntry failure) {
        String reason = String.valueOf(failure.reason());
        terminal.print(Terminal.plain(failure.given()) + "\t" + reason + "\t"
                + terminal.messages().reason(reason, String.valueOf(failure.message())));
    }
}
