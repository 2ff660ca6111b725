package org.fuhan.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** The sentence or two in which a letter names the proposal it answers: 您提出的《…》（第…号）收悉，现答复如下. Stateless. */
final class Opening {
    private static final int MAX_LINES = 6;
    private static final int MAX_UNITS = 700;
    private static final Pattern DONE = Pattern.compile("如下[:：。,，]?|收悉|已收到|答复意见");
    private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]{1,2}[、.]|\\([一二三四五六七八九十]\\))");

    private Opening() {}

    static Tight of(LetterText letter) {
        List<Line> lines = letter.layout().bodyLines();
        int end = letter.body().start();
        for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
            Line line = lines.get(i);
            if (i > 0 && HEADING.matcher(line.text()).find()) {
                break;
            }
            end = Math.max(end, Math.min(line.span().end(), letter.body().start() + MAX_UNITS));
            if (DONE.matcher(line.text()).find()) {
                break;
            }
        }
        return Tight.of(letter.text(), new Span(letter.body().start(), end));
    }
}
