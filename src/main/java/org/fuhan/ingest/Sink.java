package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.Batch;

/** Keeps results a batch at a time, then indexes them. A container counts as opened once all its parts are kept. For one thread. */
final class Sink {
    private static final int BATCH = 128;
    private static final long BATCH_BYTES = 24L << 20;
    private static final int GONE_AT_ONCE = 500;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);

    private final ArchiveWriter writer;
    private final Indexing indexing;
    private final Tally tally;
    private final Keeper keeper;
    private final List<Result> waiting = new ArrayList<>();
    private long since = System.nanoTime();
    private long bytes;

    Sink(ArchiveWriter writer, Indexing indexing, Tally tally, Keeper keeper) {
        this.writer = writer;
        this.indexing = indexing;
        this.tally = tally;
        this.keeper = keeper;
    }

    void take(Result result) {
        waiting.add(result);
        bytes += result instanceof Result.Extracted extracted
                ? extracted.letter().json().length()
                : 0;
        if (waiting.size() >= BATCH || bytes > BATCH_BYTES || System.nanoTime() - since > LONGEST_WAIT) {
            flush();
        }
    }

    /** All files were worked on; these of earlier runs are not there any more. */
    void end(List<String> absent) {
        flush();
        for (int from = 0; from < absent.size(); from += GONE_AT_ONCE) {
            List<String> some = absent.subList(from, Math.min(absent.size(), from + GONE_AT_ONCE));
            writer.together(batch -> some.forEach(path -> tally.gone(keeper.vanished(batch, path))));
        }
        indexing.catchUp();
        indexing.commit();
    }

    private void flush() {
        writer.together(batch -> waiting.forEach(result -> keep(batch, result)));
        waiting.clear();
        bytes = 0;
        tally.tell(IngestProgress.Stage.READING);
        indexing.catchUp();
        tally.tell(IngestProgress.Stage.INDEXING);
        since = System.nanoTime();
    }

    private void keep(Batch batch, Result result) {
        switch (result) {
            case Result.Opened container -> {
                tally.opened(container.file(), container.parts());
                keeper.open(container);
            }
            case Result.Closed closed -> tally.gone(keeper.close(batch, closed.container()));
            default -> tally.count(result.file(), keeper.keep(batch, result));
        }
    }
}
