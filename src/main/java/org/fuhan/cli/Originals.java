package org.fuhan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.archive.Archive;

/**
 * The folder of the letters sent to a server, a folder a job. What a letter stands for stays, since it may have to be read again; what
 * the archive has no use for goes, and so does what no job will ever take in. Stateless but for where it is.
 */
final class Originals {
    /** What could not be read may be tried again as long. */
    private static final Duration FAILED = Duration.ofDays(30);
    /** A request that broke off leaves a folder that no job is for; one that is being received is younger. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final String MARK = ".pending";

    private final Path folder;

    /** @param index the archive's folder */
    Originals(Path index) {
        this.folder = index.toAbsolutePath().normalize().resolve("originals");
    }

    Path folder() {
        return folder;
    }

    /** Removes what is not needed; what cannot be removed is tried again the next time. */
    void tidy(Archive archive) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant now = Instant.now();
        for (String path : archive.superfluous(folder, now.minus(FAILED))) {
            remove(Path.of(path));
        }
        for (Path job : listed(folder)) {
            if (Files.isDirectory(job)
                    && !isPending(job)
                    && (listed(job).isEmpty() || isAbandoned(archive, job, now))) {
                listed(job).forEach(Originals::remove);
                remove(job);
            }
        }
    }

    private static boolean isPending(Path job) {
        return Files.exists(job.resolveSibling(job.getFileName() + MARK));
    }

    private static boolean isAbandoned(Archive archive, Path job, Instant now) {
        try {
            boolean old = Files.getLastModifiedTime(job).toInstant().isBefore(now.minus(ABANDONED));
            return old && !archive.knowsFilesIn(job);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // it stays, and is found again
        }
    }
}
