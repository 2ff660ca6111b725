package org.fuhan.cli;

import org.fuhan.api.ServerNotStarted;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.index.IndexFailure;
import org.fuhan.ingest.IngestStopped;
import org.fuhan.ingest.MissingPath;
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
        return switch (failure) {
            case WrongUsage wrong -> ended(ExitCode.USAGE, wrong.sentence(terminal.messages()));
            case MissingPath missing -> ended(ExitCode.USAGE, say("file.missing", missing.path()));
            case BadQuery bad -> ended(ExitCode.USAGE, bad.getMessage() + bad.hint());
            case IngestStopped stopped -> ended(ExitCode.FAILED, say("ingest.stopped"));
            case ServerNotStarted server -> ended(ExitCode.FAILED, String.valueOf(server.getMessage()));
            case ArchiveFailure archive -> ended(ExitCode.FAILED, String.valueOf(archive.getMessage()));
            case IndexFailure index -> ended(ExitCode.FAILED, String.valueOf(index.getMessage()));
            default -> ended(ExitCode.FAILED, say("unexpected", where(failure)));
        };
    }

    private String say(String key, Object... arguments) {
        return terminal.messages().say(key, arguments);
    }

    private int ended(int exitCode, String sentence) {
        terminal.err().println("fuhan: " + sentence);
        return exitCode;
    }

    /** The kind of error and the place in the program; its message may quote a letter. */
    private static String where(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.fuhan.")) {
                return failure.getClass().getSimpleName() + " @ " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
