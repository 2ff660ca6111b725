package org.fuhan.cli;

import org.fuhan.ingest.IngestProgress;

/** Shows how an ingest goes on: a bar where a person watches, a line now and then where messages go to a file. */
sealed interface IngestDisplay extends IngestProgress, AutoCloseable permits IngestBar, IngestLines, IngestEvents {
    /** The one that suits the terminal. */
    static IngestDisplay on(Terminal terminal) {
        return terminal.isPerson() ? new IngestBar(terminal) : new IngestLines(terminal, System::nanoTime);
    }

    /** Ends it, so that what is printed next stands below. */
    @Override
    void close();
}
