package org.fuhan.text;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Span;

/**
 * Where sentences begin and end in clean text: a sentence ends with 。！？ and the quotes and brackets closing after it, or with its
 * paragraph. A ； divides clauses, not sentences. Stateless.
 */
public final class Sentences {
    private static final String ENDS = "。！？!?";
    private static final String CLOSERS = "”’」』）)】》";
    private static final String CLAUSE_MARKS = "，；、：,;";
    private static final int NEAR = 80;

    private Sentences() {}

    /** The sentence the offset lies in, without blanks around it. */
    public static Span at(String text, int offset) {
        int start = Math.min(offset, text.length());
        while (start > 0 && !isEnd(text, start - 1)) {
            start--;
        }
        int end = Math.min(offset, text.length());
        while (end < text.length() && !isEnd(text, end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return trim(text, start, Math.max(start, end));
    }

    /**
     * The sentence the span begins in, or as much of it around the span as {@code most} units hold, cut at clause marks where there
     * are any near; a span that is longer still is returned as it is. Looks no farther than it must, whatever the sentence's length.
     */
    public static Span around(String text, Span span, int most) {
        int start = span.start();
        while (start > 0 && span.start() - start <= most && !isEnd(text, start - 1)) {
            start--;
        }
        int end = span.start();
        while (end < text.length() && end - span.start() <= most && !isEnd(text, end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end - start <= most ? trim(text, start, end) : cut(text, new Span(start, end), span, most);
    }

    private static Span cut(String text, Span sentence, Span span, int most) {
        if (span.length() >= most) {
            return span;
        }
        int from = Math.max(sentence.start(), span.start() - (most - span.length()) / 2);
        int to = Math.max(span.end(), Math.min(sentence.end(), from + most));
        from = Math.min(span.start(), Math.max(sentence.start(), to - most));
        return trim(
                text,
                from == sentence.start() ? from : clauseStart(text, from, Math.min(span.start(), from + NEAR)),
                to == sentence.end() ? to : clauseEnd(text, to, Math.max(span.end(), to - NEAR)));
    }

    private static int clauseStart(String text, int from, int last) {
        for (int i = from; i < last; i++) {
            if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from < last && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int clauseEnd(String text, int to, int first) {
        for (int i = to; i > first; i--) {
            if (CLAUSE_MARKS.indexOf(text.charAt(i - 1)) >= 0) {
                return i - 1;
            }
        }
        return to > first && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** All sentences in order; blank ones are left out. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEnd(text, i)) {
                add(sentences, trim(text, start, text.charAt(i) == '\n' ? i : i + 1));
                start = i + 1;
            }
        }
        add(sentences, trim(text, start, text.length()));
        return sentences;
    }

    private static void add(List<Span> sentences, Span sentence) {
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
    }

    /** Whether a sentence ends with the unit at {@code i}: an end mark waits for the closers behind it. */
    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return true;
        }
        boolean closerFollows = i + 1 < text.length() && CLOSERS.indexOf(text.charAt(i + 1)) >= 0;
        if (ENDS.indexOf(c) >= 0) {
            return !closerFollows;
        }
        return CLOSERS.indexOf(c) >= 0 && !closerFollows && endsBefore(text, i);
    }

    private static boolean endsBefore(String text, int i) {
        int before = i;
        while (before > 0 && CLOSERS.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
