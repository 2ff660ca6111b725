package org.fuhan.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A letter's JSON in UTF-8: written once, kept and indexed as it is. Not for what a person is shown, nor for what is sent. Immutable,
 * as long as nobody writes into {@link #bytes()}.
 */
public final class WrittenLetter {
    private final byte[] utf8;

    private WrittenLetter(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Writes a letter. */
    public static WrittenLetter of(Letter letter) {
        return new WrittenLetter(LetterJson.writeUtf8(letter));
    }

    /** One written before; the bytes are not copied. */
    public static WrittenLetter read(byte[] utf8) {
        return new WrittenLetter(utf8);
    }

    /** The JSON itself, not a copy. */
    public byte[] bytes() {
        return utf8;
    }

    /** Bytes. */
    public int length() {
        return utf8.length;
    }

    /**
     * The letter.
     *
     * @throws JsonFailure where the bytes are not a letter's
     */
    public Letter letter() {
        return LetterJson.readLetter(utf8, 0, utf8.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenLetter written && Arrays.equals(written.utf8, utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
