package org.fuhan.ingest;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.Versions;
import org.fuhan.index.LetterIndex;

/**
 * Takes files and folders into the archive and makes them searchable: scan → hash → read → extract → mask → keep → index. Files are
 * worked on by as many threads as there are processors and kept in the order they were met, so that the same folder gives the same
 * archive. Files that have not changed are not read again, also where the program has since learnt to read better: what it could
 * not read then is tried again, what it could waits for {@link #refresh}. What is gone from a folder taken in again is not found any
 * more. Safe to stop at any moment, {@code kill -9} included, and to run again.
 *
 * <p>One run at a time: the archive's write lock sees to it.
 */
public final class Ingest {
    /** Files that are looked at to know whether documents are to be read. */
    private static final int AHEAD = 32;

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
        return run(paths, progress, new Again(false, new Choice(Set.of(), true), List.of()));
    }

    /**
     * The same, and reads again what an older version of the program read. Where no paths are given, that is all it does: to the
     * files of the whole archive that are there; letters whose files are not stay as they are, and count as stale.
     */
    public IngestReport refresh(List<Path> paths, IngestProgress progress) {
        Again again = new Again(true, new Choice(Set.of(), true), List.of());
        return paths.isEmpty() ? runAgain(stale(), progress, again) : run(paths, progress, again);
    }

    /** Reads every file again that could not be read. */
    public IngestReport retryFailed(IngestProgress progress) {
        return retryFailed(Choice.ALL, progress);
    }

    /** Reads these of the files again that could not be read; one that is gone from its folder counts as gone. */
    public IngestReport retryFailed(Choice choice, IngestProgress progress) {
        return runAgain(failures(choice), progress, new Again(false, choice, List.of()));
    }

    private List<FileEntry> failures(Choice choice) {
        return archive.failures().stream()
                .filter(file -> choice.takes(file, steps.versions()))
                .toList();
    }

    /** Of files with one letter the first that is there; and what an older version could not read. */
    private List<FileEntry> stale() {
        Set<String> letters = new HashSet<>();
        List<FileEntry> files = new ArrayList<>(archive.staleFiles(steps.versions()));
        files.removeIf(file -> !isThere(file) || !letters.add(String.valueOf(file.letter())));
        files.addAll(failures(new Choice(Set.of(), true)));
        return files;
    }

    private IngestReport runAgain(List<FileEntry> files, IngestProgress progress, Again again) {
        List<String> over = files.stream()
                .filter(Ingest::isOver)
                .map(FileEntry::onDisk)
                .distinct()
                .toList();
        Set<Path> paths = new LinkedHashSet<>();
        files.stream().filter(Ingest::isThere).map(Ingest::asNamed).forEach(paths::add);
        return run(List.copyOf(paths), progress, new Again(again.stale(), again.failures(), over));
    }

    private static boolean isThere(FileEntry file) {
        return Files.exists(Path.of(file.onDisk()), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether nothing can come of an entry any more: its file is gone, or it is a folder, whose files have their own. Where the
     * folder around it is gone too, it may only be a disk that is not there today.
     */
    private static boolean isOver(FileEntry file) {
        Path path = Path.of(file.onDisk());
        Path folder = path.getParent();
        boolean gone = Files.notExists(path, LinkOption.NOFOLLOW_LINKS) && folder != null && Files.isDirectory(folder);
        return gone || (file.letter() == null && Files.isDirectory(path));
    }

    /** The path as the user named it, where that still leads to the file. */
    private static Path asNamed(FileEntry file) {
        Path given = Path.of(file.part()
                .map(part -> Candidate.containerOf(file.given(), part))
                .orElse(file.given()));
        boolean same = given.toAbsolutePath().normalize().toString().equals(file.onDisk());
        return same ? given : Path.of(file.onDisk());
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

    /**
     * What is read again though it has not changed.
     *
     * @param stale letters that an older version read
     * @param failures files that could not be read
     * @param over paths of such that may be gone
     */
    private record Again(boolean stale, Choice failures, List<String> over) {}

    private IngestReport run(List<Path> paths, IngestProgress progress, Again again) {
        Tally tally = new Tally(progress);
        Versions versions = steps.versions();
        try (ArchiveWriter writer = archive.writing()) {
            List<Candidate> files = new Scan(archive.folder(), tally::met).of(paths);
            Indexing indexing = new Indexing(archive, writer, index);
            indexing.repair();
            Set<String> known = again.stale() ? writer.hashes(versions) : writer.hashes();
            Ledger ledger = new Ledger(
                    archive.files(), known, versions, file -> again.failures().takes(file, versions));
            prepare(files, ledger);
            note(writer, files, ledger);
            Sink sink = new Sink(writer, indexing, tally, new Keeper(versions));
            new Workers(new Worker(steps, ledger)).work(files, sink::take);
            sink.end(new Absent(ledger, files).of(paths, again.over()));
            writer.wipe();
        }
        tally.tell(IngestProgress.Stage.DONE);
        return tally.report(archive.stale(versions));
    }

    /** What documents are read with takes a while to start, in which the ledger can be written. */
    private void prepare(List<Candidate> files, Ledger ledger) {
        files.stream()
                .limit(AHEAD)
                .filter(file -> file.verdict().isEmpty() && ledger.file(file.key()) == null)
                .map(Candidate::file)
                .filter(steps.mayHoldLetter())
                .forEach(steps.prepare());
    }

    /** Writes new files into the ledger before they are opened, so that a stop leaves no file unseen. */
    private void note(ArchiveWriter writer, List<Candidate> files, Ledger ledger) {
        writer.together(batch -> files.stream()
                .filter(file -> ledger.file(file.key()) == null)
                .forEach(file -> batch.note(file.found(steps.versions()))));
    }
}
