package org.fuhan.read.child;

import org.fuhan.read.LetterReader;

/** The child process's entry. Started by {@link ChildCommand}, of no use to people. */
final class ReaderChild {
    private ReaderChild() {}

    /** Reads files as it is told on standard input, until that ends. */
    public static void main(String[] arguments) {
        ChildLoop.run((file, limits) -> new LetterReader(limits).read(file));
    }
}
