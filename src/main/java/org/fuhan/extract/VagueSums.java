package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Span;

/**
 * Sums that only tell of how many figures they are: 上千万元 is ten million at least, 数百万元 and 几百万元 lie between one million and
 * ten. Not 三十几万元, which is a number. Stateless.
 */
final class VagueSums {
    private static final String SIZES = "十百千";
    private static final String SCALES = "万亿";
    /** Before 上, 数 and 几 they make other words: 以上, 人数, 三十几. */
    private static final String OTHER_WORDS = "以总人系次户件个实参奇偶复整0123456789一二三四五六七八九十百千万";
    /** Behind 元: 元素, 元旦. */
    private static final String NO_MONEY = "素旦宵";

    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

    private VagueSums() {}

    /** The amounts with the vague ones among them, in order; what was read inside a vague one (几十亿元) is left out. */
    static List<Amount> with(List<Amount> amounts, String text) {
        List<Amount> vague = new ArrayList<>();
        for (int yuan = text.indexOf('元'); yuan >= 0; yuan = text.indexOf('元', yuan + 1)) {
            int scale = is(SCALES, text, yuan - 1) ? yuan - 1 : yuan;
            int size = is(SIZES, text, scale - 1) ? scale - 1 : scale;
            if (size < yuan
                    && is("上数几", text, size - 1)
                    && !is(OTHER_WORDS, text, size - 2)
                    && !is(NO_MONEY, text, yuan + 1)) {
                int zeros = zeros(text, size, yuan);
                boolean least = text.charAt(size - 1) == '上';
                vague.add(sum(new Span(size - 1, yuan + 1), zeros, least, vague.size()));
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

    private static boolean is(String set, String text, int at) {
        return at >= 0 && at < text.length() && set.indexOf(text.charAt(at)) >= 0;
    }

    private static int zeros(String text, int from, int to) {
        int zeros = 0;
        for (int i = from; i < to; i++) {
            zeros += ZEROS.getOrDefault(text.charAt(i), 0);
        }
        return zeros;
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
