package org.fuhan.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** The commands there are, each made with what it needs. */
final class Commands {
    private Commands() {}

    static void addTo(CommandLine root, Terminal terminal, Workshop workshop, Path home) {
        ArchiveCommand.Common common = new ArchiveCommand.Common(terminal, workshop, home);
        root.addSubcommand(new DemoCommand(terminal, workshop, home))
                .addSubcommand(new IngestCommand(common))
                .addSubcommand(new ServeCommand(common))
                .addSubcommand(new SearchCommand(common))
                .addSubcommand(new ShowCommand(common))
                .addSubcommand(new CompareCommand(common))
                .addSubcommand(new ExportCommand(common))
                .addSubcommand(new ExtractCommand(terminal, workshop))
                .addSubcommand(new EvaluateCommand(terminal, workshop))
                .addSubcommand(new FailuresCommand(common))
                .addSubcommand(new ReindexCommand(common))
                .addSubcommand(new TrainCommand(workshop, home, terminal.messages()));
    }
}
