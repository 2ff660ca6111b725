package org.fuhan.read.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.read.ReadingProgress;

/**
 * The child's side: reads one file after another as it is told, tells that it goes on, and ends, with all processes it started, as soon
 * as its standard input does: then its parent is gone.
 */
final class ChildLoop {
    /** A heap that is exhausted; the same as the JVM's own under {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final int BROKEN = 70;
    private static final long STACK = 4L << 20;
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int LONGEST_FAREWELL_SECONDS = 5;

    private final BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
    private final Reading reading;
    private final DataOutputStream out;

    /** How a file is read; the seam for tests. */
    @FunctionalInterface
    interface Reading {
        ReadOutcome read(Path file, Limits limits);
    }

    private ChildLoop(Reading reading, OutputStream out) {
        this.reading = reading;
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** Serves until standard input ends; never returns. Whatever else is printed goes nowhere. */
    static void run(Reading reading) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new ChildLoop(reading, out).run(new DataInputStream(new BufferedInputStream(in)));
    }

    private void run(DataInputStream in) {
        offerToTheKernel();
        Runtime.getRuntime().addShutdownHook(new Thread(this::outliveSignals));
        Thread worker = new Thread(null, this::work, "fuhan-reading", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            while (true) {
                requests.add(Frame.read(in));
            }
        } catch (IOException e) {
            end();
        }
    }

    private void work() {
        try {
            while (true) {
                Wire.Request request = Wire.Request.of(requests.take().payload());
                send(Frame.Kind.BEGUN, payload -> {});
                ReadOutcome outcome =
                        reading.read(request.file(), request.limits().watchedBy(new Steps()));
                send(Frame.Kind.OUTCOME, Wire.writing(outcome));
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private synchronized void send(Frame.Kind kind, Wire.Writing payload) throws IOException {
        Frame.write(out, kind, payload);
    }

    private void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Scratch.remove(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    /**
     * A Ctrl-C at the terminal reaches the children too; were they to die at once, their parent would take it for the files' fault. They
     * wait for the parent to go first.
     */
    private void outliveSignals() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST_FAREWELL_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the machine's memory runs out, Linux shall take this process and not the one that keeps the archive. */
    private static void offerToTheKernel() {
        Path score = Path.of("/proc/self/oom_score_adj");
        try {
            if (Files.isWritable(score)) {
                Files.writeString(score, "800");
            }
        } catch (IOException e) {
            // the kernel chooses as it likes
        }
    }

    /** Tells the parent, though not of every step. */
    private final class Steps implements ReadingProgress {
        private volatile long last = System.nanoTime();

        @Override
        public void step() {
            long now = System.nanoTime();
            if (now - last > STEP_NANOS) {
                tell(now, Frame.Kind.STEP);
            }
        }

        @Override
        public void picture() {
            tell(System.nanoTime(), Frame.Kind.PICTURE);
        }

        private void tell(long now, Frame.Kind kind) {
            last = now;
            try {
                send(kind, payload -> {});
            } catch (IOException e) {
                end();
            }
        }
    }
}
