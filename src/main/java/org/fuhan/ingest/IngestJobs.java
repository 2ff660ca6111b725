package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.ArchiveFailure;

/**
 * Ingests of folders that run in the background, one after another, and can be asked how they stand. A folder's job is marked
 * beside the folder until it is done, so that one cut short by the end of the program goes on at the next start ({@link #resume}). The last
 * thousand jobs are remembered. Safe for use by several threads.
 */
public final class IngestJobs implements AutoCloseable {
    private static final String MARK = ".pending";
    private static final int REMEMBERED = 1000;
    private static final int ID_BYTES = 16;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Run run;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, IngestJob> jobs = new LinkedHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fuhan-jobs").factory());
    private volatile boolean closed;

    /** @param run takes a folder in; called by one thread at a time */
    public IngestJobs(Run run) {
        this.run = run;
    }

    /** Why a job broke off. */
    public enum Broken {
        /** Another process went on writing to the archive. */
        BUSY,
        /** The program stopped; the job goes on at its next start. */
        STOPPED,
        /** The archive cannot be written to. */
        STORAGE,
        /** A fault of the program. */
        INTERNAL_ERROR
    }

    /** What a job does. */
    @FunctionalInterface
    public interface Run {
        /** Takes a folder in; empty where another process is writing to the archive: it is tried again for a while. */
        Optional<IngestReport> take(Path folder, IngestProgress progress);
    }

    /** An id for the next job; its folder may be named by it. */
    public String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Takes a folder in as soon as the jobs before are done.
     *
     * @param id by {@link #newId}
     * @throws IOException where the folder cannot be written to
     */
    public IngestJob submit(String id, Path folder) throws IOException {
        Path mark = mark(folder);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
        IngestJob job = IngestJob.queued(id);
        synchronized (jobs) {
            jobs.put(id, job);
            forgetOldest();
        }
        try {
            runner.execute(() -> work(id, folder));
        } catch (RejectedExecutionException stopping) {
            tell(job.broken(Broken.STOPPED));
        }
        return job;
    }

    /** Goes on with what an earlier run of the program did not finish, and says how many folders that is. */
    public int resume(Path uploads) throws IOException {
        if (!Files.isDirectory(uploads)) {
            return 0;
        }
        List<Path> folders;
        try (var all = Files.list(uploads)) {
            folders = all.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(mark(folder)))
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            submit(String.valueOf(folder.getFileName()), folder);
        }
        return folders.size();
    }

    /** Beside the folder, for what lies in it is taken in. */
    private static Path mark(Path folder) {
        return folder.resolveSibling(folder.getFileName() + MARK);
    }

    /** How a job stands. */
    public Optional<IngestJob> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** Waits until a job stands otherwise than it did, or the time is over, and tells how it stands then. */
    public Optional<IngestJob> await(IngestJob known, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (jobs) {
            while (!closed && known.equals(jobs.get(known.id()))) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    break;
                }
                jobs.wait(left);
            }
            return closed ? Optional.empty() : Optional.ofNullable(jobs.get(known.id()));
        }
    }

    private void work(String id, Path folder) {
        if (closed) {
            tell(last(id).broken(Broken.STOPPED));
            return;
        }
        try {
            Pace pace = new Pace(System::nanoTime);
            Optional<IngestReport> report = patiently(folder, state -> {
                if (closed) {
                    throw new Stopping();
                }
                tell(last(id).at(state, pace.at(state)));
            });
            if (report.isEmpty()) {
                tell(last(id).broken(Broken.BUSY));
                return;
            }
            Files.deleteIfExists(mark(folder));
            tell(last(id).done(report.get(), named(report.get().failures(), folder)));
        } catch (Stopping e) {
            tell(last(id).broken(Broken.STOPPED));
        } catch (ArchiveFailure | IOException e) {
            tell(last(id).broken(Broken.STORAGE));
        } catch (RuntimeException | Error e) {
            tell(last(id).broken(Broken.INTERNAL_ERROR));
        }
    }

    private IngestJob last(String id) {
        return job(id).orElseGet(() -> IngestJob.queued(id));
    }

    /** Another process may be writing; it will be done sometime. */
    private Optional<IngestReport> patiently(Path folder, IngestProgress progress) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        Optional<IngestReport> report = run.take(folder, progress);
        while (report.isEmpty() && System.nanoTime() < end) {
            pause();
            report = run.take(folder, progress);
        }
        return report;
    }

    private void pause() {
        synchronized (jobs) {
            long end = System.nanoTime() + PAUSE.toNanos();
            for (long left = PAUSE.toMillis(); left > 0 && !closed; ) {
                try {
                    jobs.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Stopping();
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
        if (closed) {
            throw new Stopping();
        }
    }

    /** Thrown where a job looks up from its work: never an interrupt, which would break the index it writes to. */
    private static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** By their place in the folder: where that lies is nobody's business. */
    private static List<IngestReport.Failure> named(List<IngestReport.Failure> failures, Path folder) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return failures.stream()
                .map(failure -> failure.path().startsWith(prefix)
                        ? new IngestReport.Failure(
                                failure.path().substring(prefix.length()), failure.reason(), failure.message())
                        : failure)
                .toList();
    }

    private void tell(IngestJob job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
            jobs.notifyAll();
        }
    }

    private void forgetOldest() {
        var oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().finished()) {
                oldest.remove();
            }
        }
    }

    /** Stops the job that runs; it goes on at the next start. */
    @Override
    public void close() {
        synchronized (jobs) {
            closed = true;
            jobs.notifyAll();
        }
        runner.shutdown();
        try {
            runner.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
