package org.fuhan.read.child;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.CleanText;

/** A child that does what the file's name says: hangs, spins, dies … Only tests start it. */
final class BadChild {
    private BadChild() {}

    /** As {@link ReaderChild}, but for how a file is read; {@code stillborn} in the property ends it before that. */
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("fuhan.test.stillborn")) {
            Runtime.getRuntime().halt(1);
        }
        ChildLoop.run(BadChild::read);
    }

    private static ReadOutcome read(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        switch (name.substring(0, name.indexOf('.'))) {
            case "hang" -> sleep(600_000);
            case "spin" -> spin();
            case "slow" -> step(limits, 20);
            case "endless" -> step(limits, Integer.MAX_VALUE);
            case "halt" -> Runtime.getRuntime().halt(9);
            case "exit" -> System.exit(0);
            case "heap" -> exhaust();
            case "thrown" -> throw new OutOfMemoryError("as a parser may throw itself");
            case "error" -> throw new LinkageError("no such class");
            case "garbage" -> garbage("Warning: this is not a frame, and there is more of it than fits a header\n");
            case "half" -> half();
            case "prints" -> print();
            case "grandchild" -> start(600_000);
            case "leaves" -> start(1_100);
            default -> {}
        }
        return answer(name);
    }

    /** Two pages, the second recognised, the first said to be unread; the text ends in half a surrogate pair. */
    static ReadOutcome.Read answer(String name) {
        String text = "关于第17号提案的答复\n助餐点建设稳步推进。\ud83c";
        int[] origins = new int[text.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = 3 * i + 1;
        }
        return new ReadOutcome.Read(new CleanText(text, List.of(0, 12), origins), "x/" + name, 2, Set.of(1), Set.of(0));
    }

    private static void step(Limits limits, int times) {
        for (int i = 0; i < times; i++) {
            limits.progress().step();
            sleep(100);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void spin() {
        long i = 0;
        while (i >= 0) {
            i = (i + 1) % 1_000;
        }
    }

    private static void exhaust() {
        List<long[]> held = new ArrayList<>();
        while (held.size() < Integer.MAX_VALUE) {
            held.add(new long[1 << 20]);
        }
    }

    private static void garbage(String words) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
            out.flush();
            sleep(600_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of an answer, and then nothing. */
    private static void half() {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            out.writeInt(0xF0_4A_8E_15);
            out.writeByte('O');
            out.writeInt(200 << 20);
            out.write(1);
            out.flush();
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print() {
        for (int i = 0; i < 10_000; i++) {
            System.out.println("a library talks to itself");
            System.err.println("and complains");
        }
    }

    private static void start(long millis) {
        try {
            Process grandchild = new ProcessBuilder("sleep", "600").start();
            sleep(millis);
            Runtime.getRuntime().halt(grandchild.isAlive() ? 1 : 2);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
