package org.fuhan.ingest;

import java.util.List;
import java.util.function.IntFunction;
import org.fuhan.archive.MaskedLetter;
import org.jspecify.annotations.Nullable;

/** What a worker made of a file, before anything is kept. */
sealed interface Result {
    /** The file worked on. */
    Candidate file();

    /** Its bytes' hash; null where they could not be read. */
    @Nullable
    String sha256();

    /** Nothing has changed since the ledger was written. */
    record Unchanged(Candidate file, String sha256) implements Result {}

    /** A letter of the same bytes is kept already. */
    record Known(Candidate file, String sha256) implements Result {}

    /** A letter, masked, as it is to be kept. */
    record Extracted(Candidate file, String sha256, MaskedLetter letter) implements Result {}

    /** Never a letter. */
    record Skipped(Candidate file, @Nullable String sha256, String reason, String message) implements Result {}

    /** Could not be read. */
    record Failed(Candidate file, @Nullable String sha256, String stage, String reason, String message)
            implements Result {}

    /**
     * Holds files. What came of each follows, in order, and then that it was {@link Closed}.
     *
     * @param again whether it was opened; where not, nothing has changed in it
     * @param parts at least one, none of them opened in its turn
     * @param work what to do with the part of this number; may be called by any thread
     */
    record Opened(Candidate file, String sha256, boolean again, List<Candidate> parts, IntFunction<Result> work)
            implements Result {
        /** Copies the list. */
        public Opened {
            parts = List.copyOf(parts);
        }
    }

    /** All parts of a container were worked on. */
    record Closed(Opened container) implements Result {
        @Override
        public Candidate file() {
            return container.file();
        }

        @Override
        public String sha256() {
            return container.sha256();
        }
    }
}
