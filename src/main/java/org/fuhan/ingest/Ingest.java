package org.fuhan.ingest;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.index.LetterIndex;

/**
 * Takes files and folders into the archive and makes them searchable: scan → hash → read → extract → mask → keep → index. Files are
 * worked on by as many threads as there are processors and kept in the order they were met, so that the same folder gives the same
 * archive. Files that have not changed are not read again. Safe to stop at any moment, {@code kill -9} included, and to run again.
 *
 * <p>One run at a time: the archive's write lock sees to it.
 */
public final class Ingest {
    private static final int WINDOW = 64;
    private static final int BATCH = 100;
    private static final long BATCH_UNITS = 16L << 20;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);

    private final Archive archive;
    private final LetterIndex index;
    private final Steps steps;

    /** Puts the parts together; the index must be open for writing. */
    public Ingest(Archive archive, LetterIndex index, Steps steps) {
        this.archive = archive;
        this.index = index;
        this.steps = steps;
    }

    /**
     * Takes in files and folders.
     *
     * @throws MissingPath where one of them is not there; nothing was done then
     * @throws org.fuhan.archive.ArchiveFailure where another process is writing
     * @throws IngestStopped where the thread was interrupted
     */
    public IngestReport run(List<Path> paths, IngestProgress progress) {
        return run(paths, progress, false);
    }

    /** Reads every file again that could not be read; one that is gone from its folder, and never gave a letter, is forgotten. */
    public IngestReport retryFailed(IngestProgress progress) {
        List<FileEntry> failures = archive.failures();
        try (ArchiveWriter writer = archive.writing()) {
            writer.together(
                    batch -> failures.stream().filter(Ingest::isOver).forEach(failure -> batch.forget(failure.path())));
        }
        List<Path> paths = failures.stream()
                .map(Ingest::asNamed)
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
        return run(paths, progress, true);
    }

    /**
     * Whether nothing can come of an entry any more: its file is gone, or it is a folder, whose files have their own. Where the
     * folder around it is gone too, it may only be a disk that is not there today.
     */
    private static boolean isOver(FileEntry file) {
        Path path = Path.of(file.path());
        Path folder = path.getParent();
        boolean gone = Files.notExists(path, LinkOption.NOFOLLOW_LINKS) && folder != null && Files.isDirectory(folder);
        return file.letter() == null && (gone || Files.isDirectory(path));
    }

    /** The path as the user named it, where that still leads to the file. */
    private static Path asNamed(FileEntry file) {
        Path given = Path.of(file.given());
        boolean same = given.toAbsolutePath().normalize().toString().equals(file.path());
        return same ? given : Path.of(file.path());
    }

    /**
     * Makes the index anew from the archive alone: the same letters, the same answers. Returns how many letters there are.
     *
     * @throws org.fuhan.archive.ArchiveFailure where another process is writing
     */
    public static long reindex(Archive archive, LetterIndex index) {
        try (ArchiveWriter writer = archive.writing()) {
            return new Indexing(archive, writer, index).rebuild();
        }
    }

    private IngestReport run(List<Path> paths, IngestProgress progress, boolean retryFailed) {
        Tally tally = new Tally(progress);
        try (ArchiveWriter writer = archive.writing()) {
            List<Candidate> files = new Scan(archive.folder(), tally::met).of(paths);
            Indexing indexing = new Indexing(archive, writer, index);
            indexing.repair();
            Map<String, FileEntry> ledger = ledger();
            note(writer, files, ledger);
            Worker worker = new Worker(steps, ledger, writer.hashes(steps.versions()), retryFailed);
            work(files, worker, new Sink(writer, indexing, tally));
            writer.wipeReplaced();
        }
        tally.tell(IngestProgress.Stage.DONE);
        return tally.report();
    }

    private Map<String, FileEntry> ledger() {
        Map<String, FileEntry> ledger = new HashMap<>();
        archive.files().forEach(file -> ledger.put(file.path(), file));
        return ledger;
    }

    /** Writes new files into the ledger before they are opened, so that a stop leaves no file unseen. */
    private void note(ArchiveWriter writer, List<Candidate> files, Map<String, FileEntry> ledger) {
        Set<String> known = new HashSet<>(ledger.keySet());
        writer.together(batch -> {
            for (Candidate file : files) {
                if (known.add(file.key())) {
                    batch.note(new FileEntry(
                            file.key(),
                            file.file().toString(),
                            file.size(),
                            file.modified(),
                            null,
                            FileState.FOUND,
                            null,
                            null,
                            null,
                            null,
                            steps.versions()));
                }
            }
        });
    }

    private void work(List<Candidate> files, Worker worker, Sink sink) {
        Deque<Future<Result>> window = new ArrayDeque<>();
        Iterator<Candidate> next = files.iterator();
        try (ExecutorService workers = workers()) {
            try {
                while (next.hasNext() || !window.isEmpty()) {
                    while (next.hasNext() && window.size() < WINDOW) {
                        Candidate file = next.next();
                        window.add(workers.submit(() -> worker.work(file)));
                    }
                    sink.take(window.remove().get());
                }
                sink.flush();
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IngestStopped(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a worker never throws", e);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static ExecutorService workers() {
        int threads = Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("fuhan-ingest-", 1).factory());
    }

    /** Keeps results a batch at a time, then indexes them. */
    private final class Sink {
        private final ArchiveWriter writer;
        private final Indexing indexing;
        private final Tally tally;
        private final Keeper keeper = new Keeper(steps.versions());
        private final List<Result> waiting = new ArrayList<>();
        private long since = System.nanoTime();
        private long units;

        Sink(ArchiveWriter writer, Indexing indexing, Tally tally) {
            this.writer = writer;
            this.indexing = indexing;
            this.tally = tally;
        }

        void take(Result result) {
            waiting.add(result);
            units += result instanceof Result.Extracted extracted
                    ? extracted.letter().json().length()
                    : 0;
            if (waiting.size() >= BATCH || units > BATCH_UNITS || System.nanoTime() - since > LONGEST_WAIT) {
                flush();
            }
        }

        void flush() {
            writer.together(batch -> waiting.forEach(result -> tally.count(result.file(), keeper.keep(batch, result))));
            waiting.clear();
            units = 0;
            tally.tell(IngestProgress.Stage.READING);
            indexing.catchUp();
            tally.tell(IngestProgress.Stage.INDEXING);
            since = System.nanoTime();
        }
    }
}
