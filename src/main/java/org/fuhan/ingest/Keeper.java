package org.fuhan.ingest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuhan.archive.Batch;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.KeptLetter;
import org.fuhan.archive.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a file is to the archive: the one that stands for its letter, a copy, a file that moved, one that changed, one that
 * is gone. Works on files in the order they were met, so that the same folder always gives the same archive.
 */
final class Keeper {
    private final Versions versions;
    /** The parts of the containers opened in this run. */
    private final Map<String, Set<String>> opened = new HashMap<>();

    Keeper(Versions versions) {
        this.versions = versions;
    }

    /** Keeps what a worker made of a file, or of a part, and says what it came to. */
    Tally.Outcome keep(Batch batch, Result result) {
        return switch (result) {
            case Result.Unchanged unchanged -> unchanged(batch, unchanged);
            case Result.Known known ->
                place(batch, known.file(), batch.letterOf(known.sha256()).orElseThrow());
            case Result.Extracted extracted -> extracted(batch, extracted);
            case Result.Skipped skipped ->
                unread(
                        batch,
                        result,
                        FileState.SKIPPED,
                        new Candidate.Why(skipped.reason(), skipped.message(), "scan"));
            case Result.Failed failed -> failed(batch, failed);
            case Result.Opened container ->
                throw new IllegalArgumentException("its parts are kept: " + container.file());
            case Result.Closed container ->
                throw new IllegalArgumentException("its parts are kept: " + container.file());
        };
    }

    /** To be told before the parts of a container are kept: what it no longer holds may have moved. */
    void open(Result.Opened container) {
        opened.put(
                container.file().key(),
                container.parts().stream().map(Candidate::key).collect(Collectors.toSet()));
    }

    /** To be told after the parts of a container were kept: lets those go that it no longer holds. Returns how many. */
    int close(Batch batch, Result.Opened container) {
        String key = container.file().key();
        if (!container.again()) {
            return 0;
        }
        int gone = letGoOfParts(batch, key, opened.getOrDefault(key, Set.of()));
        Optional<FileEntry> before = batch.file(key);
        batch.note(container.file().entry(container.sha256(), FileState.OPENED, null, Candidate.Why.NONE, versions));
        before.map(FileEntry::letter).ifPresent(letter -> letGo(batch, letter, null, key));
        return gone;
    }

    private int letGoOfParts(Batch batch, String container, Set<String> held) {
        int gone = 0;
        for (FileEntry part : batch.partsOf(container)) {
            gone += held.contains(part.path()) ? 0 : vanish(batch, part);
        }
        return gone;
    }

    /** A file is gone, and all its parts with it. Returns how many files that makes. */
    int vanished(Batch batch, String path) {
        Optional<FileEntry> file = batch.file(path).filter(entry -> entry.state() != FileState.GONE);
        int parts = letGoOfParts(batch, path, Set.of());
        return file.map(entry -> vanish(batch, entry)).orElse(0) == 0 || parts > 0 ? parts : 1;
    }

    private int vanish(Batch batch, FileEntry file) {
        batch.note(file.in(FileState.GONE));
        if (file.letter() != null) {
            letGo(batch, file.letter(), null, file.path());
        }
        return 1;
    }

    private Tally.Outcome unchanged(Batch batch, Result.Unchanged result) {
        FileEntry entry = batch.file(result.file().key()).orElseThrow();
        if (entry.state() == FileState.DUPLICATE) {
            return place(batch, result.file(), batch.letterOf(result.sha256()).orElseThrow());
        }
        return new Tally.Outcome(entry.state(), text(entry.reason()), text(entry.message()));
    }

    private Tally.Outcome extracted(Batch batch, Result.Extracted result) {
        Candidate file = result.file();
        Optional<KeptLetter> kept = batch.letterOf(result.sha256());
        if (kept.isPresent() && kept.get().standing() && !kept.get().versions().olderThan(versions)) {
            return place(batch, file, kept.get());
        }
        batch.keep(result.letter(), file.key(), versions);
        kept.ifPresent(former -> handOver(batch, former, file));
        return settle(
                batch,
                file,
                result.sha256(),
                FileState.EXTRACTED,
                result.letter().letter().id());
    }

