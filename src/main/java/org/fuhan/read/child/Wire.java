package org.fuhan.read.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.CleanText;

/** What the frames between parent and child hold, as bytes. Texts go as UTF-16 units, so that not even a lone surrogate is changed. */
final class Wire {
    private static final int READ = 1;
    private static final int SKIPPED = 2;
    private static final int FAILED = 3;
    private static final int CONTAINER = 4;

    private Wire() {}

    /**
     * What a child is asked.
     *
     * @param file absolute
     */
    record Request(Path file, Limits limits) {
        byte[] bytes() {
            return written(out -> {
                string(out, file.toString());
                out.writeLong(limits.maxBytes());
                out.writeInt(limits.maxCharacters());
            });
        }

        static Request of(byte[] bytes) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new Request(Path.of(string(in)), new Limits(in.readLong(), in.readInt()));
        }
    }

    static byte[] bytes(ReadOutcome outcome) {
        return written(out -> outcome(out, outcome));
    }

    static ReadOutcome outcome(byte[] bytes) throws IOException {
        return outcome(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static void outcome(DataOutputStream out, ReadOutcome outcome) throws IOException {
        switch (outcome) {
            case ReadOutcome.Read read -> {
                out.writeByte(READ);
                text(out, read.text());
                string(out, read.mediaType());
                out.writeInt(read.pages());
                integers(
                        out,
                        read.ocrPages().stream().mapToInt(page -> page).sorted().toArray());
            }
            case ReadOutcome.Skipped skipped -> {
                out.writeByte(SKIPPED);
                string(out, skipped.reason());
            }
            case ReadOutcome.Failed failed -> {
                out.writeByte(FAILED);
                string(out, failed.reason());
                string(out, failed.message());
            }
            case ReadOutcome.Container container -> {
                out.writeByte(CONTAINER);
                string(out, container.mediaType());
                out.writeInt(container.parts().size());
                for (ReadOutcome.Part part : container.parts()) {
                    string(out, part.name());
                    out.writeLong(part.bytes());
                    string(out, part.sha256());
                    outcome(out, part.outcome());
                }
            }
        }
    }

    private static ReadOutcome outcome(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case READ -> new ReadOutcome.Read(text(in), string(in), in.readInt(), set(integers(in)));
            case SKIPPED -> new ReadOutcome.Skipped(string(in));
            case FAILED -> new ReadOutcome.Failed(string(in), string(in));
            case CONTAINER -> container(in);
            default -> throw new IOException("no outcome: " + kind);
        };
    }

    private static ReadOutcome container(DataInputStream in) throws IOException {
        String mediaType = string(in);
        int count = in.readInt();
        List<ReadOutcome.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ReadOutcome.Part(string(in), in.readLong(), string(in), outcome(in)));
        }
        return new ReadOutcome.Container(mediaType, parts);
    }

    private static void text(DataOutputStream out, CleanText text) throws IOException {
        string(out, text.text());
        integers(out, text.pages().stream().mapToInt(page -> page).toArray());
        int[] origins = new int[text.text().length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = text.originAt(i);
        }
        integers(out, origins);
    }

    private static CleanText text(DataInputStream in) throws IOException {
        String text = string(in);
        List<Integer> pages = list(integers(in));
        return new CleanText(text, pages, integers(in));
    }

    private static void string(DataOutputStream out, String string) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(string.length() * Character.BYTES);
        bytes.asCharBuffer().put(string);
        out.writeInt(string.length());
        out.write(bytes.array());
    }

    private static String string(DataInputStream in) throws IOException {
        return bytes(in, Character.BYTES).asCharBuffer().toString();
    }

    private static void integers(DataOutputStream out, int[] integers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(integers.length * Integer.BYTES);
        bytes.asIntBuffer().put(integers);
        out.writeInt(integers.length);
        out.write(bytes.array());
    }

    private static int[] integers(DataInputStream in) throws IOException {
        ByteBuffer bytes = bytes(in, Integer.BYTES);
        int[] integers = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(integers);
        return integers;
    }

    /** As many units of this size as the number before them says. */
    private static ByteBuffer bytes(DataInputStream in, int size) throws IOException {
        long length = (long) in.readInt() * size;
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(in.readNBytes((int) length));
    }

    private static List<Integer> list(int[] integers) {
        return java.util.Arrays.stream(integers).boxed().toList();
    }

    private static Set<Integer> set(int[] integers) {
        return new HashSet<>(list(integers));
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
