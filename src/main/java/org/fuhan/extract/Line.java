package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Span;

/**
 * One line of the clean text that is not blank, without blanks and list or heading marks around it.
 *
 * @param span where it stands
 * @param tight its tight form
 */
record Line(Span span, Tight tight) {
    private static final String EDGES = "#*>|-—_ \t\u3000\u00a0";

    /** All lines in order; those with nothing to read are left out. */
    static List<Line> of(String clean) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= clean.length()) {
            int end = clean.indexOf('\n', start);
            end = end < 0 ? clean.length() : end;
            int from = start;
            int to = end;
            while (from < to && isEdge(clean.charAt(from))) {
                from++;
            }
            while (to > from && isEdge(clean.charAt(to - 1)) && clean.charAt(to - 1) != '*') {
                to--;
            }
            if (from < to) {
                Span span = new Span(from, to);
                lines.add(new Line(span, Tight.of(clean, span)));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Its tight text. */
    String text() {
        return tight.text();
    }

    private static boolean isEdge(char c) {
        return Tight.isBlank(c) || EDGES.indexOf(c) >= 0;
    }
}
