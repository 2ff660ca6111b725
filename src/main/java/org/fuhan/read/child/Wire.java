package org.fuhan.read.child;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
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

    /** Writes what a frame holds; the same each time. */
    @FunctionalInterface
    interface Writing {
        /** Writes it. */
        void to(DataOutputStream out) throws IOException;
    }

    /**
     * What a child is asked.
     *
     * @param file absolute
     */
    record Request(Path file, Limits limits) implements Writing {
        @Override
        public void to(DataOutputStream out) throws IOException {
            string(out, file.toString());
            out.writeLong(limits.maxBytes());
            out.writeInt(limits.maxCharacters());
        }

        static Request of(ByteBuffer in) throws IOException {
            try {
                return new Request(Path.of(string(in)), new Limits(in.getLong(), in.getInt()));
            } catch (BufferUnderflowException e) {
                throw cut(e);
            }
        }
    }

    /** An outcome, to be written. */
    static Writing writing(ReadOutcome outcome) {
        return out -> outcome(out, outcome);
    }

    /** What was written; the parts of a container are read when they are asked for, each time anew. */
    static ReadOutcome outcome(ByteBuffer in) throws IOException {
        try {
            return read(in);
        } catch (BufferUnderflowException e) {
            throw cut(e);
        }
    }

    private static IOException cut(BufferUnderflowException e) {
        return new IOException("cut short", e);
    }

    private static void outcome(DataOutputStream out, ReadOutcome outcome) throws IOException {
        switch (outcome) {
            case ReadOutcome.Read read -> {
                out.writeByte(READ);
                text(out, read.text());
                string(out, read.mediaType());
                out.writeInt(read.pages());
                pages(out, read.ocrPages());
                pages(out, read.unreadPages());
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

    private static ReadOutcome read(ByteBuffer in) throws IOException {
        int kind = in.get();
        return switch (kind) {
            case READ -> new ReadOutcome.Read(text(in), string(in), in.getInt(), set(integers(in)), set(integers(in)));
            case SKIPPED -> new ReadOutcome.Skipped(string(in));
            case FAILED -> new ReadOutcome.Failed(string(in), string(in));
            case CONTAINER -> container(in);
            default -> throw new IOException("no outcome: " + kind);
        };
    }

    private static ReadOutcome container(ByteBuffer in) throws IOException {
        String mediaType = string(in);
        int count = in.getInt();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(in.position());
            part(in);
        }
        return new ReadOutcome.Container(mediaType, new FiledParts(in, starts));
    }

    private static ReadOutcome.Part part(ByteBuffer in) throws IOException {
        return new ReadOutcome.Part(string(in), in.getLong(), string(in), read(in));
    }

    /** Parts where they were written, each known to be whole. */
    private static final class FiledParts extends AbstractList<ReadOutcome.Part> implements RandomAccess {
        private final ByteBuffer bytes;
        private final List<Integer> starts;

        FiledParts(ByteBuffer bytes, List<Integer> starts) {
            this.bytes = bytes;
            this.starts = starts;
        }

        @Override
        public ReadOutcome.Part get(int index) {
            try {
                return part(bytes.duplicate().position(starts.get(index)));
            } catch (IOException e) {
                throw new UncheckedIOException("was whole before", e);
            }
        }

        @Override
        public int size() {
            return starts.size();
        }
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

    private static CleanText text(ByteBuffer in) throws IOException {
        String text = string(in);
        List<Integer> pages = list(integers(in));
        return new CleanText(text, pages, integers(in));
    }

    private static void pages(DataOutputStream out, Set<Integer> pages) throws IOException {
        integers(out, pages.stream().mapToInt(page -> page).sorted().toArray());
    }

    private static void string(DataOutputStream out, String string) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(string.length() * Character.BYTES);
        bytes.asCharBuffer().put(string);
        out.writeInt(string.length());
        out.write(bytes.array());
    }

    private static String string(ByteBuffer in) throws IOException {
        return bytes(in, Character.BYTES).asCharBuffer().toString();
    }

    private static void integers(DataOutputStream out, int[] integers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(integers.length * Integer.BYTES);
        bytes.asIntBuffer().put(integers);
        out.writeInt(integers.length);
        out.write(bytes.array());
    }

    private static int[] integers(ByteBuffer in) throws IOException {
        ByteBuffer bytes = bytes(in, Integer.BYTES);
        int[] integers = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(integers);
        return integers;
    }

    /** As many units of this size as the number before them says. */
    private static ByteBuffer bytes(ByteBuffer in, int size) throws IOException {
        long length = (long) in.getInt() * size;
        if (length < 0 || length > in.remaining()) {
            throw new EOFException();
        }
        ByteBuffer bytes = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return bytes;
    }

    private static List<Integer> list(int[] integers) {
        return java.util.Arrays.stream(integers).boxed().toList();
    }

    private static Set<Integer> set(int[] integers) {
        return new HashSet<>(list(integers));
    }
}
