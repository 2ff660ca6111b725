package org.fuhan.cli;

import org.fuhan.ingest.IngestProgress;

/**
 * Keeps the heap of an ingest near what it needs. A collector lets the old generation grow up to its limit before it collects
 * it, and the limit has to be there for archives of hundreds of thousands of files; so it is collected as soon as a third of it must be
 * garbage. Collections are as seldom as letters are many: one costs as much as twenty letters. For one thread.
 */
final class SmallHeap implements IngestProgress {
    private static final long ENOUGH = 224L << 20;

    private final IngestProgress progress;
    private long most = ENOUGH;

    /** Tells another how it goes on, too. */
    SmallHeap(IngestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void at(State state) {
        progress.at(state);
        if (state.stage() == Stage.INDEXING && used() > most) {
            System.gc();
            most = Math.max(ENOUGH, used() * 3 / 2);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
