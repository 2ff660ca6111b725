package org.fuhan.extract;

import java.util.Optional;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;

/**
 * The time a sum belongs to. A rate has none from beyond a semicolon (2023年发放32万元；补贴按每人每月70元), nor has the old one of a raise (2024年起由950元提高到1040元).
 * Stateless.
 */
final class SumPeriod {
    private static final CueList RAISES = CueList.load("carry-links.txt");
    private static final int REACH = 16;
    private static final int FARTHEST = 200;

    private SumPeriod() {}

    /**
     * The time as printed.
     *
     * @param before from the sentence's start to the amount
     */
    static Optional<String> of(String text, Periods periods, Span before, Amount amount, Role role) {
        int start = before.end();
        boolean rate = role == Role.STANDARD || role == Role.PRICE;
        int from = rate ? Math.max(before.start(), semicolon(text, start)) : before.start();
        boolean old = rate && isOld(text, before.start(), amount);
        return periods.last(from, start).filter(time -> !(old && time.endsWith("起")));
    }

    /** Behind the semicolon before the offset; 0 where none stands near. */
    private static int semicolon(String text, int start) {
        for (int i = start; i > Math.max(0, start - FARTHEST); i--) {
            if (text.charAt(i - 1) == '；' || text.charAt(i - 1) == ';') {
                return i;
            }
        }
        return 0;
    }

    private static boolean isOld(String text, int from, Amount amount) {
        int start = amount.span().start();
        int end = amount.span().end();
        boolean raised = end < text.length() && RAISES.startingAt(text, end).isPresent();
        String before = text.substring(Math.max(from, start - REACH), start);
        return raised && (before.indexOf('由') >= 0 || before.indexOf('从') >= 0 || before.indexOf('原') >= 0);
    }
}
