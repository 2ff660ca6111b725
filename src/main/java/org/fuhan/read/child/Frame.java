package org.fuhan.read.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One message between parent and child: a mark, its kind, its length, its bytes. What does not begin with the mark is no frame, so that
 * a stray print is noticed and not taken for an answer.
 */
final class Frame {
    /** What is said. */
    enum Kind {
        /** Parent: read this file. */
        REQUEST('R'),
        /** Child: reading has begun. */
        BEGUN('B'),
        /** Child: it goes on. */
        STEP('S'),
        /** Child: it goes on with a page that takes long. */
        PICTURE('P'),
        /** Child: what came of it. */
        OUTCOME('O'),
        /** It was more than this process has memory for; never sent. */
        TOO_MUCH('M'),
        /** Nobody says anything any more; never sent. */
        END('E');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(int letter) throws IOException {
            for (Kind kind : values()) {
                if (kind.letter == letter && kind != END && kind != TOO_MUCH) {
                    return kind;
                }
            }
            throw new IOException("no kind of frame: " + letter);
        }
    }

    private static final int MARK = 0xF0_4A_8E_15;
    private static final int LONGEST = 256 << 20;
    /** What a large archive says goes to a file, for the memory is not this process's only to read it. */
    private static final int LONGEST_IN_MEMORY = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final Kind kind;
    private final ByteBuffer payload;

    private Frame(Kind kind, ByteBuffer payload) {
        this.kind = kind;
        this.payload = payload;
    }

    static Frame of(Kind kind) {
        return new Frame(kind, ByteBuffer.allocate(0));
    }

    Kind kind() {
        return kind;
    }

    /** What {@link Wire} wrote, to be read from its start. */
    ByteBuffer payload() {
        return payload.asReadOnlyBuffer();
    }

    /** Writes a frame; its payload is written twice, the first time only to see how long it is. */
    static void write(DataOutputStream out, Kind kind, Wire.Writing payload) throws IOException {
        DataOutputStream measure = new DataOutputStream(OutputStream.nullOutputStream());
        payload.to(measure);
        if (measure.size() > LONGEST) {
            throw new IOException("frame of " + measure.size() + " bytes");
        }
        out.writeInt(MARK);
        out.writeByte(kind.letter);
        out.writeInt(measure.size());
        payload.to(out);
        out.flush();
    }

    /** The next frame; an exception where there is none or something else. */
    static Frame read(DataInputStream in) throws IOException {
        int mark = in.readInt();
        Kind kind = mark == MARK ? Kind.of(in.readUnsignedByte()) : Kind.END;
        int length = kind == Kind.END ? -1 : in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no frame");
        }
        return new Frame(kind, length > LONGEST_IN_MEMORY ? filed(in, length) : whole(in, length));
    }

    private static ByteBuffer whole(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes);
    }

    /** In a file that no one else sees and that is gone with the last who reads it. */
    private static ByteBuffer filed(DataInputStream in, int length) throws IOException {
        Path file = Files.createTempFile("fuhan-read-", ".answer");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            int left = length;
            while (left > 0) {
                ByteBuffer chunk = whole(in, Math.min(left, CHUNK));
                left -= chunk.remaining();
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, length);
        }
    }
}
