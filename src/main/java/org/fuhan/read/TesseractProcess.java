package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of a program that takes bytes and gives text. Nothing is laid down on disk; what it says on standard error is dropped, for
 * it may quote the letter. However the run ends, the program and all it started have ended too. Stateless.
 */
final class TesseractProcess {
    /** A page has a few thousand characters. */
    private static final int MOST_OUTPUT = 4 << 20;

    private static final int PATIENCE_SECONDS = 5;

    private TesseractProcess() {}

    /**
     * What came of it.
     *
     * @param exitCode the program's, 0 where all went well
     * @param text its standard output
     */
    record Result(int exitCode, String text) {}

    /**
     * Runs the command.
     *
     * @throws IOException if it cannot be started
     * @throws TimeoutException if it took longer than the limit
     */
    static Result run(List<String> command, byte[] input, Duration limit)
            throws IOException, InterruptedException, TimeoutException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            CompletableFuture<String> output = new CompletableFuture<>();
            daemon(() -> take(process, output));
            daemon(() -> feed(process, input));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            return new Result(process.exitValue(), output.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            end(process);
        }
    }

    private static void daemon(Runnable work) {
        Thread.ofPlatform().daemon().name("tesseract").start(work);
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // it ended without wanting it all: its exit code tells why
        }
    }

    private static void take(Process process, CompletableFuture<String> output) {
        try (InputStream in = process.getInputStream()) {
            output.complete(new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
