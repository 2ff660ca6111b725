package org.fuhan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.index.IndexFailure;
import org.fuhan.ingest.BackgroundEmbedding;
import org.fuhan.ingest.FolderWatch;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestProgress;
import org.fuhan.ingest.IngestReport;
import org.fuhan.ingest.MissingPath;
import org.fuhan.json.LetterJson;
import org.fuhan.meaning.MeaningFailure;
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
    /** How long a file must have been left alone before it is read. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(
            names = "--stale",
            description = "reads again what an older version of Fuhan read: of the PATHs, or of the whole archive")
    private boolean stale;

    @Option(names = "--json", description = "prints how it goes on, and at last the report, as JSON, an event a line")
    private boolean json;

    @Option(
            names = "--watch",
            description = "goes on until stopped: takes in what is added to the folders or changes in them")
    private boolean watch;

    @Option(
            names = "--no-wait",
            description =
                    "returns as soon as the letters are found by their words; their meaning is left to the next run"
                            + " or to `fuhan serve`")
    private boolean noWait;

    IngestCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (paths.isEmpty() && (watch || !stale)) {
            throw new MissingParameterException(
                    spec.commandLine(), spec.positionalParameters().get(0), "PATH");
        }
        if (!watch) {
            return take(paths);
        }
        try (FolderWatch changes = new FolderWatch(paths, QUIET);
                Archive archive = Archive.open(index.folder());
                BackgroundEmbedding background = new BackgroundEmbedding(workshop.embedding(archive))) {
            if (!noWait) {
                background.start();
            }
            take(paths);
            terminal.tell("ingest.watching");
            while (true) {
                takeIfThere(changes.next());
            }
        }
    }

    /** What is gone again before it is read leaves a change behind that is told next. */
    private void takeIfThere(List<Path> changed) throws InterruptedException {
        for (boolean waiting = false; ; waiting = true) {
            try {
                take(changed);
                return;
            } catch (MissingPath gone) {
                terminal.tell("file.missing", gone.path());
                return;
            } catch (ArchiveFailure | IndexFailure e) {
                waitFor(e, waiting);
            }
        }
    }

    /** Another process that writes will be done sometime. */
    private void waitFor(RuntimeException failure, boolean told) throws InterruptedException {
        if (!Workshop.isBusy(failure)) {
            throw failure;
        }
        if (!told) {
            terminal.tell("ingest.busy");
        }
        Thread.sleep(QUIET);
    }

    private int take(List<Path> some) {
        IngestReport report = run(
                new Where(terminal, workshop, index.folder(), !noWait && !watch, json),
                () -> json ? new IngestEvents(terminal, System::nanoTime) : IngestDisplay.on(terminal),
                (ingest, display) -> stale ? ingest.refresh(some, display) : ingest.run(some, display));
        terminal.print(json ? LetterJson.write(IngestEvents.Report.of(report)) : report.line());
        if (report.stale() > 0) {
            terminal.tell(stale ? "ingest.stale-left" : "ingest.stale", String.valueOf(report.stale()));
        }
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /**
     * Takes paths into the archive of a folder, all of it as this version reads it; shows how it goes on, tells what failed. Does not
     * wait for the letters' meaning.
     */
    static IngestReport ingest(Terminal terminal, Workshop workshop, Path folder, List<Path> paths) {
        return run(
                new Where(terminal, workshop, folder, false, false),
                () -> IngestDisplay.on(terminal),
                (ingest, display) -> ingest.refresh(paths, display));
    }

    /**
     * The archive worked on.
     *
     * @param waits for the letters' meaning too
     */
    private record Where(Terminal terminal, Workshop workshop, Path folder, boolean waits, boolean json) {}

    /** Runs an ingest of any kind on the archive of a folder; one that is stopped by a signal says how to go on. */
    static IngestReport run(
            Terminal terminal, Workshop workshop, Path folder, BiFunction<Ingest, IngestProgress, IngestReport> how) {
        return run(new Where(terminal, workshop, folder, true, false), () -> IngestDisplay.on(terminal), how);
    }

    private static IngestReport run(
            Where where, Supplier<IngestDisplay> showing, BiFunction<Ingest, IngestProgress, IngestReport> how) {
        Terminal terminal = where.terminal();
        Thread stopped = new Thread(
                () -> terminal.err().println("\nfuhan: " + terminal.messages().say("ingest.stopped")));
        Runtime.getRuntime().addShutdownHook(stopped);
        IngestReport report;
        try (Workshop.OpenArchive open = where.workshop().openForWriting(where.folder());
                IngestDisplay display = showing.get()) {
            report = how.apply(
                    new Ingest(open.archive(), open.index(), where.workshop().steps()), new SmallHeap(display));
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopped);
        }
        FailureTable.print(terminal, report.failures());
        if (report.gone() > 0) {
            terminal.tell("ingest.gone", String.valueOf(report.gone()));
        }
        if (where.waits()) {
            tellMeaning(where);
        }
        return report;
    }

    /** The letters can be found by their words by now; a stop loses half a minute's work at most. */
    private static void tellMeaning(Where where) {
        try (Archive archive = Archive.open(where.folder())) {
            where.workshop()
                    .embedding(archive)
                    .run(
                            Runtime.getRuntime().availableProcessors(),
                            new MeaningProgress(where.terminal(), where.json(), System::nanoTime));
        } catch (MeaningFailure e) {
            where.terminal().tell("ingest.no-meaning");
        }
    }
}
