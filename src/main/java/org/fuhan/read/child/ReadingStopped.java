package org.fuhan.read.child;

/** The reader was closed, or its thread interrupted, before the file was read. Says nothing about the file. */
public final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadingStopped() {
        super("reading was stopped");
    }
}
