package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.MaskedLetter;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Makes of one file what can be made without the archive: hash, and, unless the archive has it already, text, facts and masks.
 * Whatever goes wrong is this file's failure, and of a part that part's. Used by several threads.
 */
final class Worker {
    /** Bytes: a letter of 300 pages has a tenth of it. */
    private static final int LONGEST_JSON = 12 << 20;

    private final Steps steps;
    private final Ledger ledger;

    Worker(Steps steps, Ledger ledger) {
        this.steps = steps;
        this.ledger = ledger;
    }

    /** Works on a file; never throws. */
    Result work(Candidate file) {
        Optional<Reason> verdict = file.verdict();
        if (verdict.isPresent()) {
            return unread(file, verdict.get());
        }
        try {
            return steps.mayHoldLetter().test(file.file())
                    ? read(file, FileHash.of(file.file()))
                    : unread(file, Reason.NO_LETTER);
        } catch (IOException e) {
            return failed(file, null, "read", Reason.UNREADABLE);
        } catch (RuntimeException | Error e) {
            return failed(file, null, "read", Fault.of(e));
        }
    }

    private static Result unread(Candidate file, Reason reason) {
        return reason.isFailure()
                ? failed(file, null, "scan", reason)
                : new Result.Skipped(file, null, reason.code(), reason.message());
    }

    private static Result failed(Candidate file, @Nullable String sha256, String stage, Reason reason) {
        return new Result.Failed(file, sha256, stage, reason.code(), reason.message());
    }

    private static Result failed(Candidate file, @Nullable String sha256, String stage, Fault fault) {
        return new Result.Failed(file, sha256, stage, fault.reason().code(), fault.message());
    }

    private Result read(Candidate file, FileHash hash) throws IOException {
        Optional<List<FileEntry>> parts = ledger.unchangedParts(file.key(), hash.sha256());
        if (parts.isPresent()) {
            return unchanged(file, hash.sha256(), parts.get());
        }
        if (ledger.unchanged(file.key(), hash.sha256())) {
            return new Result.Unchanged(file, hash.sha256());
        }
        if (ledger.knows(hash.sha256())) {
            return new Result.Known(file, hash.sha256());
        }
        ReadOutcome outcome = steps.read().apply(file.file());
        if (changedMeanwhile(file)) {
            return failed(file, null, "read", Reason.CHANGING);
        }
        return outcome instanceof ReadOutcome.Container container
                ? opened(file, hash.sha256(), container)
                : result(file, hash, outcome);
    }

    private static Result unchanged(Candidate file, String sha256, List<FileEntry> parts) {
        List<Candidate> files = parts.stream()
                .map(part -> file.part(part.part().orElseThrow(), part.size()))
                .toList();
        return new Result.Opened(
                file,
                sha256,
                false,
                files,
                number -> new Result.Unchanged(
                        files.get(number), String.valueOf(parts.get(number).sha256())));
    }

    /** Its parts are worked on when their turn comes: what a thousand letters say is not in memory at once. */
    private Result opened(Candidate file, String sha256, ReadOutcome.Container container) {
        if (container.parts().isEmpty()) {
            return failed(file, sha256, "read", Reason.EMPTY_CONTAINER);
        }
        List<Candidate> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReadOutcome.Part part : container.parts()) {
            files.add(file.part(single(part.name(), names), part.bytes()));
        }
        return new Result.Opened(file, sha256, true, files, number -> part(files.get(number), container, number));
    }

    /** Two files of one name may stand in one archive. */
    private static String single(String name, Set<String> taken) {
        String single = name;
        for (int i = 2; !taken.add(single); i++) {
            single = name + "#" + i;
        }
        return single;
    }

    private Result part(Candidate file, ReadOutcome.Container container, int number) {
        try {
            return part(file, container.parts().get(number));
        } catch (RuntimeException | Error e) {
            return failed(file, null, "read", Fault.of(e));
        }
    }

    private Result part(Candidate file, ReadOutcome.Part part) {
        if (ledger.unchanged(file.key(), part.sha256())) {
            return new Result.Unchanged(file, part.sha256());
        }
        if (ledger.knows(part.sha256())) {
            return new Result.Known(file, part.sha256());
        }
        return result(file, new FileHash(part.sha256(), part.bytes()), part.outcome());
    }

    private Result result(Candidate file, FileHash hash, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Skipped skipped ->
                new Result.Skipped(file, hash.sha256(), skipped.reason(), skipped.reason());
            case ReadOutcome.Failed failed ->
                new Result.Failed(file, hash.sha256(), "read", failed.reason(), failed.message());
            case ReadOutcome.Container container ->
                throw new IllegalStateException("a part is no container: " + container.mediaType());
            case ReadOutcome.Read text -> letter(file, hash, text);
        };
    }

    private Result letter(Candidate file, FileHash hash, ReadOutcome.Read read) {
        String stage = "extract";
        try {
            Source source =
                    new Source(file.given(), read.mediaType(), hash.sha256(), hash.bytes(), read.pages(), read.ocr());
            Letter letter = steps.extract().extract(hash.letterId(), source, read);
            stage = "mask";
            MaskedLetter masked = MaskedLetter.of(steps.mask().apply(letter));
            return masked.json().length() > LONGEST_JSON
                    ? failed(file, hash.sha256(), stage, Reason.TOO_LARGE)
                    : new Result.Extracted(file, hash.sha256(), masked);
        } catch (RuntimeException | Error e) {
            return failed(file, null, stage, Fault.of(e));
        }
    }

    private static boolean changedMeanwhile(Candidate file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
        return now.size() != file.size() || now.lastModifiedTime().toMillis() != file.modified();
    }
}
