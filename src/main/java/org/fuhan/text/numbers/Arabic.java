package org.fuhan.text.numbers;

import java.math.BigDecimal;
import java.util.Optional;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/** Numbers in digits: grouped, decimal, with scale words, in two steps (3亿5000万). Stateless. */
final class Arabic {
    private static final String NOT_AFTER_THOUSAND = "米克瓦伏帕卡焦赫";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Arabic() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number that starts at the digit there; none for dotted dates and versions. */
    static Optional<Numeral> at(String text, int start) {
        Numeral first = part(text, start);
        if (first == null) {
            return Optional.empty();
        }
        int next = first.span().end();
        if (first.over() || !first.hasBigScale() || next >= text.length() || !isDigit(text.charAt(next))) {
            return Optional.of(first);
        }
        Numeral second = part(text, next);
        return Optional.of(second != null && continues(text, first, second) ? sum(first, second) : first);
    }

    /** Past the digits and points that no number could be read from. */
    static int skip(String text, int start) {
        int i = start;
        while (i < text.length() && (isDigit(text.charAt(i)) || isPoint(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean continues(String text, Numeral first, Numeral second) {
        boolean scaled = second.scale().compareTo(BigDecimal.ONE) > 0;
        int end = second.span().end();
        boolean full = second.span().length() == 4 && end < text.length() && text.charAt(end) == '元';
        return second.value().compareTo(first.scale()) < 0 && (scaled || full);
    }

    private static Numeral sum(Numeral first, Numeral second) {
        Span span = new Span(first.span().start(), second.span().end());
        return new Numeral(
                span, first.value().add(second.value()), null, second.scale(), first.big(), second.over(), false);
    }

    private static @Nullable Numeral part(String text, int start) {
        int end = digitsEnd(text, start);
        if (end < 0 || end - start > 24) {
            return null;
        }
        BigDecimal digits = new BigDecimal(plain(text, start, end));
        int[] after = {more(text, end, true)};
        boolean over = after[0] > end;
        boolean some = !over && end < text.length() && text.charAt(end) == '几';
        after[0] += some ? 1 : 0;
        BigDecimal[] scales = scale(text, after);
        int stop = over ? after[0] : more(text, after[0], scales[0].compareTo(BigDecimal.ONE) > 0);
        over |= stop > after[0];
        BigDecimal max = some ? digits.add(BigDecimal.TEN).multiply(scales[0]) : null;
        Span span = new Span(start, stop);
        return new Numeral(span, digits.multiply(scales[0]), max, scales[0], scales[1], over, false);
    }

    /** Past 余 or 多 where one stands; 多 before 元化 or 样 says something else. */
    private static int more(String text, int at, boolean allowed) {
        if (!allowed || at >= text.length() || !ChineseDigits.isMore(text.charAt(at))) {
            return at;
        }
        return text.startsWith("多元化", at) || text.startsWith("多样", at) || text.startsWith("多层", at) ? at : at + 1;
    }

    /** Reads scale words from {@code at[0]} on, moves it past them; gives the product and the part 万 and 亿 make. */
    private static BigDecimal[] scale(String text, int[] at) {
        BigDecimal all = BigDecimal.ONE;
        BigDecimal big = BigDecimal.ONE;
        int i = at[0];
        int blank = blanks(text, i);
        if (blank > i && blank < text.length() && ChineseDigits.big(text.charAt(blank)) > 0) {
            i = blank;
        }
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            int small = c == '百' || c == '千' || c == '佰' || c == '仟' ? ChineseDigits.small(c) : 0;
            if ((small > 0 && unitFollows(text, i + 1)) || small + ChineseDigits.big(c) == 0) {
                break;
            }
            BigDecimal factor = BigDecimal.valueOf(Math.max(small, ChineseDigits.big(c)));
            all = all.multiply(factor);
            big = small > 0 ? big : big.multiply(factor);
            at[0] = i + 1;
        }
        return new BigDecimal[] {all, big.compareTo(TEN_THOUSAND) < 0 ? BigDecimal.ONE : big};
    }

    private static boolean unitFollows(String text, int at) {
        return at < text.length() && (NOT_AFTER_THOUSAND.indexOf(text.charAt(at)) >= 0 || text.startsWith("分", at));
    }

    /** Where the digits end; -1 for what has two points in it. */
    private static int digitsEnd(String text, int start) {
        int i = run(text, start);
        int group = start;
        for (int next = groupStart(text, group, i); next > 0 && next - start < 20; next = groupStart(text, group, i)) {
            group = next;
            i = next + 3;
        }
        if (!isPoint(text, i)) {
            return i;
        }
        int fraction = i + 1;
        i = run(text, fraction);
        return isPoint(text, i) ? -1 : i;
    }

    /** Where the next group of three digits starts, behind a comma or a stray blank; -1 where none does. */
    private static int groupStart(String text, int group, int end) {
        if (end - group > 3 || end >= text.length()) {
            return -1;
        }
        boolean comma = text.charAt(end) == ',';
        int next = comma ? end + 1 : blanks(text, end);
        if (next == end || run(text, next) != next + 3) {
            return -1;
        }
        return comma || moneyFollows(text, next + 3) ? next : -1;
    }

    private static boolean moneyFollows(String text, int at) {
        int i = isPoint(text, at) ? run(text, at + 1) : at;
        i = blanks(text, i);
        return i < text.length() && "万亿千元余多".indexOf(text.charAt(i)) >= 0;
    }

    /** Past at most two blanks or a line feed. */
    private static int blanks(String text, int at) {
        int i = at;
        while (i < text.length() && i < at + 2 && (text.charAt(i) == ' ' || text.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }

    private static int run(String text, int start) {
        int i = start;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPoint(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i) == '.' || text.charAt(i) == '．') && isDigit(text.charAt(i + 1));
    }

    private static String plain(String text, int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c == '.' || c == '．') {
                digits.append('.');
            }
        }
        return digits.toString();
    }
}
