package org.fuhan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestReport;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan ingest}: files and folders into the archive. */
@Command(
        name = "ingest",
        description =
                "Takes files and folders into the archive. Safe to stop and to run again; what has not changed is not read again.",
        footer = {"", "Example: fuhan ingest 复函档案/"})
final class IngestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;

    @Mixin
    private final IndexOption index;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "prints the report as JSON")
    private boolean json;

    IngestCommand(Terminal terminal, Workshop workshop, IndexOption index) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.index = index;
    }

    @Override
    public Integer call() {
        IngestReport report = ingest(terminal, workshop, index.folder(), paths);
        terminal.print(json ? LetterJson.write(report) : report.line());
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Takes paths into the archive of a folder with a bar, and tells what failed. */
    static IngestReport ingest(Terminal terminal, Workshop workshop, Path folder, List<Path> paths) {
        try (Workshop.OpenArchive open = workshop.openForWriting(folder);
                IngestBar bar = new IngestBar(terminal)) {
            IngestReport report = new Ingest(open.archive(), open.index(), workshop.steps()).run(paths, bar);
            bar.finish();
            FailureTable.print(terminal, report.failures());
            return report;
        }
    }
}
