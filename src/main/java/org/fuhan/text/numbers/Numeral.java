package org.fuhan.text.numbers;

import java.math.BigDecimal;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text: its scale words (百 千 万 亿) are worked in, its unit is not. Immutable and safe to share.
 *
 * @param span where it stands, with its scale and its 余 or 多, without a unit
 * @param value exact; the lower end where the words name a span of numbers
 * @param max the upper end of 三十几 (40) or 七八千 (8000), else null
 * @param scale what the words after the last digit multiply by: 7千万 → 10000000; 1 without any
 * @param big the part of {@code scale} that 万 and 亿 make
 * @param over whether 余 or 多 says that it is more
 * @param chinese whether it is written in characters, lower case or capital
 */
public record Numeral(
        Span span,
        BigDecimal value,
        @Nullable BigDecimal max,
        BigDecimal scale,
        BigDecimal big,
        boolean over,
        boolean chinese) {
    /** Whether 万 or 亿 belongs to it. */
    public boolean hasBigScale() {
        return big.compareTo(BigDecimal.ONE) > 0;
    }

    /**
     * The same number with the scale of the one it shares it with: the 5 of 5-10万, the 7 of 7—8千万, the 二十 of 二十至三十万.
     *
     * @param last the number that carries the scale
     * @param most how many times the last one it may become; a number that would become more (5000-1万) keeps its own
     */
    public Numeral sharing(Numeral last, int most) {
        if (hasBigScale()) {
            return this;
        }
        BigDecimal factor = scale.compareTo(BigDecimal.ONE) == 0 ? last.scale : last.big;
        boolean shares = value.multiply(factor).compareTo(last.value.multiply(BigDecimal.valueOf(most))) <= 0;
        return shares ? times(factor) : this;
    }

    private Numeral times(BigDecimal factor) {
        BigDecimal upper = max == null ? null : max.multiply(factor);
        BigDecimal product = scale.multiply(factor);
        return new Numeral(span, value.multiply(factor), upper, product, product, over, chinese);
    }
}
