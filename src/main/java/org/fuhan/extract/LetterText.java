package org.fuhan.extract;

import org.fuhan.letter.Span;
import org.fuhan.text.CleanText;

/**
 * A letter's clean text with its parts told apart: what stands before the salutation and the salutation itself, the body, and what
 * stands from the signature on. The three follow each other without a gap. Immutable.
 *
 * @param clean the text
 * @param head letterhead, number, title, salutation
 * @param body from the sentence that names the proposal to the last thanks
 * @param foot signature, date, contacts, 抄送, and what a web page adds behind
 * @param layout the same parts by lines
 */
record LetterText(CleanText clean, Span head, Span body, Span foot, Layout layout) {
    /** Tells the parts apart. */
    static LetterText of(CleanText clean) {
        String text = clean.text();
        Layout layout = Layout.of(Line.of(text));
        int foot = startOf(layout, layout.footFrom(), text);
        int body = layout.bodyFrom() < layout.salutationTo()
                ? behindSalutation(layout)
                : startOf(layout, layout.bodyFrom(), text);
        body = Math.min(body, foot);
        return new LetterText(clean, new Span(0, body), new Span(body, foot), new Span(foot, text.length()), layout);
    }

    /** The whole clean text. */
    String text() {
        return clean.text();
    }

    private static int startOf(Layout layout, int line, String text) {
        return line < layout.lines().size() ? layout.lines().get(line).span().start() : text.length();
    }

    private static int behindSalutation(Layout layout) {
        Tight tight = layout.lines().get(layout.bodyFrom()).tight();
        return tight.span(0, Salutation.glued(tight.text()).length()).end();
    }
}
