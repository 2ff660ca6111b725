package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Span;

/**
 * Words in quotation marks: “…” ‘…’ 「…」 『…』 "…".
 *
 * @param whole with the marks
 * @param inner without them
 * @param titled whether it stands inside a 《》
 */
record Quotation(Span whole, Span inner, boolean titled) {
    private static final String OPEN = "“‘「『\"＂";
    private static final String CLOSE = "”’」』\"＂";
    private static final int LONGEST = 48;

    /** The outermost quotations of the range, in order. One that does not close in its sentence is none. */
    static List<Quotation> in(String text, Span range) {
        List<Quotation> quotations = new ArrayList<>();
        int title = 0;
        int i = range.start();
        while (i < range.end()) {
            char c = text.charAt(i);
            if (c == '《') {
                title = i + 1;
            } else if (c == '》' || c == '\n') {
                title = 0;
            }
            int kind = OPEN.indexOf(c);
            int close = kind < 0 ? -1 : closing(text, i, Math.min(range.end(), i + LONGEST), kind);
            if (close > i + 1) {
                boolean titled = title > 0 && i - title < 60;
                quotations.add(new Quotation(new Span(i, close + 1), new Span(i + 1, close), titled));
                i = close;
            }
            i++;
        }
        return quotations;
    }

    private static int closing(String text, int open, int limit, int kind) {
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == CLOSE.charAt(kind) || (kind == 0 && c == '"')) {
                return i;
            }
            if (c == OPEN.charAt(kind) || c == '\n' || c == '。' || (c == '》' && text.indexOf('《', open) > i)) {
                return -1;
            }
        }
        return -1;
    }
}
