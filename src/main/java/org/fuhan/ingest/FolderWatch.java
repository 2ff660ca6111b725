package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows folders, and those below them, and tells which paths are worth taking in: files that are new or were changed and have been
 * left alone for a while, so that a file half written is not read; the folder around, where a file was taken away. Where the system
 * lost count of what happened, the folders followed are told themselves. For one thread.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);

    private final List<Path> roots;
    private final long quietNanos;
    private final LongSupplier clock;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> followed = new HashSet<>();
    private final Map<Path, Seen> waiting = new TreeMap<>();

    private record Seen(long at, long size, long modified) {}

    /**
     * Follows from now on.
     *
     * @param roots folders, or files
     * @param quiet how long a file must have been left alone
     * @throws MissingPath where one of them is not there
     * @throws IOException where a folder cannot be followed
     */
    public FolderWatch(List<Path> roots, Duration quiet) throws IOException {
        this(roots, quiet, System::nanoTime);
    }

    FolderWatch(List<Path> roots, Duration quiet, LongSupplier clock) throws IOException {
        this.roots = List.copyOf(roots);
        this.quietNanos = quiet.toNanos();
        this.clock = clock;
        this.service = roots.get(0).getFileSystem().newWatchService();
        for (Path root : roots) {
            if (Files.notExists(root)) {
                service.close();
                throw new MissingPath(root);
            }
            follow(Files.isDirectory(root) ? root : parentOf(root), false);
        }
    }

    /** Waits for paths worth taking in: at least one, in order, each still there. */
    public List<Path> next() throws InterruptedException {
        while (true) {
            WatchKey key = service.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            while (key != null) {
                take(key);
                key = service.poll();
            }
            followReturned();
            List<Path> ready = ready();
            if (!ready.isEmpty()) {
                return ready;
            }
        }
    }

    private void take(WatchKey key) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                roots.forEach(this::note);
                continue;
            }
            Path path = folder.resolve((Path) event.context());
            if (event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE)) {
                waiting.remove(path);
                note(folder);
            } else if (Files.isDirectory(path)) {
                followQuietly(path);
            } else {
                note(path);
            }
        }
        if (!key.reset()) {
            Path gone = folders.remove(key);
            if (gone != null) {
                followed.remove(gone);
            }
        }
    }

    /** Only what was asked for: beside a file that is followed lie others. */
    private void note(Path path) {
        if (roots.stream().anyMatch(path::startsWith) && !isHidden(path)) {
            waiting.put(path, seen(path));
        }
    }

    /** As a scan passes it by, so do we: hidden itself, or in a hidden folder below those followed. */
    private boolean isHidden(Path path) {
        for (Path at = path; at != null && !roots.contains(at); at = at.getParent()) {
            Path name = at.getFileName();
            if (name != null
                    && name.toString().startsWith(".")
                    && name.toString().length() > 2) {
                return true;
            }
        }
        return false;
    }

    /** A folder that was away, as disks are, is followed again when it is back. */
    private void followReturned() {
        for (Path root : roots) {
            if (!followed.contains(root) && Files.isDirectory(root)) {
                followQuietly(root);
            }
        }
    }

    private Seen seen(Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            long size = now.isRegularFile() ? now.size() : 0;
            return new Seen(clock.getAsLong(), size, now.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return new Seen(clock.getAsLong(), -1, -1);
        }
    }

    /** What has not changed for long enough; what has, waits anew. */
    private List<Path> ready() {
        List<Path> ready = new ArrayList<>();
        for (Map.Entry<Path, Seen> entry : List.copyOf(waiting.entrySet())) {
            Seen then = entry.getValue();
            if (clock.getAsLong() - then.at() < quietNanos) {
                continue;
            }
            Seen now = seen(entry.getKey());
            if (now.size() != then.size() || now.modified() != then.modified()) {
                waiting.put(entry.getKey(), now);
                continue;
            }
            waiting.remove(entry.getKey());
            if (Files.exists(entry.getKey())) {
                ready.add(entry.getKey());
            }
        }
        return ready;
    }

    private void followQuietly(Path folder) {
        try {
            follow(folder, true);
        } catch (IOException e) {
            note(folder); // gone again, or not to be entered: the scan says so
        }
    }

    /** Follows a folder and those below; the files of one that is new are new. */
    private void follow(Path folder, boolean isNew) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) throws IOException {
                if (isHidden(below)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (followed.add(below)) {
                    folders.put(
                            below.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE),
                            below);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isNew) {
                    note(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path parentOf(Path file) {
        @Nullable Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
