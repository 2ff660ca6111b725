package org.fuhan.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.archive.Batch;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.KeptLetter;
import org.fuhan.archive.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a file is to the archive: the one that stands for its letter, a copy, a file that moved, one that changed. Works on
 * files in the order they were met, so that the same folder always gives the same archive.
 */
final class Keeper {
    private final Versions versions;

    Keeper(Versions versions) {
        this.versions = versions;
    }

    /** Keeps what a worker made of a file and says what the file came to. */
    Tally.Outcome keep(Batch batch, Result result) {
        return switch (result) {
            case Result.Unchanged unchanged -> unchanged(batch, unchanged);
            case Result.Known known ->
                place(batch, known.file(), batch.letterOf(known.sha256()).orElseThrow());
            case Result.Extracted extracted -> extracted(batch, extracted);
            case Result.Skipped skipped ->
                unread(batch, result, FileState.SKIPPED, new Why(skipped.reason(), skipped.message(), "scan"));
            case Result.Failed failed ->
                unread(batch, result, FileState.FAILED, new Why(failed.reason(), failed.message(), failed.stage()));
        };
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
        boolean whole = kept.isPresent() && kept.get().replacedBy() == null;
        if (whole && kept.get().versions().equals(versions)) {
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
        boolean replaced = kept.replacedBy() != null;
        boolean here = kept.path().equals(file.key());
        if (here && !replaced) {
            return settle(batch, file, kept.sha256(), standing(batch, file, kept), kept.id());
        }
        if (replaced || here || !Files.exists(Path.of(kept.path()))) {
            batch.move(kept.id(), file.key(), file.file().toString());
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
        if (stood && Files.exists(Path.of(kept.path()))) {
            batch.note(withState(former.get(), FileState.DUPLICATE));
        } else if (stood) {
            batch.forget(kept.path());
        }
    }

    /** Writes the ledger and lets the letter the file held before go. */
    private Tally.Outcome settle(Batch batch, Candidate file, String sha256, FileState state, String letter) {
        Optional<FileEntry> before = batch.file(file.key());
        batch.note(entry(file, sha256, state, letter, Why.NONE));
        before.map(FileEntry::letter)
                .filter(old -> !old.equals(letter))
                .flatMap(batch::letter)
                .filter(old -> old.path().equals(file.key()) && old.replacedBy() == null)
                .ifPresent(old -> letGo(batch, old, letter, file.key()));
        return Tally.Outcome.of(state);
    }

    private static void letGo(Batch batch, KeptLetter old, String by, String path) {
        Optional<FileEntry> copy = batch.otherFileOf(old.id(), path);
        if (copy.isPresent() && Files.exists(Path.of(copy.get().path()))) {
            batch.move(old.id(), copy.get().path(), copy.get().given());
            batch.note(withState(copy.get(), FileState.EXTRACTED));
        } else {
            batch.replace(old.id(), by);
        }
    }

    /** A file that gives no letter; the one it gave before stays until there is a better one. */
    private Tally.Outcome unread(Batch batch, Result result, FileState state, Why why) {
        String letter = batch.file(result.file().key()).map(FileEntry::letter).orElse(null);
        batch.note(entry(result.file(), result.sha256(), state, letter, why));
        return new Tally.Outcome(state, text(why.reason()), text(why.message()));
    }

    private FileEntry entry(
            Candidate file, @Nullable String sha256, FileState state, @Nullable String letter, Why why) {
        return new FileEntry(
                file.key(),
                file.file().toString(),
                file.size(),
                file.modified(),
                sha256,
                state,
                letter,
                why.reason(),
                why.message(),
                why.stage(),
                versions);
    }

    private static FileEntry withState(FileEntry file, FileState state) {
        return new FileEntry(
                file.path(),
                file.given(),
                file.size(),
                file.modified(),
                file.sha256(),
                state,
                file.letter(),
                null,
                null,
                null,
                file.versions());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Why a file gives no letter, and where that was found. */
    private record Why(
            @Nullable String reason,
            @Nullable String message,
            @Nullable String stage) {
        static final Why NONE = new Why(null, null, null);
    }
}
