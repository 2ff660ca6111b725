package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as it was typed, divided: 养老 OR 助餐 "日间照料" -收费 → four parts. Blanks and punctuation divide; quotes and document numbers
 * keep together; OR and | join two parts as alternatives; NOT and a leading - exclude; AND is what holds anyway. Whatever makes no
 * sense as an operator is left out.
 *
 * @param parts in order
 * @param openQuote whether a quotation was not closed
 */
record TypedQuery(List<Part> parts, boolean openQuote) {
    private static final String OPENING = "\"“「『";
    private static final String CLOSING = "\"”」』";
    private static final String DIVIDERS = "()（）[]【】〔〕﹝﹞{}《》〈〉|";
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[\\p{IsHan}A-Za-z]{0,20}[〔\\[【（(﹝]\\s?\\d{4}\\s?[〕\\]】）)﹞]\\s?(?:第\\s?)?\\d{1,6}\\s?号?");

    /**
     * One part.
     *
     * @param text as typed, without quotes
     * @param exact whether it must stand as it is
     * @param excluded whether it must not stand
     * @param alternative whether it may stand in the place of the part before it
     */
    record Part(String text, boolean exact, boolean excluded, boolean alternative) {}

    /** Divides what was typed. */
    static TypedQuery of(String typed) {
        Reader reader = new Reader(typed);
        reader.read();
        return new TypedQuery(List.copyOf(reader.parts), reader.openQuote);
    }

    private static final class Reader {
        private final String typed;
        private final Matcher number;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private boolean excluded;
        private boolean alternative;
        private boolean openQuote;

        Reader(String typed) {
            this.typed = typed;
            this.number = DOCUMENT_NUMBER.matcher(typed);
        }

        void read() {
            int i = 0;
            while (i < typed.length()) {
                i = step(i);
            }
            endRun();
        }

        private int step(int i) {
            char c = typed.charAt(i);
            int quote = OPENING.indexOf(c);
            if (quote >= 0) {
                return quotation(i, CLOSING.charAt(quote));
            }
            if (run.isEmpty() && number.region(i, typed.length()).lookingAt()) {
                add(number.group(), true);
                return number.end();
            }
            if (c == '-' && run.isEmpty() && i + 1 < typed.length() && !Character.isWhitespace(typed.charAt(i + 1))) {
                excluded = true;
                return i + 1;
            }
            if (isBlank(c) || Atom.isBreak(c) || DIVIDERS.indexOf(c) >= 0) {
                endRun();
                alternative |= c == '|' && !parts.isEmpty();
                return i + 1;
            }
            run.append(c);
            return i + 1;
        }

        private int quotation(int open, char closing) {
            endRun();
            int close = typed.indexOf(closing, open + 1);
            openQuote |= close < 0;
            int end = close < 0 ? typed.length() : close;
            add(typed.substring(open + 1, end), true);
            return Math.min(typed.length(), end + 1);
        }

        private void endRun() {
            String text = run.toString();
            run.setLength(0);
            switch (text) {
                case "" -> {}
                case "AND", "&&" -> {}
                case "OR", "||" -> alternative = !parts.isEmpty();
                case "NOT" -> excluded = true;
                default -> add(text, false);
            }
        }

        private void add(String text, boolean exact) {
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(new Part(text, exact, excluded, alternative));
                excluded = false;
                alternative = false;
            }
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
