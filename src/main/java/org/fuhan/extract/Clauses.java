package org.fuhan.extract;

/** Where a clause around an offset begins and ends: at ， 。 ； ： or a paragraph's end. Stateless. */
final class Clauses {
    private static final String BOUNDS = "，。；：！？,;:!?\n";
    private static final String SENTENCE_BOUNDS = "。；！？;!?\n";

    private Clauses() {}

    /** The start of the clause the offset lies in, not before {@code from}. */
    static int start(String text, int from, int at) {
        return back(text, from, at, BOUNDS);
    }

    /** The start of the run of clauses up to 。 or ；, not before {@code from}. */
    static int sentenceStart(String text, int from, int at) {
        return back(text, from, at, SENTENCE_BOUNDS);
    }

    /** The end of the clause the offset lies in, not after {@code to}. */
    static int end(String text, int at, int to) {
        int i = at;
        while (i < to && BOUNDS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int back(String text, int from, int at, String bounds) {
        int i = at;
        while (i > from && !bounds(text, i - 1, bounds)) {
            i--;
        }
        return i;
    }

    /** A comma or colon between digits (9,620; 1:1) bounds nothing. */
    private static boolean bounds(String text, int i, String bounds) {
        char c = text.charAt(i);
        if (bounds.indexOf(c) < 0) {
            return false;
        }
        boolean inNumber = (c == ',' || c == ':' || c == '：')
                && i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        return !inNumber;
    }
}
