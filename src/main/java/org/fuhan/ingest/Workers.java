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
    /** As many as are worked on while a batch is kept and indexed. */
    private static final int WINDOW = 192;
    /** Of large files fewer: what they say is in memory until they are kept. */
    private static final int LEAST = 8;

    private static final long WINDOW_BYTES = 8L << 20;

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
        Deque<Waiting> window = new ArrayDeque<>();
        long bytes = 0;
        Iterator<Candidate> next = files.iterator();
        try (ExecutorService threads = threads()) {
            try {
                while (next.hasNext() || !window.isEmpty()) {
                    while (next.hasNext()
                            && window.size() < WINDOW
                            && (bytes < WINDOW_BYTES || window.size() < LEAST)) {
                        Candidate file = next.next();
                        window.add(new Waiting(file.size(), threads.submit(() -> worker.work(file))));
                        bytes += file.size();
                    }
                    Waiting first = window.remove();
                    bytes -= first.bytes();
                    results.accept(first.result().get());
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

    /** A file being worked on. */
    private record Waiting(long bytes, Future<Result> result) {}

    private static ExecutorService threads() {
        int threads = Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("fuhan-ingest-", 1).factory());
    }
}
