package org.fuhan.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bases of all amounts of a text: a basis stated once holds for the amounts it is stated with (由每人每月960元提高到1040元; 县道每公里1万元、乡道5000元).
 * Stateless.
 */
final class CarriedBasis {
    private static final CueList LINKS = CueList.load("carry-links.txt");
    private static final CueList STOPS = CueList.load("carry-stops.txt");
    private static final int LINK_REACH = 14;
    private static final int LIST_REACH = 24;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(60);

    private CarriedBasis() {}

    /** The basis of each amount, null for a sum as such. */
    static List<@Nullable String> of(String text, List<Amount> amounts) {
        List<@Nullable String> bases = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            int from = i == 0 ? 0 : amounts.get(i - 1).span().end();
            Optional<String> own = BasisReader.of(text, amount, from);
            bases.add(own.orElse(i > 0 ? carried(text, amounts, bases, i) : null));
            if (own.isPresent()) {
                carryBack(text, amounts, bases, i);
            }
        }
        return bases;
    }

    private static @Nullable String carried(String text, List<Amount> amounts, List<@Nullable String> bases, int i) {
        String before = bases.get(i - 1);
        if (before == null) {
            return null;
        }
        Amount last = amounts.get(i - 1);
        Amount amount = amounts.get(i);
        boolean one = last.series() == amount.series() || isLinked(text, last, amount);
        return one || isListed(text, last, amount, BasisReader.isTime(before)) ? before : null;
    }

    private static void carryBack(String text, List<Amount> amounts, List<@Nullable String> bases, int i) {
        for (int k = i - 1; k >= 0 && bases.get(k) == null; k--) {
            Amount last = amounts.get(k);
            Amount next = amounts.get(k + 1);
            if (last.series() != next.series() && !isLinked(text, last, next)) {
                return;
            }
            bases.set(k, bases.get(i));
        }
    }

    private static boolean isLinked(String text, Amount last, Amount next) {
        int from = last.span().end();
        int to = next.span().start();
        if (to - from == 1 && "和与及或".indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        return to - from <= LINK_REACH && Clauses.start(text, from, to) == from && LINKS.isIn(text, from, to);
    }

    /** 、 or ， and a few words stand between them, none of which starts another reckoning; the sums are of one order. */
    private static boolean isListed(String text, Amount last, Amount next, boolean time) {
        int from = last.span().end();
        int to = next.span().start();
        if (to <= from || to - from > (time ? LINK_REACH : LIST_REACH) || "、，,".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        boolean cut =
                Clauses.sentenceStart(text, from, to) > from || STOPS.isIn(text, from, to) || hasDigit(text, from, to);
        BigDecimal ratio = next.yuan().divide(last.yuan(), MathContext.DECIMAL64);
        return !cut && ratio.compareTo(FARTHEST) < 0 && ratio.multiply(FARTHEST).compareTo(BigDecimal.ONE) > 0;
    }

    /** A number between them: 24小时最高20元, 2023年. Ages (90－99周岁) and grades count nothing anew. */
    private static boolean hasDigit(String text, int from, int to) {
        boolean ages = text.substring(from, to).contains("岁");
        return !ages && text.substring(from, to).chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
