package org.fuhan.extract;

import java.util.Optional;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Span;

/** How the words around an amount bound it: 约 近 不低于 最高不超过 before it, 以上 左右 以内 after it. Stateless. */
final class Bounds {
    /** The bound and the amount's span with the words that make it. */
    record Bounded(Bound bound, Span span) {}

    private static final int REACH = 9;
    private static final CueList BEFORE = CueList.load("bound-before.txt");
    private static final CueList AFTER = CueList.load("bound-after.txt");
    private static final String NOT_LOWEST = "以下简称";

    private Bounds() {}

    /**
     * Bounds an amount.
     *
     * @param core the number and its unit
     * @param over whether 余 or 多 stands inside the number
     */
    static Bounded of(String text, Span core, boolean over) {
        int start = left(text, core.start());
        Optional<CueList.Hit> before = BEFORE.endingAt(text, Math.max(0, start - REACH), start);
        Optional<CueList.Hit> after =
                text.startsWith(NOT_LOWEST, core.end()) ? Optional.empty() : AFTER.startingAt(text, core.end());
        int end = after.map(hit -> hit.span().end()).orElse(core.end());
        if (before.isPresent()) {
            Bound bound = Bound.valueOf(before.get().value());
            if (before.get().span().of(text).contains("需")) {
                return new Bounded(bound, new Span(core.start(), end));
            }
            return new Bounded(bound, new Span(before.get().span().start(), end));
        }
        Bound bound = after.map(hit -> Bound.valueOf(hit.value()))
                .or(() -> ceiling(text, start))
                .orElse(over ? Bound.OVER : Bound.EXACT);
        return new Bounded(bound, new Span(core.start(), end));
    }

    /** Before the blanks and the 人民币 in front of a number. */
    private static int left(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return text.startsWith("人民币", start - 3) ? start - 3 : start;
    }

    /** 最高给予100万元, 最高救助额度提高到3万元: 最高 says so from a few words away, in the same clause. */
    private static Optional<Bound> ceiling(String text, int start) {
        int from = Clauses.start(text, Math.max(0, start - REACH - 3), start);
        String before = text.substring(from, start);
        int word = Math.max(before.lastIndexOf("最高"), before.lastIndexOf("不超过"));
        if (word < 0 || hasDigit(before, word, before.length())) {
            return Optional.empty();
        }
        return Optional.of(Bound.UP_TO);
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
