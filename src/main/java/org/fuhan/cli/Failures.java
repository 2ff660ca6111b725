package org.fuhan.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.fuhan.api.ServerNotStarted;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.index.IndexFailure;
import org.fuhan.ingest.Fault;
import org.fuhan.ingest.IngestStopped;
import org.fuhan.ingest.MissingPath;
import org.fuhan.ingest.Reason;
import org.fuhan.search.BadQuery;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code; never a stack trace, never a letter's words. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return handle(failure);
    }

    /** Of anything thrown, errors of the machine included. */
    int handle(Throwable failure) {
        return switch (failure) {
            case WrongUsage wrong -> ended(ExitCode.USAGE, wrong.sentence(terminal.messages()));
            case MissingPath missing -> ended(ExitCode.USAGE, say("file.missing", missing.path()));
            case BadQuery bad ->
                ended(ExitCode.USAGE, bad.said(terminal.messages().locale()));
            case IngestStopped stopped -> ended(ExitCode.FAILED, say("ingest.stopped"));
            case ServerNotStarted server ->
                ended(ExitCode.FAILED, say("serve.not-started", server.host(), String.valueOf(server.port())));
            case ArchiveFailure archive ->
                ended(ExitCode.FAILED, say("failure.archive", String.valueOf(archive.getMessage())));
            case IndexFailure index -> ended(ExitCode.FAILED, say("failure.index", String.valueOf(index.getMessage())));
            case UncheckedIOException io -> ended(ExitCode.FAILED, say("failure.file", file(io)));
            default -> unexpected(Fault.of(failure));
        };
    }

    private int unexpected(Fault fault) {
        String key = fault.reason() == Reason.OUT_OF_MEMORY
                ? "failure.memory"
                : fault.reason() == Reason.TOO_DEEP ? "failure.depth" : "unexpected";
        return ended(ExitCode.FAILED, say(key, fault.place()));
    }

    /** Which file, where the system says so: its own words hold nothing of a letter. */
    private static String file(UncheckedIOException failure) {
        return switch (failure.getCause()) {
            case FileSystemException known -> String.valueOf(known.getFile());
            case null -> "";
            case Throwable other -> other.getClass().getSimpleName();
        };
    }

    private String say(String key, Object... arguments) {
        return terminal.messages().say(key, arguments);
    }

    private int ended(int exitCode, String sentence) {
        terminal.err().println("fuhan: " + sentence);
        return exitCode;
    }
}
