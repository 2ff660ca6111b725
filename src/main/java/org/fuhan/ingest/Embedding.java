package org.fuhan.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.WithoutVectors;
import org.fuhan.index.IndexFailure;
import org.fuhan.index.LetterIndex;
import org.fuhan.letter.Letter;

/**
 * Gives the archive's letters the vectors of their passages, after they can be found by their words. Others may write meanwhile: the
 * right to write is taken for moments only, when half a minute's vectors are kept together. Safe to stop at any moment; what was not
 * kept is made by the next run.
 */
public final class Embedding {
    private static final int AT_ONCE = 8;
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Archive archive;
    private final Model model;
    private final Writing writing;
    private final Duration round;
    private final Object monitor = new Object();
    private boolean stopped;

    /** @param writing lends the index to write to */
    public Embedding(Archive archive, Model model, Writing writing) {
        this(archive, model, writing, ROUND);
    }

    Embedding(Archive archive, Model model, Writing writing, Duration round) {
        this.archive = archive;
        this.model = model;
        this.writing = writing;
        this.round = round;
    }

    /**
     * What tells meanings.
     *
     * @param name vectors of another cannot be compared with this one's
     * @param vectors of a letter's passages, none where it says nothing; called by several threads
     */
    public record Model(String name, Function<Letter, List<byte[]>> vectors) {}

    /** Lends the index. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Has the work done with the index, open for writing. An {@link ArchiveFailure} or {@link IndexFailure} that says busy is no
         * harm: it is tried again.
         */
        void with(Consumer<LetterIndex> work);
    }

    /** Is told how it goes on, after every few letters. */
    @FunctionalInterface
    public interface Progress {
        /** So many letters of all that lacked vectors have them. */
        void at(long done, long all);
    }

    /**
     * Works until every letter has its vectors, or it is stopped; letters that come meanwhile may have to wait for the next run.
     *
     * @param threads how many letters are worked on at once
     * @throws IngestStopped where the thread was interrupted
     */
    public void run(int threads, Progress progress) {
        long all = archive.withoutVectors(model.name());
        long done = 0;
        String last = "";
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("fuhan-meaning-", 1).factory())) {
            try {
                int many = AT_ONCE * threads;
                List<WithoutVectors> letters = archive.withoutVectors(model.name(), last, many);
                while (!letters.isEmpty() && !isStopped()) {
                    Map<WithoutVectors, List<byte[]>> made = new LinkedHashMap<>();
                    long end = System.nanoTime() + round.toNanos();
                    do {
                        made.putAll(vectors(pool, letters));
                        last = letters.get(letters.size() - 1).id();
                        done += letters.size();
                        progress.at(done, Math.max(done, all));
                        letters = archive.withoutVectors(model.name(), last, many);
                    } while (!letters.isEmpty() && System.nanoTime() < end && !isStopped());
                    patiently(index -> keep(index, made));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private Map<WithoutVectors, List<byte[]>> vectors(ExecutorService pool, List<WithoutVectors> letters) {
        Map<WithoutVectors, Future<List<byte[]>>> running = new LinkedHashMap<>();
        letters.forEach(one ->
                running.put(one, pool.submit(() -> model.vectors().apply(one.letter()))));
        Map<WithoutVectors, List<byte[]>> made = new LinkedHashMap<>();
        try {
            for (Map.Entry<WithoutVectors, Future<List<byte[]>>> one : running.entrySet()) {
                made.put(one.getKey(), one.getValue().get());
            }
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IngestStopped(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** Ends the run soon, for good; what was made is kept first. Not by an interrupt, which would break what writes the index. */
    public void stop() {
        synchronized (monitor) {
            stopped = true;
            monitor.notifyAll();
        }
    }

    boolean isStopped() {
        synchronized (monitor) {
            return stopped;
        }
    }

    /** Waits so long, or until it is stopped. */
    void pause(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (monitor) {
            try {
                for (long left = most.toMillis(); left > 0 && !stopped; left = (end - System.nanoTime()) / 1_000_000) {
                    monitor.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IngestStopped(e);
            }
        }
    }

    /** Another process may be writing for long. */
    private void patiently(Consumer<LetterIndex> work) {
        while (!done(work) && !isStopped()) {
            pause(PAUSE);
        }
    }

    private boolean done(Consumer<LetterIndex> work) {
        try {
            writing.with(work);
            return true;
        } catch (ArchiveFailure e) {
            return falseIf(e.isBusy(), e);
        } catch (IndexFailure e) {
            return falseIf(e.isBusy(), e);
        }
    }

    private static boolean falseIf(boolean busy, RuntimeException failure) {
        if (!busy) {
            throw failure;
        }
        return false;
    }

    private void keep(LetterIndex index, Map<WithoutVectors, List<byte[]>> made) {
        try (ArchiveWriter writer = archive.writing()) {
            Indexing indexing = new Indexing(archive, writer, index);
            writer.keepOnlyVectorsOf(model.name());
            indexing.repair();
            Map<String, List<byte[]>> vectors = new HashMap<>();
            made.forEach((letter, passages) -> vectors.put(letter.id(), passages));
            List<String> pending = new ArrayList<>(writer.keepVectors(model.name(), made));
            vectors.keySet().retainAll(pending);
            indexing.addVectors(vectors);
        }
    }
}
