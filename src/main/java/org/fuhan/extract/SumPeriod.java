package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;

/**
 * The time a sum belongs to. A rate has none from beyond a semicolon (2023年发放32万元；补贴按每人每月70元), nor has the old one of a raise (2024年起由950元提高到1040元).
 * Stateless.
 */
final class SumPeriod {
    private static final CueList RAISES = CueList.load("carry-links.txt");
    private static final int REACH = 16;

    private SumPeriod() {}

    /**
     * The time as printed.
     *
     * @param before from the sentence's start to the amount
     */
    static Optional<String> of(String text, Periods periods, Span before, Amount amount, Role role) {
        int start = before.end();
        boolean rate = role == Role.STANDARD || role == Role.PRICE;
        int stop = Math.max(text.lastIndexOf('；', start - 1), text.lastIndexOf(';', start - 1));
        int from = rate && stop >= before.start() ? stop + 1 : before.start();
        boolean old = rate && isOld(text, before.start(), amount);
        return periods.last(from, start).filter(time -> !(old && time.endsWith("起")));
    }

    private static boolean isOld(String text, int from, Amount amount) {
        int start = amount.span().start();
        int end = amount.span().end();
        boolean raised = end < text.length() && RAISES.startingAt(text, end).isPresent();
        String before = text.substring(Math.max(from, start - REACH), start);
        return raised && (before.indexOf('由') >= 0 || before.indexOf('从') >= 0 || before.indexOf('原') >= 0);
    }
}
