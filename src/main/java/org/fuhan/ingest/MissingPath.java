package org.fuhan.ingest;

import java.nio.file.Path;

/** A path the user named is not there: wrong usage, told before anything is done. */
public final class MissingPath extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    MissingPath(Path path) {
        super("No such file or folder: " + path);
        this.path = path.toString();
    }

    /** The path as the user named it. */
    public String path() {
        return path;
    }
}
