package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.Batch;

/** Keeps results a batch at a time, then indexes them. A container and its parts are kept as a whole. For one thread. */
final class Sink {
    private static final int BATCH = 250;
    private static final long BATCH_UNITS = 16L << 20;
    private static final int GONE_AT_ONCE = 500;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);

    private final ArchiveWriter writer;
    private final Indexing indexing;
    private final Tally tally;
    private final Keeper keeper;
    private final List<Result> waiting = new ArrayList<>();
    private long since = System.nanoTime();
    private long files;
    private long units;

    Sink(ArchiveWriter writer, Indexing indexing, Tally tally, Keeper keeper) {
        this.writer = writer;
        this.indexing = indexing;
        this.tally = tally;
        this.keeper = keeper;
    }

    void take(Result result) {
        waiting.add(result);
        files += result instanceof Result.Opened opened ? opened.parts().size() : 1;
        units += units(result);
        if (files >= BATCH || units > BATCH_UNITS || System.nanoTime() - since > LONGEST_WAIT) {
            flush();
        }
    }

    private static long units(Result result) {
        return switch (result) {
            case Result.Extracted extracted -> extracted.letter().json().length();
            case Result.Opened opened ->
                opened.parts().stream().mapToLong(Sink::units).sum();
            case Result.Unchanged unchanged -> 0;
            case Result.Known known -> 0;
            case Result.Skipped skipped -> 0;
            case Result.Failed failed -> 0;
        };
    }

    /** All files were worked on; these of earlier runs are not there any more. */
    void end(List<String> absent) {
        flush();
        for (int from = 0; from < absent.size(); from += GONE_AT_ONCE) {
            List<String> some = absent.subList(from, Math.min(absent.size(), from + GONE_AT_ONCE));
            writer.together(batch -> some.forEach(path -> tally.gone(keeper.vanished(batch, path))));
        }
        indexing.catchUp();
    }

    private void flush() {
        writer.together(batch -> waiting.forEach(result -> keep(batch, result)));
        waiting.clear();
        files = 0;
        units = 0;
        tally.tell(IngestProgress.Stage.READING);
        indexing.catchUp();
        tally.tell(IngestProgress.Stage.INDEXING);
        since = System.nanoTime();
    }

    private void keep(Batch batch, Result result) {
        if (result instanceof Result.Opened opened) {
            tally.opened(opened.file(), opened.parts());
            keeper.open(opened);
            opened.parts().forEach(part -> tally.count(part.file(), keeper.keep(batch, part)));
            tally.gone(keeper.close(batch, opened));
        } else {
            tally.count(result.file(), keeper.keep(batch, result));
        }
    }
}
