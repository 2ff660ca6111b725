package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.fuhan.letter.Span;

/** Whether a sum is one family's or person's private circumstance: 月低保金2080元 of a family the paragraph tells of. Stateless. */
final class PersonalSums {
    private static final CueList KIN = CueList.load("kin-words.txt");
    private static final CueList COLLECTIVE = CueList.load("collective-words.txt");
    private static final int REACH = 300;
    private static final BigDecimal MOST = BigDecimal.valueOf(500_000);

    private PersonalSums() {}

    /** Whether the amount is private. */
    static boolean is(String text, Span sentence, Amount amount) {
        int at = amount.span().start();
        int start = at;
        while (start > Math.max(0, at - REACH) && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = amount.span().end();
        while (end < Math.min(text.length(), at + REACH) && text.charAt(end) != '\n') {
            end++;
        }
        int from = Math.max(sentence.start(), at - REACH);
        int to = Math.min(sentence.end(), at + REACH);
        return amount.yuan().compareTo(MOST) < 0 && isOne(text, start, end) && !COLLECTIVE.isIn(text, from, to);
    }

    /** One mention of kin may be chance in a long paragraph; in a short one it tells of a family. */
    private static boolean isOne(String text, int from, int to) {
        Optional<CueList.Hit> first = KIN.first(text, from, to);
        return first.isPresent()
                && (to - from < 160
                        || KIN.first(text, first.get().span().end(), to).isPresent());
    }
}
