package org.fuhan.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides what was typed: blanks and punctuation divide; quotes, document numbers and fields with their values keep together.
 * Operators may be full width. Used once.
 */
final class QueryTokens {
    private static final String OPENING = "\"“”「『";
    private static final String CLOSING = "\"”“」』";
    private static final String DIVIDERS = "[]【】〔〕﹝﹞{}《》〈〉";
    private static final String DASHES = "-−–";
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "[\\p{IsHan}A-Za-z]{0,20}+[〔\\[【(﹝{]\\s?(?:\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年?[〕\\]】)﹞}]\\s?(?:第\\s?)?\\d{1,6}+\\s?号?");
    private static final Pattern FIELD = Pattern.compile("([\\p{IsHan}A-Za-z]{1,12}+)\\s?:\\s?(?=\\S)");
    private static final Pattern VALUE = Pattern.compile("[^\\s()\"“”]+");
    private static final Pattern COMPARED = Pattern.compile("(?:(?:" + AskedRange.SIGNS + ")\\s{0,3}+)?[^\\s()\"“”]+"
            + "(?:\\s{1,3}+(?:[-–—~]{1,2}|至|到)\\s{1,3}+(?=\\d)[^\\s()\"“”]+)?");
    private static final Pattern BOUND = Pattern.compile("(?:" + AskedRange.SIGNS + ")\\s{0,3}+[^\\s()\"“”的]+");
    private static final Pattern SUM_COMPARED = Pattern.compile("(?i)(?:金[额額]|amount)\\s?(" + BOUND.pattern() + ")");
    private static final Set<QueryField> RANGED = EnumSet.of(QueryField.AMOUNT, QueryField.YEAR);

    private final String typed;
    private final String narrow;
    private final Matcher number;
    private final Matcher field;
    private final Matcher sum;
    private final List<QueryToken> tokens = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean openQuote;

    private QueryTokens(String typed) {
        this.typed = typed;
        this.narrow = Folding.narrow(typed);
        this.number = DOCUMENT_NUMBER.matcher(narrow);
        this.field = FIELD.matcher(narrow);
        this.sum = SUM_COMPARED.matcher(narrow);
    }

    /**
     * The tokens in order.
     *
     * @param openQuote whether a quotation was not closed
     */
    record Divided(List<QueryToken> tokens, boolean openQuote) {
        Divided {
            tokens = List.copyOf(tokens);
        }
    }

    static Divided of(String typed) {
        QueryTokens reader = new QueryTokens(typed);
        int i = 0;
        while (i < typed.length()) {
            i = reader.step(i);
        }
        reader.endRun();
        return new Divided(reader.tokens, reader.openQuote);
    }

    private int step(int i) {
        char c = narrow.charAt(i);
        int quote = OPENING.indexOf(c);
        if (quote >= 0) {
            return quotation(i, quote);
        }
        if (run.isEmpty()) {
            int end = special(i);
            if (end > i) {
                return end;
            }
        }
        if (c == '(' || c == ')' || c == '|') {
            endRun();
            sign(c == '(' ? QueryToken.Kind.OPEN : c == ')' ? QueryToken.Kind.CLOSE : QueryToken.Kind.OR);
            return i + 1;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Atom.isBreak(c) || DIVIDERS.indexOf(c) >= 0) {
            endRun();
            return i + 1;
        }
        run.append(typed.charAt(i));
        return i + 1;
    }

    /** What can only stand where a run begins; where it ends, or its start where there is nothing of the kind. */
    private int special(int i) {
        if (number.region(i, narrow.length()).lookingAt()) {
            add(QueryToken.words(typed.substring(i, number.end()), true));
            return number.end();
        }
        if (field.region(i, narrow.length()).lookingAt()) {
            Optional<QueryField> named = QueryField.named(field.group(1));
            if (named.isPresent()) {
                return value(named.get(), field.end());
            }
        }
        if (sum.region(i, narrow.length()).lookingAt()) {
            int end = ValueList.end(QueryField.AMOUNT, narrow, sum.start(1), sum.end(1));
            if (isSum(sum.start(1), end)) {
                int taken = take(QueryField.AMOUNT, sum.start(1), end);
                return taken < narrow.length() && narrow.charAt(taken) == '的' ? taken + 1 : taken;
            }
        }
        char c = narrow.charAt(i);
        boolean before = i + 1 < narrow.length() && !Character.isWhitespace(narrow.charAt(i + 1));
        if (before && (DASHES.indexOf(c) >= 0 || c == '+')) {
            sign(c == '+' ? QueryToken.Kind.PLUS : QueryToken.Kind.NOT);
            return i + 1;
        }
        return i;
    }

    /** The value behind a field's colon: a quotation, a document number, or what {@link ValueList} leaves before a blank or bracket. */
    private int value(QueryField of, int start) {
        int quote = OPENING.indexOf(narrow.charAt(start));
        if (quote >= 0) {
            int close = closing(start, quote);
            int end = close < 0 ? typed.length() : close;
            tokens.add(QueryToken.field(of, typed.substring(start + 1, end)));
            return Math.min(typed.length(), end + 1);
        }
        Pattern shape = RANGED.contains(of) ? COMPARED : VALUE;
        Matcher value = shape.matcher(narrow).region(start, narrow.length());
        int end = value.lookingAt() ? value.end() : start;
        if (number.region(start, narrow.length()).lookingAt()) {
            int first = number.end();
            return take(of, start, end > first ? ValueList.behind(of, narrow, first, end) : first);
        }
        return end == start ? start : take(of, start, ValueList.end(of, narrow, start, end));
    }

    private int take(QueryField of, int start, int end) {
        tokens.add(QueryToken.field(of, typed.substring(start, end)));
        return end;
    }

    private boolean isSum(int start, int end) {
        return Condition.of(QueryField.AMOUNT, typed.substring(start, end)).isPresent();
    }

    private int quotation(int open, int quote) {
        endRun();
        int close = closing(open, quote);
        openQuote |= close < 0;
        int end = close < 0 ? typed.length() : close;
        add(QueryToken.words(typed.substring(open + 1, end), true));
        return Math.min(typed.length(), end + 1);
    }

    /** Straight and curved quotation marks close each other, as keyboards mix them. */
    private int closing(int open, int quote) {
        String marks = quote < 3 ? "\"“”" : CLOSING.substring(quote, quote + 1);
        for (int i = open + 1; i < narrow.length(); i++) {
            if (marks.indexOf(narrow.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void endRun() {
        String text = run.toString();
        run.setLength(0);
        switch (Folding.narrow(text)) {
            case "" -> {}
            case "AND", "&&" -> sign(QueryToken.Kind.AND);
            case "OR", "||" -> sign(QueryToken.Kind.OR);
            case "NOT" -> sign(QueryToken.Kind.NOT);
            default -> add(QueryToken.words(text, false));
        }
    }

    private void sign(QueryToken.Kind kind) {
        tokens.add(QueryToken.sign(kind));
    }

    private void add(QueryToken token) {
        if (token.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            tokens.add(token);
        }
    }
}
