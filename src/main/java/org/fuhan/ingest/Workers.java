package org.fuhan.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Has files, and the parts of those that hold files, worked on by several threads and hands the results over in the files' order, few
 * of them in memory at a time.
 */
final class Workers {
    /** As many as are worked on while a batch is kept and indexed. */
    private static final int WINDOW = 128;
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
        try (ExecutorService threads = threads()) {
            try {
                inOrder(threads, files, number -> worker.work(files.get(number)), result -> {
                    results.accept(result);
                    if (result instanceof Result.Opened container) {
                        inOrder(threads, container.parts(), container.work(), results::accept);
                        results.accept(new Result.Closed(container));
                    }
                });
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

    private static void inOrder(
            ExecutorService threads, List<Candidate> files, IntFunction<Result> work, Receiver results)
            throws InterruptedException, ExecutionException {
        Deque<Waiting> window = new ArrayDeque<>();
        long bytes = 0;
        int next = 0;
        while (next < files.size() || !window.isEmpty()) {
            while (next < files.size() && window.size() < WINDOW && (bytes < WINDOW_BYTES || window.size() < LEAST)) {
                int number = next++;
                Callable<Result> task = () -> work.apply(number);
                window.add(new Waiting(files.get(number).size(), threads.submit(task)));
                bytes += files.get(number).size();
            }
            Waiting first = window.remove();
            bytes -= first.bytes();
            results.take(first.result().get());
        }
    }

    @FunctionalInterface
    private interface Receiver {
        void take(Result result) throws InterruptedException, ExecutionException;
    }

    /** A file being worked on. */
    private record Waiting(long bytes, Future<Result> result) {}

    private static ExecutorService threads() {
        int threads = Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("fuhan-ingest-", 1).factory());
    }
}
