package org.fuhan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestProgress;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fuhan ingest}: files and folders into the archive. */
@Command(
        name = "ingest",
        description =
                "Takes files and folders into the archive, those inside ZIP files and messages too. Safe to stop and to run again;"
                        + " what has not changed is not read again, what is gone from a folder is not found any more.",
        footer = {"", "Example: fuhan ingest 复函档案/"})
final class IngestCommand extends ArchiveCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(
            names = "--stale",
            description = "reads again what an older version of Fuhan read: of the PATHs, or of the whole archive")
    private boolean stale;

    @Option(names = "--json", description = "prints the report as JSON")
    private boolean json;

    IngestCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        if (paths.isEmpty() && !stale) {
            throw new MissingParameterException(
                    spec.commandLine(), spec.positionalParameters().get(0), "PATH");
        }
        IngestReport report = run(
                terminal,
                workshop,
                index.folder(),
                (ingest, display) -> stale ? ingest.refresh(paths, display) : ingest.run(paths, display));
        terminal.print(json ? LetterJson.write(report) : report.line());
        if (report.stale() > 0) {
            terminal.tell(stale ? "ingest.stale-left" : "ingest.stale", String.valueOf(report.stale()));
        }
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Takes paths into the archive of a folder, all of it as this version reads it; shows how it goes on, tells what failed. */
    static IngestReport ingest(Terminal terminal, Workshop workshop, Path folder, List<Path> paths) {
        return run(terminal, workshop, folder, (ingest, display) -> ingest.refresh(paths, display));
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
        if (report.gone() > 0) {
            terminal.tell("ingest.gone", String.valueOf(report.gone()));
        }
        return report;
    }
}
