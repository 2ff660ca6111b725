package org.fuhan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestProgress;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan ingest}: files and folders into the archive. */
@Command(
        name = "ingest",
        description =
                "Takes files and folders into the archive. Safe to stop and to run again; what has not changed is not read again.",
        footer = {"", "Example: fuhan ingest 复函档案/"})
final class IngestCommand extends ArchiveCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "prints the report as JSON")
    private boolean json;

    IngestCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        IngestReport report = ingest(terminal, workshop, index.folder(), paths);
        terminal.print(json ? LetterJson.write(report) : report.line());
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Takes paths into the archive of a folder, shows how it goes on, and tells what failed. */
    static IngestReport ingest(Terminal terminal, Workshop workshop, Path folder, List<Path> paths) {
        return run(terminal, workshop, folder, (ingest, display) -> ingest.run(paths, display));
    }

    /** Runs an ingest of any kind on the archive of a folder; one that is stopped by a signal says how to go on. */
    static IngestReport run(
            Terminal terminal, Workshop workshop, Path folder, BiFunction<Ingest, IngestProgress, IngestReport> how) {
        Thread stopped = new Thread(
                () -> terminal.err().println("\nfuhan: " + terminal.messages().say("ingest.stopped")));
        Runtime.getRuntime().addShutdownHook(stopped);
        IngestReport report;
        try (Workshop.OpenArchive open = workshop.openForWriting(folder);
                IngestDisplay display = IngestDisplay.on(terminal)) {
            report = how.apply(new Ingest(open.archive(), open.index(), workshop.steps()), display);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopped);
        }
        FailureTable.print(terminal, report.failures());
        return report;
    }
}
