package org.fuhan.ingest;

import java.time.Duration;
import org.fuhan.meaning.MeaningFailure;

/**
 * Gives letters their vectors as long as the program runs, one at a time, so that whoever searches is not held up: those that wait,
 * then those that come. Safe for use by several threads.
 */
public final class BackgroundEmbedding implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final Embedding embedding;
    private final Thread thread;

    /** Begins with {@link #start}. */
    public BackgroundEmbedding(Embedding embedding) {
        this.embedding = embedding;
        this.thread = Thread.ofPlatform().daemon().name("fuhan-background").unstarted(this::work);
    }

    /** Begins, once. */
    public void start() {
        thread.start();
    }

    private void work() {
        try {
            while (!embedding.isStopped()) {
                embedding.pause(once() ? PAUSE : AFTER_FAILURE);
            }
        } catch (IngestStopped | MeaningFailure end) {
            embedding.stop(); // there is no model here: words decide alone
        }
    }

    /** Whether it went well; where the disk is full or the archive may not be written to, that may be mended. */
    private boolean once() {
        try {
            embedding.run(1, (done, all) -> {});
            return true;
        } catch (IngestStopped | MeaningFailure e) {
            throw e;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Stops; what was made by then is kept. */
    @Override
    public void close() {
        embedding.stop();
        try {
            thread.join(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
