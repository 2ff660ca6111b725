package org.fuhan.text.hanlp;

/**
 * A word and where it stands. Immutable.
 *
 * @param word as it stands in the text
 * @param start its first UTF-16 unit
 * @param end the unit after its last
 */
public record Token(String word, int start, int end) {}
