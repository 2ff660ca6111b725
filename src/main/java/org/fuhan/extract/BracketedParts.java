package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the brackets right behind a sum list its parts although no 其中 says so: 4286万元（中央补助3120万元、省级补助768万元、县级配套398万元). Two sums at
 * least that have payers' names, or that come to the sum before the brackets. Stateless.
 */
final class BracketedParts {
    private static final CueList PAYERS = CueList.load("payers.txt");
    private static final int LONGEST = 160;
    private static final int MOST = 12;

    private BracketedParts() {}

    /** Whether parts of the amount of this index stand in brackets behind it. */
    static boolean open(String text, List<Amount> amounts, List<@Nullable String> bases, int total) {
        int open = amounts.get(total).span().end();
        if (open >= text.length() || "（(〈".indexOf(text.charAt(open)) < 0) {
            return false;
        }
        int close = close(text, open);
        BigDecimal sum = BigDecimal.ZERO;
        int parts = 0;
        int paid = 0;
        int from = open + 1;
        for (int i = total + 1; i < Math.min(amounts.size(), total + MOST); i++) {
            Amount part = amounts.get(i);
            if (part.span().end() > close) {
                break;
            }
            if (!Objects.equals(bases.get(i), bases.get(total))
                    || part.yuan().compareTo(amounts.get(total).yuan()) >= 0) {
                return false;
            }
            parts++;
            paid += PAYERS.isIn(text, from, part.span().start()) ? 1 : 0;
            sum = sum.add(part.yuan());
            from = part.span().end();
        }
        boolean whole = sum.compareTo(amounts.get(total).yuan()) == 0;
        boolean within = sum.compareTo(amounts.get(total).yuan()) <= 0;
        return parts > 1 && (whole || (within && paid == parts));
    }

    /** Where the brackets close; their opening where they do not on the line. */
    private static int close(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '）' || c == ')' || c == '〉') {
                return i;
            }
            if (c == '\n' || c == '。') {
                return open;
            }
        }
        return open;
    }
}
