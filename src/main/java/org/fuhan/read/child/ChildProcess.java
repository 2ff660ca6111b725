package org.fuhan.read.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One child, as its parent sees it: asked one file at a time, watched, and killed with all it started. */
final class ChildProcess {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** How often the child is looked at while it works: only so is known what it had started, should it die. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int FAREWELL_SECONDS = 5;

    private final Process process;
    private final Path scratch;
    private final DataOutputStream out;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private volatile List<ProcessHandle> below = List.of();
    private int files;

    private ChildProcess(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts one; does not wait until it is ready. */
    static ChildProcess start(ChildCommand command) throws IOException {
        Path scratch = Scratch.make();
        try {
            ChildProcess child = new ChildProcess(command.start(scratch), scratch);
            Thread.ofPlatform()
                    .daemon()
                    .name("fuhan-child-" + child.process.pid())
                    .start(child::listen);
            return child;
        } catch (IOException e) {
            Scratch.remove(scratch);
            throw e;
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                frames.add(Frame.read(in));
            }
        } catch (OutOfMemoryError e) {
            frames.add(Frame.of(Frame.Kind.TOO_MUCH));
        } catch (IOException e) {
            frames.add(Frame.of(Frame.Kind.END));
        }
    }

    /** How many files it was asked for. */
    int files() {
        return files;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Has a file read. Only after an outcome may the child be asked again; else it is to be killed. For one thread at a time. */
    Answer read(Path file, ChildLimits limits) throws InterruptedException {
        files++;
        try {
            Frame.write(out, Frame.Kind.REQUEST, new Wire.Request(file.toAbsolutePath(), limits.content()));
        } catch (IOException e) {
            return Answer.Lost.NOT_BEGUN;
        }
        Optional<Frame> begun = next(System.nanoTime() + START_NANOS);
        return begun.isPresent() && begun.get().kind() == Frame.Kind.BEGUN ? follow(limits) : Answer.Lost.NOT_BEGUN;
    }

    private Answer follow(ChildLimits limits) throws InterruptedException {
        long end = System.nanoTime() + limits.time().toNanos();
        while (true) {
            long silent = System.nanoTime() + limits.silence().toNanos();
            Optional<Frame> frame = next(silent - end < 0 ? silent : end);
            if (frame.isEmpty() || System.nanoTime() - end > 0) {
                return Answer.Lost.LATE;
            }
            switch (frame.get().kind()) {
                case STEP -> {}
                case PICTURE -> end += limits.picture().toNanos();
                case OUTCOME -> {
                    return outcome(frame.get());
                }
                case TOO_MUCH -> {
                    return Answer.Lost.OUT_OF_MEMORY;
                }
                case REQUEST, BEGUN, END -> {
                    return dead();
                }
            }
        }
    }

    private static Answer outcome(Frame frame) {
        try {
            return new Answer.Outcome(Wire.outcome(frame.payload()));
        } catch (OutOfMemoryError e) {
            return Answer.Lost.OUT_OF_MEMORY;
        } catch (IOException | RuntimeException e) {
            return Answer.Lost.DEAD;
        }
    }

    private Answer dead() throws InterruptedException {
        boolean ended = process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == ChildLoop.OUT_OF_MEMORY ? Answer.Lost.OUT_OF_MEMORY : Answer.Lost.DEAD;
    }

    /** The next frame; empty where none comes in time. */
    private Optional<Frame> next(long deadline) throws InterruptedException {
        while (true) {
            long left = deadline - System.nanoTime();
            Frame frame = frames.poll(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
            if (frame != null) {
                return Optional.of(frame);
            }
            if (left <= 0) {
                return Optional.empty();
            }
            below = process.descendants().toList();
        }
    }

    /** Ends it and all it started, and removes its temporary files. May be called by any thread, more than once. */
    void kill() {
        List<ProcessHandle> seen = below;
        List<ProcessHandle> now = process.descendants().toList();
        process.destroyForcibly();
        seen.forEach(ProcessHandle::destroyForcibly);
        now.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Scratch.remove(scratch);
    }
}
