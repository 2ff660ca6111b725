package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fuhan.letter.Funding.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Which amounts are parts of which: what 其中 names after a total, in brackets or without. Parts are never added to their total. Immutable.
 */
final class PartSums {
    private static final CueList STOPS = CueList.load("part-stops.txt");
    private static final int REACH = 40;
    private final int[] totals;
    private final BitSet whole = new BitSet();

    private PartSums(int[] totals) {
        this.totals = totals;
        Arrays.stream(totals).filter(total -> total >= 0).forEach(whole::set);
    }

    /**
     * Ties parts to totals.
     *
     * @param bases the basis of each amount
     */
    static PartSums of(String text, List<Amount> amounts, List<@Nullable String> bases) {
        int[] totals = new int[amounts.size()];
        Arrays.fill(totals, -1);
        int total = -1;
        boolean bracket = false;
        for (int i = 1; i < amounts.size(); i++) {
            String gap = text.substring(
                    amounts.get(i - 1).span().end(),
                    Math.max(
                            amounts.get(i - 1).span().end(),
                            amounts.get(i).span().start()));
            int of = gap.indexOf("其中");
            if (of < 0 && total < 0 && BracketedParts.open(text, amounts, bases, i - 1)) {
                total = i - 1;
                bracket = true;
            } else if (of >= 0 && opens(gap, of)) {
                total = total >= 0 && bracket && !closes(gap.substring(0, of)) ? total : i - 1;
                bracket = of > 0 && "（(".indexOf(gap.charAt(of - 1)) >= 0;
            } else if (total >= 0 && ends(gap, bracket)) {
                total = -1;
            }
            if (total >= 0 && isPart(amounts, bases, total, i)) {
                totals[i] = total;
            } else if (total >= 0) {
                total = -1;
            }
        }
        return new PartSums(totals);
    }

    /** The total that the amount is a part of, or -1. */
    int totalOf(int part) {
        return totals[part];
    }

    /** Whether some amount is a part of this one. */
    boolean isTotal(int index) {
        return whole.get(index);
    }

    /** The parts of a total, in order: they follow it without another between them. */
    int[] partsOf(int total) {
        int end = total + 1;
        while (end < totals.length && totals[end] == total) {
            end++;
        }
        return IntStream.range(total + 1, end).toArray();
    }

    /** Whether the parts, all of them exact, come to more than their total. */
    boolean exceeds(int total, List<Amount> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : partsOf(total)) {
            if (amounts.get(part).bound() != Bound.EXACT || amounts.get(part).max() != null) {
                return false;
            }
            sum = sum.add(amounts.get(part).yuan());
        }
        Amount all = amounts.get(total);
        return all.bound() == Bound.EXACT && all.max() == null && sum.compareTo(all.yuan()) > 0;
    }

    /** 其中 speaks of the amount before it: in its sentence, or as the first word of the next. */
    private static boolean opens(String gap, int of) {
        int end = Math.max(gap.lastIndexOf('。', of), gap.lastIndexOf('\n', of));
        return of <= REACH && gap.length() - of <= REACH && (end < 0 || end == of - 1) && gap.indexOf('。', of) < 0;
    }

    private static boolean closes(String gap) {
        return gap.indexOf('）') >= 0 || gap.indexOf(')') >= 0;
    }

    private static boolean ends(String gap, boolean bracket) {
        if (bracket) {
            return closes(gap);
        }
        return gap.indexOf('。') >= 0
                || gap.indexOf('\n') >= 0
                || gap.length() > REACH
                || STOPS.isIn(gap, 0, gap.length());
    }

    private static boolean isPart(List<Amount> amounts, List<@Nullable String> bases, int total, int part) {
        return Objects.equals(bases.get(total), bases.get(part))
                && amounts.get(part).yuan().compareTo(amounts.get(total).yuan()) < 0;
    }
}
