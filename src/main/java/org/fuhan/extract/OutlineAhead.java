package org.fuhan.extract;

import org.fuhan.extract.OutlineMark.Style;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/** What an outline learns by looking ahead in the text. Stateless. */
final class OutlineAhead {
    private static final int REACH = 1500;

    private OutlineAhead() {}

    /**
     * …：（一）甲；（二）乙: whether the numeral belongs to a list within its paragraph; the first one only where the second follows.
     *
     * @param before the character before the numeral
     * @param same the open item of its style
     */
    static boolean continuesList(String text, OutlineMark mark, char before, @Nullable OutlineDraft same) {
        if ("。；;：:".indexOf(before) < 0) {
            return false;
        }
        if (mark.ordinal() > 1) {
            return same != null && same.mark != null && mark.ordinal() == same.mark.ordinal() + 1;
        }
        int limit = Math.min(text.length(), mark.end() + REACH);
        for (int i = mark.end(); i < limit && text.charAt(i) != '\n'; i++) {
            if (text.startsWith("（二）", i) || text.startsWith("(二)", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a section (二、) begins on a later line. */
    static boolean hasSection(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\n') {
                Span line = BodyPart.trim(text, i, end);
                OutlineMark mark = OutlineMark.at(text, line.start(), end);
                if (mark != null && mark.style() == Style.HAN) {
                    return true;
                }
            }
        }
        return false;
    }
}
