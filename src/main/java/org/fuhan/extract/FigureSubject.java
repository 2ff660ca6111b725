package org.fuhan.extract;

import java.util.Optional;
import org.fuhan.letter.Span;

/** What a figure counts: the noun behind its unit (118名困境儿童), else the noun before the number (床位4860张). Stateless. */
final class FigureSubject {
    private static final int LONGEST = 14;
    private static final CueList ENDS = CueList.load("subject-ends.txt");

    private FigureSubject() {}

    /** The subject in the letter's words. */
    static Optional<String> of(String text, Span sentence, Span figure) {
        String unit = text.substring(Math.max(figure.start(), figure.end() - 1), figure.end());
        Optional<String> behind =
                unit.equals("%") || unit.equals("点") ? Optional.empty() : behind(text, sentence, figure.end());
        return behind.or(() -> before(text, sentence, figure.start()));
    }

    private static Optional<String> behind(String text, Span sentence, int at) {
        int start = text.startsWith("的", at) || text.startsWith("以上", at) ? at + 1 : at;
        int to = Math.min(sentence.end(), start + LONGEST);
        int end = start;
        while (end < to
                && isWord(text.charAt(end))
                && ENDS.startingAt(text, end).isEmpty()) {
            end++;
        }
        return end - start >= 2 ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    private static Optional<String> before(String text, Span sentence, int at) {
        int from = Clauses.start(text, Math.max(sentence.start(), at - LONGEST), at);
        int end = at;
        while (end > from && "约近达共为计占有到至了超余仅".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > from
                && isWord(text.charAt(start - 1))
                && ENDS.endingAt(text, from, start).isEmpty()) {
            start--;
        }
        return end - start >= 2 ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    private static boolean isWord(char c) {
        return Character.isIdeographic(c) || c == '“' || c == '”' || (c >= 'A' && c <= 'Z');
    }
}
