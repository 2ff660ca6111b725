package org.fuhan.read;

/**
 * Is told that reading goes on, so that whoever waits can tell slow from stuck. Readers of long files call {@link #step} at least
 * with every page, entry or element; it costs next to nothing and may be called as often as is convenient, by any thread.
 */
@FunctionalInterface
public interface ReadingProgress {
    /** Nobody waits. */
    ReadingProgress UNWATCHED = () -> {};

    /** Another step is done. */
    void step();

    /** The next page is a picture and will be recognised, which takes seconds: the file may take so much longer. */
    default void picture() {
        step();
    }
}
