package org.fuhan.cli;

import java.util.List;
import org.fuhan.ingest.IngestReport;

/** The files that could not be read, a line each, for people. */
final class FailureTable {
    private FailureTable() {}

    static void print(Terminal terminal, List<IngestReport.Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        terminal.tell("failures.head", String.valueOf(failures.size()));
        for (IngestReport.Failure failure : failures) {
            terminal.err()
                    .println("  " + Terminal.plain(failure.path()) + "  "
                            + terminal.messages().reason(failure.reason(), failure.message()));
        }
    }
}
