package org.fuhan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * How much a container may unfold, over all its depths: files, bytes, and bytes for each byte it has packed. Beyond that it is made
 * to exhaust memory (a ZIP bomb) or is no archive of letters. For one container and one thread.
 */
final class Budget {
    /** A container that unfolds to less is never suspicious, however well it was packed. */
    static final long HARMLESS = 64L << 20;

    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_FOLD = 100;
    private static final int CHUNK = 1 << 16;

    private final long packed;
    private final long mostBytes;
    private final @Nullable Budget whole;
    private int files;
    private long bytes;
    private long bytesWithin;

    private Budget(long packed, long mostBytes, @Nullable Budget whole) {
        this.packed = packed;
        this.mostBytes = mostBytes;
        this.whole = whole;
    }

    /** For a container of so many bytes. */
    static Budget ofContainer(long packed) {
        return new Budget(packed, MOST_BYTES, null);
    }

    /** For a container of so many bytes inside this one: what it unfolds counts here too, but only it is to blame for a bad ratio. */
    Budget inner(long packedBytes) {
        return new Budget(packedBytes, mostBytes, whole == null ? this : whole);
    }

    /** For a document that is a ZIP itself. */
    static Budget ofDocument(long packed, long mostBytes) {
        return new Budget(packed, mostBytes, null);
    }

    /** Counts a file of the container. */
    void file() {
        Budget all = whole == null ? this : whole;
        if (++all.files > MOST_FILES) {
            throw new Exceeded(
                    all,
                    "The archive holds more than " + MOST_FILES + " files. Unpack it and ingest the folder instead.");
        }
    }

    /** Whether so many bytes more than have been unfolded are still allowed; told before they are unfolded. */
    void mayUnfold(long more) {
        long sum = bytes + more;
        if (more < 0 || (sum > HARMLESS && sum / MOST_FOLD > packed)) {
            throw tooMuch(this);
        }
        Budget all = whole == null ? this : whole;
        if (all.bytes + all.bytesWithin + more > mostBytes) {
            throw tooMuch(all);
        }
    }

    private static Exceeded tooMuch(Budget blamed) {
        return new Exceeded(
                blamed,
                "The file unfolds to far more than it should. Unpack it by hand, look what is in it, and ingest the letters alone.");
    }

    /** What the container needs to be unpacked is more than there is. */
    Exceeded memory() {
        return new Exceeded(
                this, "The archive needs too much memory to unpack. Unpack it by hand and ingest the folder.");
    }

    /** Counts bytes that are unfolded only to come to what is behind them. */
    void pass(long more) {
        mayUnfold(more);
        bytes += more;
        if (whole != null) {
            whole.bytesWithin += more;
        }
    }

    /**
     * Unfolds a file.
     *
     * @throws CannotRead if it alone is larger than {@code largest}
     * @throws Exceeded if the container is used up
     */
    byte[] unfold(InputStream in, long largest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            pass(read);
            if (out.size() + (long) read > largest) {
                throw new CannotRead(
                        "too-large",
                        "The file has more than " + largest + " bytes. Leave out its pictures or split it.");
            }
            out.write(chunk, 0, read);
        }
        return out.toByteArray();
    }

    /** Counts what is still to come from the stream. */
    void measure(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            pass(read);
        }
    }

    /** The container as a whole is given up, not a file in it. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Budget blamed;

        Exceeded(Budget blamed, String message) {
            super(message);
            this.blamed = blamed;
        }

        /** Whether it is this budget's container that went too far, and not the one around it. */
        boolean blames(Budget budget) {
            return blamed == budget;
        }

        CannotRead asFailure() {
            return new CannotRead("too-large", String.valueOf(getMessage()), this);
        }
    }
}
