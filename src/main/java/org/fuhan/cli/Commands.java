package org.fuhan.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** The commands there are, each made with what it needs. */
final class Commands {
    private Commands() {}

    static void addTo(CommandLine root, Terminal terminal, Path home) {
        Workshop workshop = new Workshop();
        root.addSubcommand(new DemoCommand(terminal, workshop, home))
                .addSubcommand(new IngestCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new ServeCommand(terminal, workshop, new IndexOption(home), home))
                .addSubcommand(new SearchCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new ShowCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new CompareCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new ExportCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new ExtractCommand(terminal, workshop))
                .addSubcommand(new FailuresCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new ReindexCommand(terminal, workshop, new IndexOption(home)))
                .addSubcommand(new TrainCommand(workshop, home, terminal.messages()));
    }
}
