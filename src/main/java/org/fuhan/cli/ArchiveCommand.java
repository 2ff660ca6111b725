package org.fuhan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fuhan.index.Synonyms;
import picocli.CommandLine.Mixin;

/** What the commands that work on an archive have in common: the terminal, the parts, and where the archive lives. */
abstract class ArchiveCommand implements Callable<Integer> {
    /** Lines of a list of synonyms: the first show what is wrong with it. */
    private static final int MOST_TOLD = 5;

    final Terminal terminal;
    final Workshop workshop;

    @Mixin
    final IndexOption index;

    ArchiveCommand(Common common) {
        this.terminal = common.terminal();
        this.workshop = common.workshop();
        this.index = new IndexOption(common.home());
    }

    /**
     * What every command is made with.
     *
     * @param home the project's folder
     */
    record Common(Terminal terminal, Workshop workshop, Path home) {}

    /** The archive, to search in; what of its list of synonyms says nothing is told. */
    final Workshop.OpenArchive openForSearching() {
        Path synonyms = index.folder().resolve(Synonyms.FILE);
        Synonyms.uselessLines(synonyms).stream()
                .limit(MOST_TOLD)
                .forEach(line -> terminal.tell("synonyms.useless", synonyms, String.valueOf(line)));
        return workshop.openForSearching(index.folder());
    }

    /** The archive, to read. */
    final Workshop.OpenArchive open() {
        return workshop.openForReading(index.folder());
    }
}
