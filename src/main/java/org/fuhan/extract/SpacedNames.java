package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Span;

/**
 * Names with blanks between or inside them: 林致远 高若兰 is two, 樊 勇 and 尚 晓 峰 are one each. A line end is no blank here. Spans are
 * offsets in the tight text. Stateless.
 */
final class SpacedNames {
    private SpacedNames() {}

    /** Divides a stretch of the tight text at its blanks and joins the parts of one name. */
    static List<Span> in(String clean, Tight tight, int from, int to) {
        List<Span> names = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || blankBefore(clean, tight, i)) {
                join(names, new Span(start, i));
                start = i;
            }
        }
        return names;
    }

    private static void join(List<Span> names, Span word) {
        Span last = names.isEmpty() ? new Span(0, 9) : names.get(names.size() - 1);
        boolean tail = word.length() == 1 && last.length() <= 2;
        boolean afterSurname = last.length() == 1 && word.length() <= 2;
        if (tail || afterSurname) {
            names.set(names.size() - 1, new Span(last.start(), word.end()));
        } else {
            names.add(word);
        }
    }

    private static boolean blankBefore(String clean, Tight tight, int i) {
        int start = tight.span(i - 1, i).end();
        int end = tight.span(i, i + 1).start();
        return end > start && clean.substring(start, end).indexOf('\n') < 0;
    }
}
