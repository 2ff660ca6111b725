package org.fuhan.index;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.gazetteer.Mention;

/**
 * What of a query is no misspelling, however seldom the letters say it: fields with their values, operators, document numbers and
 * names of places; and its words of the dictionary, in which no character is wrong. Immutable once made.
 */
final class Untouched {
    private static final Pattern FIELD = Pattern.compile(
            "(?<![\\p{IsHan}A-Za-z])([\\p{IsHan}A-Za-z]{1,12}+)\\s?:\\s?(?:[\"“”][^\"“”]*[\"“”]?|[^\\s()\"“”]+)");
    private static final Pattern OPERATOR = Pattern.compile("(?<!\\S)(?:AND|OR|NOT)(?!\\S)");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[\\p{IsHan}]{1,20}+[〔\\[【(﹝{]\\s?\\d{4}");
    private static final int LONGEST_PLACE = 4;

    private final BitSet fixed = new BitSet();
    private final BitSet inWords = new BitSet();
    /** Where a word of the dictionary begins, or a character between such words. */
    private final BitSet starts = new BitSet();

    Untouched(String typed, String folded, Segmenter words) {
        String narrow = Folding.narrow(typed);
        Matcher field = FIELD.matcher(narrow);
        while (field.find()) {
            if (QueryField.named(field.group(1)).isPresent()) {
                fixed.set(field.start(), field.end());
            }
        }
        markAll(OPERATOR.matcher(narrow));
        markAll(DOCUMENT_NUMBER.matcher(narrow));
        markPlaces(folded);
        for (Segmenter.Word word : words.words(folded)) {
            starts.set(word.start());
            if (word.end() - word.start() > 1) {
                inWords.set(word.start(), word.end());
            }
        }
        starts.set(folded.length());
    }

    private void markAll(Matcher matcher) {
        while (matcher.find()) {
            fixed.set(matcher.start(), matcher.end());
        }
    }

    /** Short names too: 湖里. */
    private void markPlaces(String folded) {
        Divisions divisions = Divisions.load();
        for (Mention mention : divisions.in(folded)) {
            Span span = mention.span();
            fixed.set(span.start(), span.end());
        }
        for (int start = 0; start < folded.length(); start++) {
            for (int end = start + 2; end <= Math.min(folded.length(), start + LONGEST_PLACE); end++) {
                if (!divisions.named(folded.substring(start, end)).isEmpty()) {
                    fixed.set(start, end);
                }
            }
        }
    }

    /** Whether any of a run must stay as it is. */
    boolean anyFixed(int start, int end) {
        int next = fixed.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** Whether a run is nothing but words of the dictionary, from border to border. */
    boolean isWords(int start, int end) {
        return starts.get(start) && starts.get(end) && inWords.nextClearBit(start) >= end;
    }

    /**
     * Whether a run may have been meant to be a word of nearly the same characters: what would change lies in no word of the dictionary
     * and no name, and what would be dropped leaves no lone character beside it.
     */
    boolean mayBecome(String folded, int start, int end, String word) {
        int same = 0;
        int shorter = Math.min(end - start, word.length());
        while (same < shorter && folded.charAt(start + same) == word.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && folded.charAt(end - 1 - tail) == word.charAt(word.length() - 1 - tail)) {
            tail++;
        }
        int from = start + same;
        int to = end - tail;
        if (from == to) {
            return isBorder(from, start, end);
        }
        boolean dropped = word.length() < end - start;
        return !anyFixed(from, to) && !anyInWords(from, to) && !(dropped && isLoneBeside(folded, from, to));
    }

    /** Whether a character may be missing here: between words, one of which is none. */
    private boolean isBorder(int at, int start, int end) {
        boolean before = at > start && !settled(at - 1);
        boolean behind = at < end && !settled(at);
        return starts.get(at) && (before || behind);
    }

    private boolean settled(int at) {
        return fixed.get(at) || inWords.get(at);
    }

    private boolean anyInWords(int from, int to) {
        int next = inWords.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private boolean isLoneBeside(String folded, int from, int to) {
        boolean before = from > 0 && Atom.isHan(folded.charAt(from - 1)) && !settled(from - 1);
        boolean behind = to < folded.length() && Atom.isHan(folded.charAt(to)) && !settled(to);
        return before || behind;
    }
}