    /** A file whose bytes are a letter's that is kept. */
    private Tally.Outcome place(Batch batch, Candidate file, KeptLetter kept) {
        boolean here = kept.path().equals(file.key());
        if (here && kept.standing()) {
            return settle(batch, file, kept.sha256(), standing(batch, file, kept), kept.id());
        }
        if (!kept.standing() || !exists(batch, kept.path())) {
            batch.move(kept.id(), file.key(), file.given());
            handOver(batch, kept, file);
            return settle(batch, file, kept.sha256(), FileState.EXTRACTED, kept.id());
        }
        return settle(batch, file, kept.sha256(), FileState.DUPLICATE, kept.id());
    }

    /** A letter that was in the index before its file failed for a while still is. */
    private static FileState standing(Batch batch, Candidate file, KeptLetter kept) {
        boolean waiting = batch.file(file.key())
                .filter(entry -> kept.id().equals(entry.letter()) && entry.state() == FileState.EXTRACTED)
                .isPresent();
        return waiting ? FileState.EXTRACTED : FileState.INDEXED;
    }

    /** The file that stood for the letter is a copy now, or gone. */
    private void handOver(Batch batch, KeptLetter kept, Candidate file) {
        Optional<FileEntry> former = batch.file(kept.path());
        boolean stood = former.isPresent()
                && !kept.path().equals(file.key())
                && kept.id().equals(former.get().letter());
        if (stood && exists(former.get())) {
            batch.note(former.get().in(FileState.DUPLICATE));
        } else if (stood) {
            batch.forget(kept.path());
        }
    }

    /** Writes the ledger and lets go the letter the file held before, and the parts. */
    private Tally.Outcome settle(Batch batch, Candidate file, String sha256, FileState state, String letter) {
        Optional<FileEntry> before = batch.file(file.key());
        batch.note(file.entry(sha256, state, letter, Candidate.Why.NONE, versions));
        before.map(FileEntry::letter)
                .filter(old -> !old.equals(letter))
                .ifPresent(old -> letGo(batch, old, letter, file.key()));
        if (before.filter(Keeper::mayHaveParts).isPresent()) {
            letGoOfParts(batch, file.key(), Set.of());
        }
        return Tally.Outcome.of(state);
    }

    private static boolean mayHaveParts(FileEntry file) {
        return file.state() == FileState.OPENED || file.state() == FileState.FAILED;
    }

    /** A letter's file says something else now, or is gone: one of its copies stands for it, or it is not found any more. */
    private void letGo(Batch batch, String letter, @Nullable String by, String path) {
        Optional<KeptLetter> old =
                batch.letter(letter).filter(kept -> kept.path().equals(path));
        if (old.isEmpty() || old.get().replacedBy() != null || (!old.get().standing() && by == null)) {
            return;
        }
        Optional<FileEntry> copy = old.get().standing()
                ? batch.otherFilesOf(letter, path).stream().filter(this::exists).findFirst()
                : Optional.empty();
        if (copy.isPresent()) {
            batch.move(letter, copy.get().path(), copy.get().given());
            batch.note(copy.get().in(FileState.EXTRACTED));
        } else if (by == null) {
            batch.withdraw(letter);
        } else {
            batch.replace(letter, by);
        }
    }

    /** One that moved since it failed is not counted twice. */
    private Tally.Outcome failed(Batch batch, Result.Failed result) {
        if (result.sha256() != null) {
            batch.failedLike(result.sha256(), result.file().key()).stream()
                    .filter(other -> other.letter() == null && !exists(other))
                    .forEach(other -> batch.forget(other.path()));
        }
        return unread(
                batch, result, FileState.FAILED, new Candidate.Why(result.reason(), result.message(), result.stage()));
    }

    /** A file that gives no letter; the one it gave before stays until there is a better one. */
    private Tally.Outcome unread(Batch batch, Result result, FileState state, Candidate.Why why) {
        String letter = batch.file(result.file().key()).map(FileEntry::letter).orElse(null);
        batch.note(result.file().entry(result.sha256(), state, letter, why, versions));
        return new Tally.Outcome(state, text(why.reason()), text(why.message()));
    }

    private boolean exists(Batch batch, String path) {
        return batch.file(path).map(this::exists).orElseGet(() -> onDisk(path));
    }

    private boolean exists(FileEntry file) {
        Set<String> held = file.container() == null ? null : opened.get(file.container());
        return file.state() != FileState.GONE && onDisk(file.onDisk()) && (held == null || held.contains(file.path()));
    }

    private static boolean onDisk(String path) {
        try {
            return !path.contains(FileEntry.INSIDE) && Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
