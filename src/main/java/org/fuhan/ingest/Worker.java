package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuhan.archive.FileEntry;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;

/**
 * Makes of one file what can be made without the archive: hash, and, unless the archive has it already, text, facts and masks.
 * Whatever goes wrong is this file's failure. Used by several threads.
 */
final class Worker {
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
        Optional<Candidate.Verdict> verdict = file.verdict();
        if (verdict.isPresent()) {
            Candidate.Verdict known = verdict.get();
            return known.failed()
                    ? new Result.Failed(file, null, "scan", known.reason(), known.message())
                    : new Result.Skipped(file, null, known.reason(), known.message());
        }
        String[] stage = {"read"};
        try {
            return read(file, FileHash.of(file.file()), stage);
        } catch (IOException e) {
            return new Result.Failed(file, null, "read", "unreadable", "文件打不开，请检查是否存在以及权限。");
        } catch (StackOverflowError e) {
            return new Result.Failed(file, null, stage[0], "too-deep", "文件嵌套过深，无法处理。");
        } catch (OutOfMemoryError e) {
            return new Result.Failed(file, null, stage[0], "out-of-memory", "处理该文件时内存不足，可加大内存后重试。");
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return new Result.Failed(file, null, stage[0], "internal-error", "程序在处理该文件时出错：" + where(e) + "。");
        }
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
            return new Result.Failed(file, null, "read", "changing", "文件在读取时被改动，请在写完后再次导入。");
        }
        return switch (outcome) {
            case ReadOutcome.Skipped skipped ->
                new Result.Skipped(file, hash.sha256(), skipped.reason(), skipped.reason());
            case ReadOutcome.Failed failed ->
                new Result.Failed(file, hash.sha256(), "read", failed.reason(), failed.message());
            case ReadOutcome.Read text -> new Result.Extracted(file, hash.sha256(), letter(file, hash, text, stage));
        };
    }

    private Letter letter(Candidate file, FileHash hash, ReadOutcome.Read read, String[] stage) {
        stage[0] = "extract";
        Source source = new Source(
                file.file().toString(), read.mediaType(), hash.sha256(), hash.bytes(), read.pages(), read.ocr());
        Letter letter = steps.extract().extract(hash.letterId(), source, read.text());
        stage[0] = "mask";
        return steps.mask().apply(letter);
    }

    private boolean unchanged(Candidate file, FileHash hash) {
        FileEntry entry = ledger.get(file.key());
        return entry != null
                && entry.state().settled()
                && hash.sha256().equals(entry.sha256())
                && entry.versions().equals(steps.versions())
                && !(retryFailed && entry.state() == org.fuhan.archive.FileState.FAILED);
    }

    private static boolean changedMeanwhile(Candidate file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
        return now.size() != file.size() || now.lastModifiedTime().toMillis() != file.modified();
    }

    /** The kind of error and the place in the program; never its message, which may quote a letter. */
    private static String where(Throwable error) {
        for (StackTraceElement frame : error.getStackTrace()) {
            if (frame.getClassName().startsWith("org.fuhan.")) {
                return error.getClass().getSimpleName() + " @ " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return error.getClass().getSimpleName();
    }
}
