package org.fuhan.ingest;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.Versions;
import org.jspecify.annotations.Nullable;

/** What the archive knew when a run began, and what follows from it: whether a file must be read. Immutable. */
final class Ledger {
    /** The character after the one that ends a folder's or a container's path: bounds what is below it. */
    private static final char AFTER_SLASH = '/' + 1;

    private final NavigableMap<String, FileEntry> files;
    private final Set<String> knownBytes;
    private final Versions versions;
    private final Predicate<FileEntry> again;

    /**
     * @param knownBytes hashes of letters that need not be read again
     * @param versions of the programs as they are now
     * @param again failed files that are to be read again
     */
    Ledger(List<FileEntry> files, Set<String> knownBytes, Versions versions, Predicate<FileEntry> again) {
        NavigableMap<String, FileEntry> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        this.files = Collections.unmodifiableNavigableMap(byPath);
        this.knownBytes = knownBytes;
        this.versions = versions;
        this.again = again;
    }

    /** The entry of a path. */
    @Nullable
    FileEntry file(String path) {
        return files.get(path);
    }

    /** The entries below a folder, its files' parts among them, by path. */
    Iterable<FileEntry> below(String folder) {
        String from = folder.endsWith("/") || folder.endsWith("\\") ? folder : folder + java.io.File.separator;
        String to = from.substring(0, from.length() - 1) + (char) (from.charAt(from.length() - 1) + 1);
        return files.subMap(from, true, to, false).values();
    }

    /** Whether a letter of these bytes is kept and need not be made again. */
    boolean knows(String sha256) {
        return knownBytes.contains(sha256);
    }

    /** Whether a file is as it was, and what came of it still holds. */
    boolean unchanged(String key, String sha256) {
        FileEntry entry = files.get(key);
        return entry != null && sha256.equals(entry.sha256()) && holds(entry);
    }

    /** The parts of a container that is as it was, where what came of each still holds; none where it must be opened. */
    Optional<List<FileEntry>> unchangedParts(String key, String sha256) {
        FileEntry entry = files.get(key);
        if (entry == null || entry.state() != FileState.OPENED || !sha256.equals(entry.sha256())) {
            return Optional.empty();
        }
        List<FileEntry> parts = files.subMap(key + FileEntry.INSIDE, key + "!/" + AFTER_SLASH).values().stream()
                .filter(part -> key.equals(part.container()) && part.state() != FileState.GONE)
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(this::holds) ? Optional.of(parts) : Optional.empty();
    }

    private boolean holds(FileEntry entry) {
        return switch (entry.state()) {
            case INDEXED, DUPLICATE -> entry.sha256() != null && knownBytes.contains(entry.sha256());
            case FAILED -> !entry.versions().olderThan(versions) && !again.test(entry);
            case SKIPPED -> !entry.versions().olderThan(versions);
            case FOUND, EXTRACTED, OPENED, GONE -> false;
        };
    }
}
