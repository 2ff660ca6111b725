package org.fuhan.read.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fuhan.read.ReadOutcome;

/**
 * All the children there are, each for many files, none longer than this process. There is never one more than threads read at once,
 * and another is started only when threads have waited for those there are as long as its start would take: where documents are few,
 * one serves all.
 */
final class Children implements AutoCloseable {
    /** A child is replaced after as many, whatever it may have gathered by then. */
    private static final int MOST_FILES = 2_000;

    private static final int ATTEMPTS = 2;
    /** What the start of a child costs on a busy machine. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ChildLimits limits;
    private final ChildCommand command;
    private final Deque<ChildProcess> idle = new ArrayDeque<>();
    private final Set<ChildProcess> all = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::leave, "fuhan-children-end");
    /** How long threads have waited since the last child was started, nanoseconds. */
    private long waited;

    private long started = System.nanoTime();

    private boolean watched;
    private volatile boolean closed;
    private volatile boolean leaving;

    Children(ChildLimits limits, ChildCommand command) {
        this.limits = limits;
        this.command = command;
    }

    ReadOutcome read(Path file) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Answer answer = ask(file);
            if (answer instanceof Answer.Outcome given) {
                return given.outcome();
            }
            if (answer != Answer.Lost.NOT_BEGUN) {
                return failure((Answer.Lost) answer);
            }
        }
        return failure(Answer.Lost.NOT_BEGUN);
    }

    /** Starts a child to be there when it is needed, unless one is. */
    synchronized void prepare() {
        if (all.isEmpty() && !closed) {
            try {
                idle.push(start());
            } catch (IOException e) {
                // whoever needs it will try again, and say so
            }
        }
    }

    private Answer ask(Path file) {
        ChildProcess child;
        try {
            child = take();
        } catch (IOException e) {
            return Answer.Lost.NOT_BEGUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingStopped();
        }
        try {
            Answer answer = child.read(file, limits);
            if (answer instanceof Answer.Outcome && child.files() < MOST_FILES) {
                giveBack(child);
            } else {
                end(child);
            }
            stopIfClosed(answer);
            return answer;
        } catch (InterruptedException e) {
            end(child);
            Thread.currentThread().interrupt();
            throw new ReadingStopped();
        }
    }

    private synchronized ChildProcess take() throws IOException, InterruptedException {
        while (true) {
            if (closed) {
                while (leaving) {
                    wait(); // the process is ending; nothing may be concluded, nor kept
                }
                throw new ReadingStopped();
            }
            while (!idle.isEmpty()) {
                ChildProcess child = idle.pop();
                if (child.isAlive()) {
                    return child;
                }
                end(child);
            }
            if (all.isEmpty() || waited >= START_NANOS) {
                return start();
            }
            await();
        }
    }

    /** Until a child is there, or one more is worth its start. */
    private synchronized void await() throws InterruptedException {
        long start = System.nanoTime();
        TimeUnit.NANOSECONDS.timedWait(this, START_NANOS - waited);
        waited += System.nanoTime() - Math.max(start, started);
    }

    private ChildProcess start() throws IOException {
        if (!watched) {
            Runtime.getRuntime().addShutdownHook(atExit);
            watched = true;
        }
        ChildProcess child = ChildProcess.start(command);
        all.add(child);
        waited = 0;
        started = System.nanoTime();
        return child;
    }

    private synchronized void giveBack(ChildProcess child) {
        if (closed) {
            end(child);
        } else {
            idle.push(child);
            notifyAll();
        }
    }

    private void end(ChildProcess child) {
        child.kill();
        synchronized (this) {
            all.remove(child);
            notifyAll();
        }
    }

    /** A child that was killed because all ends says nothing about its file. */
    private void stopIfClosed(Answer answer) throws InterruptedException {
        if (closed && !(answer instanceof Answer.Outcome)) {
            if (leaving) {
                new CountDownLatch(1).await(); // the process is ending; nothing may be concluded, nor kept
            }
            throw new ReadingStopped();
        }
    }

    @Override
    public void close() {
        killAll();
        synchronized (this) {
            if (watched && !leaving) {
                try {
                    Runtime.getRuntime().removeShutdownHook(atExit);
                } catch (IllegalStateException e) {
                    // the process is ending: the hook does the same
                }
                watched = false;
            }
        }
    }

    private void leave() {
        leaving = true;
        killAll();
    }

    private void killAll() {
        List<ChildProcess> left;
        synchronized (this) {
            closed = true;
            idle.clear();
            left = List.copyOf(all);
            notifyAll();
        }
        left.forEach(this::end);
    }

    private ReadOutcome.Failed failure(Answer.Lost lost) {
        return switch (lost) {
            case LATE ->
                new ReadOutcome.Failed(
                        "timeout",
                        "Reading took too long and was stopped. Save the letter anew as DOCX or text and retry, or allow more than "
                                + limits.time().toSeconds() + " seconds (FUHAN_READ_TIMEOUT).");
            case OUT_OF_MEMORY ->
                new ReadOutcome.Failed(
                        "out-of-memory",
                        "The document needs more memory than a letter should. Save it anew or split it and retry, or allow more than "
                                + limits.memoryMegabytes() + " MB (FUHAN_READ_MEMORY).");
            case DEAD ->
                new ReadOutcome.Failed(
                        "crashed",
                        "The document made its reader crash. Open it in its own program, save it again and retry.");
            case NOT_BEGUN ->
                new ReadOutcome.Failed(
                        "internal-error",
                        "The process that reads documents cannot be started. Check that there is memory left and try again.");
        };
    }
}
