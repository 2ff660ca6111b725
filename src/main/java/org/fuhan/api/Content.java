package org.fuhan.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What an answer consists of.
 *
 * @param length in bytes, -1 where it is known only once written
 * @param writing writes it, once
 */
record Content(long length, Writing writing) {
    /** Nothing. */
    static final Content NONE = new Content(0, out -> {});

    /** Text in UTF-8. */
    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as they are. */
    static Content of(byte[] bytes) {
        return new Content(bytes.length, out -> out.write(bytes));
    }

    /** Something written piece by piece. */
    static Content streamed(Writing writing) {
        return new Content(-1, writing);
    }

    /** Writes to a stream it does not close. */
    @FunctionalInterface
    interface Writing {
        /** Writes all there is. */
        void writeTo(OutputStream out) throws IOException;
    }
}
