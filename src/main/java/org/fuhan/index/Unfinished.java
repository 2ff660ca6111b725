package org.fuhan.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuhan.index.Suggestion.Kind;

/**
 * A query that is being typed: what stands, and what is to be finished.
 *
 * @param head stays as it is: 厦门 -地区:
 * @param tail to be finished
 * @param kinds what may finish it
 */
record Unfinished(String head, String tail, Set<Kind> kinds) {
    private static final int LONGEST = 200;
    private static final String OPENING = "\"“”「『+-−–(（";
    private static final String OPERATORS = "\"“”「」『』()（）|&:：";
    private static final int LONGEST_NAME = 12;

    Unfinished {
        kinds = Set.copyOf(kinds);
    }

    /** The ways to see it: all of it as one, and its last word alone. */
    static List<Unfinished> of(String typed) {
        String text = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        int start = lastWord(text);
        Unfinished last = word(text.substring(0, start), text.substring(start));
        List<Unfinished> ways = new ArrayList<>();
        if (last.head().isBlank() || last.kinds().size() == Kind.values().length) {
            String all = text.strip();
            if (!all.isEmpty() && OPENING.indexOf(all.charAt(0)) < 0) {
                ways.add(new Unfinished("", all, EnumSet.allOf(Kind.class)));
            }
        }
        if (!last.head().isEmpty()) {
            ways.add(last.beside());
        }
        return ways;
    }

    /** Beside other words neither a number nor another letter's title is meant. */
    private Unfinished beside() {
        Set<Kind> few = EnumSet.of(Kind.PLACE, Kind.TOPIC, Kind.PROGRAMME, Kind.AGENCY);
        return head.isBlank() || kinds.size() < Kind.values().length ? this : new Unfinished(head, tail, few);
    }

    private static int lastWord(String text) {
        int start = text.length();
        while (start > 0 && !isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Unfinished word(String before, String word) {
        int from = 0;
        while (from < word.length() && OPENING.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        int colon = Folding.narrow(word).indexOf(':', from);
        if (colon > from && colon - from <= LONGEST_NAME) {
            Optional<QueryField> field = QueryField.named(Folding.narrow(word.substring(from, colon)));
            if (field.isPresent()) {
                return new Unfinished(
                        before + word.substring(0, colon + 1), word.substring(colon + 1), kinds(field.get()));
            }
        }
        return new Unfinished(before + word.substring(0, from), word.substring(from), EnumSet.allOf(Kind.class));
    }

    private static Set<Kind> kinds(QueryField field) {
        return switch (field) {
            case REGION -> EnumSet.of(Kind.PLACE);
            case NUMBER, PROPOSAL -> EnumSet.of(Kind.NUMBER);
            case PROGRAMME -> EnumSet.of(Kind.PROGRAMME);
            case TOPIC -> EnumSet.of(Kind.TOPIC);
            case AGENCY -> EnumSet.of(Kind.AGENCY);
            case TITLE -> EnumSet.of(Kind.TITLE);
            case YEAR, AMOUNT, DEPARTMENT, CATEGORY, KIND -> EnumSet.noneOf(Kind.class);
        };
    }

    /** A text as words to look for, without what a query would take for signs. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean sign = OPERATORS.indexOf(unit) >= 0 || isBlank(unit);
            if (!sign) {
                plain.append(unit);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || unit == '\u3000' || unit == '\u00a0';
    }
}
