package org.fuhan.read.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

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
        /** Nobody says anything any more; never sent. */
        END('E');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(int letter) throws IOException {
            for (Kind kind : values()) {
                if (kind.letter == letter && kind != END) {
                    return kind;
                }
            }
            throw new IOException("no kind of frame: " + letter);
        }
    }

    private static final int MARK = 0xF0_4A_8E_15;
    private static final int LONGEST = 256 << 20;
    private static final byte[] NOTHING = {};

    private final Kind kind;
    private final byte[] payload;

    /** With what {@link Wire} wrote; the bytes are not copied. */
    Frame(Kind kind, byte[] payload) {
        this.kind = kind;
        this.payload = payload;
    }

    static Frame of(Kind kind) {
        return new Frame(kind, NOTHING);
    }

    Kind kind() {
        return kind;
    }

    byte[] payload() {
        return payload;
    }

    void write(DataOutputStream out) throws IOException {
        if (payload.length > LONGEST) {
            throw new IOException("frame of " + payload.length + " bytes");
        }
        out.writeInt(MARK);
        out.writeByte(kind.letter);
        out.writeInt(payload.length);
        out.write(payload);
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
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Frame(kind, payload);
    }
}
