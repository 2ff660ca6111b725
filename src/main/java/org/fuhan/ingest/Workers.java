package org.fuhan.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Has files worked on by several threads and hands the results over in the files' order, few of them in memory at a time. */
final class Workers {
    private static final int WINDOW = 64;

    private final Worker worker;

    Workers(Worker worker) {
        this.worker = worker;
    }

    /**
     * Works on all files; what is handed over is handed over by the calling thread.
     *
     * @throws IngestStopped where that is interrupted
     */
    void work(List<Candidate> files, Consumer<Result> results) {
        Deque<Future<Result>> window = new ArrayDeque<>();
        Iterator<Candidate> next = files.iterator();
        try (ExecutorService threads = threads()) {
            try {
                while (next.hasNext() || !window.isEmpty()) {
                    while (next.hasNext() && window.size() < WINDOW) {
                        Candidate file = next.next();
                        window.add(threads.submit(() -> worker.work(file)));
                    }
                    results.accept(window.remove().get());
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IngestStopped(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a worker never throws", e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static ExecutorService threads() {
        int threads = Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("fuhan-ingest-", 1).factory());
    }
}
