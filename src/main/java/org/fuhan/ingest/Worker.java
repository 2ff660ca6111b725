package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.MaskedLetter;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;

/**
 * Makes of one file what can be made without the archive: hash, and, unless the archive has it already, text, facts and masks.
 * Whatever goes wrong is this file's failure. Used by several threads.
 */
final class Worker {
    /** UTF-16 units, 8 MB: a letter of 300 pages has a tenth of it. */
    private static final int LONGEST_JSON = 4 << 20;

    private final Steps steps;
    private final Map<String, FileEntry> ledger;
    private final Set<String> knownBytes;
    private final boolean retryFailed;

    /**
     * @param ledger by path, as it stood when the run began
     * @param knownBytes hashes of letters that need not be read again
     * @param retryFailed whether files that failed before are read again
     */
    Worker(Steps steps, Map<String, FileEntry> ledger, Set<String> knownBytes, boolean retryFailed) {
        this.steps = steps;
        this.ledger = Map.copyOf(ledger);
        this.knownBytes = Set.copyOf(knownBytes);
        this.retryFailed = retryFailed;
    }

    /** Works on a file; never throws. */
    Result work(Candidate file) {
        Optional<Reason> verdict = file.verdict();
        if (verdict.isPresent()) {
            return unread(file, verdict.get());
        }
        String[] stage = {"read"};
        try {
            return steps.mayHoldLetter().test(file.file())
                    ? read(file, FileHash.of(file.file()), stage)
                    : unread(file, Reason.NO_LETTER);
        } catch (IOException e) {
            return new Result.Failed(file, null, "read", Reason.UNREADABLE.code(), Reason.UNREADABLE.message());
        } catch (RuntimeException | Error e) {
            Fault fault = Fault.of(e);
            return new Result.Failed(file, null, stage[0], fault.reason().code(), fault.message());
        }
    }

    private static Result unread(Candidate file, Reason reason) {
        return reason.isFailure()
                ? new Result.Failed(file, null, "scan", reason.code(), reason.message())
                : new Result.Skipped(file, null, reason.code(), reason.message());
    }

    private Result read(Candidate file, FileHash hash, String[] stage) throws IOException {
        if (unchanged(file, hash)) {
            return new Result.Unchanged(file, hash.sha256());
        }
        if (knownBytes.contains(hash.sha256())) {
            return new Result.Known(file, hash.sha256());
        }
        ReadOutcome outcome = steps.read().apply(file.file());
        if (changedMeanwhile(file)) {
            return new Result.Failed(file, null, "read", Reason.CHANGING.code(), Reason.CHANGING.message());
        }
        return switch (outcome) {
            case ReadOutcome.Skipped skipped ->
                new Result.Skipped(file, hash.sha256(), skipped.reason(), skipped.reason());
            case ReadOutcome.Failed failed ->
                new Result.Failed(file, hash.sha256(), "read", failed.reason(), failed.message());
            case ReadOutcome.Container container ->
                throw new IllegalStateException("no reader gives containers: " + container.mediaType());
            case ReadOutcome.Read text -> extracted(file, hash.sha256(), letter(file, hash, text, stage));
        };
    }

    private static Result extracted(Candidate file, String sha256, MaskedLetter letter) {
        return letter.json().length() > LONGEST_JSON
                ? new Result.Failed(file, sha256, "mask", Reason.TOO_LARGE.code(), Reason.TOO_LARGE.message())
                : new Result.Extracted(file, sha256, letter);
    }

    private MaskedLetter letter(Candidate file, FileHash hash, ReadOutcome.Read read, String[] stage) {
        stage[0] = "extract";
        Source source = new Source(
                file.file().toString(), read.mediaType(), hash.sha256(), hash.bytes(), read.pages(), read.ocr());
        Letter letter = steps.extract().extract(hash.letterId(), source, read);
        stage[0] = "mask";
        return MaskedLetter.of(steps.mask().apply(letter));
    }

    private boolean unchanged(Candidate file, FileHash hash) {
        FileEntry entry = ledger.get(file.key());
        return entry != null
                && entry.state().settled()
                && hash.sha256().equals(entry.sha256())
                && entry.versions().equals(steps.versions())
                && (entry.state() != FileState.DUPLICATE || knownBytes.contains(hash.sha256()))
                && !(retryFailed && entry.state() == FileState.FAILED);
    }

    private static boolean changedMeanwhile(Candidate file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
        return now.size() != file.size() || now.lastModifiedTime().toMillis() != file.modified();
    }
}
