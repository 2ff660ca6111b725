package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** What a figure counts: the noun behind its unit (118名困境儿童), else the noun before the number (床位4860张). Stateless. */
final class FigureSubject {
    private static final int LONGEST = 14;
    private static final int FARTHEST = 20;
    private static final int MOST_LEVELS = 3;
    private static final int LONGEST_WORD = 4;
    /** 由15个减为7个: the words between two levels of the same. */
    private static final Pattern RELATED =
            Pattern.compile("(?:[\\p{IsHan}]{1,3})?(?:减|降|增|升|提高|缩|压缩|缩短|压减|扩|上升|下降|扩大|提升|调整|增加|减少|缩减|变|改)[为到至了]?");

    private static final Pattern TIME = Pattern.compile("年度?(?:以来|年?底|前|起)?|月份?(?:以来|底|前|起)?|日|周岁|岁");
    private static final CueList ENDS = CueList.load("subject-ends.txt");

    private FigureSubject() {}

    /** The subject in the letter's words. */
    static Optional<String> of(String text, Span sentence, Span figure) {
        String unit = text.substring(Math.max(figure.start(), figure.end() - 1), figure.end());
        Optional<String> behind =
                unit.equals("%") || unit.equals("点") ? Optional.empty() : behind(text, sentence, figure.end());
        return behind.or(() -> before(text, sentence, figure.start(), MOST_LEVELS));
    }

    private static Optional<String> behind(String text, Span sentence, int at) {
        int start = text.startsWith("的", at) || text.startsWith("以上", at) ? at + 1 : at;
        int to = Math.min(sentence.end(), start + LONGEST);
        int end = start;
        while (end < to && isWord(text.charAt(end))) {
            Optional<CueList.Hit> stop = ENDS.startingAt(text, end);
            if (stop.isPresent() && !isWhole(stop.get())) {
                break;
            }
            end = Math.min(to, stop.map(hit -> hit.span().end()).orElse(end + 1));
        }
        return end - start >= 2 ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    private static Optional<String> before(String text, Span sentence, int at, int levels) {
        int from = Clauses.start(text, Math.max(sentence.start(), at - FARTHEST), at);
        int end = at;
        while (end > from
                && "约近达共为计占有到至了超余仅由从".indexOf(text.charAt(end - 1)) >= 0
                && ENDS.endingAt(text, from, end).filter(FigureSubject::isWhole).isEmpty()) {
            end--;
        }
        int start = end;
        while (start > from && isWord(text.charAt(start - 1)) && !isStop(text, from, start)) {
            start--;
        }
        if (start > from && Character.isDigit(text.charAt(start - 1))) {
            Matcher level = RELATED.matcher(text).region(start, end);
            if (levels > 0 && level.matches()) {
                return before(text, sentence, numberStart(text, from, start), levels - 1);
            }
            Matcher time = TIME.matcher(text).region(start, end);
            start = time.lookingAt() ? time.end() : pastUnit(text, start, end);
        }
        start = end - start > 2 && "将把对使".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
        return end - start >= 2 ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    /** Whether one of the words that bound a subject ends at {@code end}, and is no part of a longer word (达 in 达标率). */
    private static boolean isStop(String text, int from, int end) {
        Optional<CueList.Hit> stop = ENDS.endingAt(text, from, end);
        if (stop.isEmpty() || isWhole(stop.get())) {
            return false;
        }
        for (int i = stop.get().span().start(); i >= Math.max(from, end - LONGEST_WORD); i--) {
            Optional<CueList.Hit> word = ENDS.startingAt(text, i);
            if (word.filter(hit -> isWhole(hit) && hit.span().end() >= end).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Behind the unit of the number before: 12个社区儿童主任 → 社区儿童主任. */
    private static int pastUnit(String text, int start, int end) {
        return FigureUnit.at(text, start)
                .map(Span::end)
                .filter(past -> past < end - 1)
                .orElse(start);
    }

    private static boolean isWhole(CueList.Hit hit) {
        return hit.value().equals("-");
    }

    private static int numberStart(String text, int from, int at) {
        int start = at;
        while (start > from && "0123456789.,，万千余多%".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private static boolean isWord(char c) {
        return Character.isIdeographic(c) || c == '“' || c == '”' || (c >= 'A' && c <= 'Z');
    }
}
