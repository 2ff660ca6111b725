package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Span;

/**
 * Sums that only tell of how many figures they are: 上千万元 is ten million at least, 数百万元 and 几百万元 lie between one million and
 * ten. Not 三十几万元, which is a number. Stateless.
 */
final class VagueSums {
    private static final Pattern VAGUE =
            Pattern.compile("(?<![以总人系次户件个实参奇偶复整0-9一二三四五六七八九十百千万])(?:(上)|[数几])([十百千]?)([万亿]?)元(?!素|旦|宵|器件)");
    private static final Map<String, Integer> ZEROS = Map.of("", 0, "十", 1, "百", 2, "千", 3, "万", 4, "亿", 8);

    private VagueSums() {}

    /** The amounts with the vague ones among them, in order; what was read inside a vague one (几十亿元) is left out. */
    static List<Amount> with(List<Amount> amounts, String text) {
        List<Amount> vague = new ArrayList<>();
        Matcher matcher = VAGUE.matcher(text);
        while (matcher.find()) {
            int zeros = ZEROS.getOrDefault(matcher.group(2), 0) + ZEROS.getOrDefault(matcher.group(3), 0);
            if (zeros > 0) {
                vague.add(sum(new Span(matcher.start(), matcher.end()), zeros, matcher.group(1) != null, vague.size()));
            }
        }
        if (vague.isEmpty()) {
            return amounts;
        }
        List<Amount> all = new ArrayList<>(vague);
        amounts.stream()
                .filter(amount -> vague.stream().noneMatch(v -> holds(v.span(), amount.core())))
                .forEach(all::add);
        all.sort(Comparator.comparing(Amount::span));
        return List.copyOf(all);
    }

    private static boolean holds(Span span, Span inner) {
        return inner.start() < span.end() && inner.end() > span.start();
    }

    private static Amount sum(Span span, int zeros, boolean least, int index) {
        BigDecimal yuan = BigDecimal.TEN.pow(zeros);
        return least
                ? new Amount(span, span, yuan, null, Bound.AT_LEAST, -1 - index, "funding.vague")
                : new Amount(span, span, yuan, BigDecimal.TEN.pow(zeros + 1), Bound.EXACT, -1 - index, "funding.vague");
    }
}
