package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;

/** Takes the files of a container one after another, in their order. */
interface Parts {
    /**
     * A file.
     *
     * @param name as it stands in the container, decoded, not yet made harmless
     * @param size as the container tells it, below zero where it does not
     * @param content read at once or not at all
     * @return whether the content was read
     */
    boolean file(String name, long size, Content content) throws IOException;

    /** A file that cannot be unpacked. */
    void refused(String name, long size, CannotRead why);

    /** A file's bytes, not yet unpacked. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
