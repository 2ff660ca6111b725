package org.fuhan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fuhan.ingest.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fuhan demo}: the main job in one command, on the demonstration letters. */
@Command(
        name = "demo",
        description = "Takes the demonstration letters in corpus/ into an archive of their own and serves the page.",
        footer = {"", "Example: fuhan demo"})
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;
    private final Path home;

    @Mixin
    private final ServeCommand.Address address = new ServeCommand.Address();

    DemoCommand(Terminal terminal, Workshop workshop, Path home) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path corpus = home.resolve("corpus");
        Path folder = home.resolve("index").resolve("demo");
        terminal.tell("demo.ingest", corpus);
        IngestReport report = IngestCommand.ingest(terminal, workshop, folder, List.of(corpus));
        terminal.err().println("fuhan: " + report.line());
        try (Workshop.OpenArchive open = workshop.openForReading(folder)) {
            return ServeCommand.serve(terminal, workshop, open, new ServeCommand.Place(home, address, true));
        }
    }
}
