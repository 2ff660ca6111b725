package org.fuhan.index;

import java.util.List;

/**
 * Divides Chinese text into words: the port by which the dictionary reaches the index, filled where the program is put together.
 * The same text gives the same words, always, or the index and its queries stop meeting. Must be safe for use by several threads.
 */
@FunctionalInterface
public interface Segmenter {
    /** The words in order, not overlapping; punctuation may be left in or out. */
    List<Word> words(String text);

    /**
     * One word.
     *
     * @param text as it stands in the text
     * @param start UTF-16 units, inclusive
     * @param end exclusive
     */
    record Word(String text, int start, int end) {}
}
