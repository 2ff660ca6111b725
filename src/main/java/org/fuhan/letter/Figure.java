package org.fuhan.letter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count, a share or an area a letter states; money is {@link Funding}.
 *
 * @param id n0, n1 … in the order of the text
 * @param kind level, change or share
 * @param raw as it stands at {@code span}
 * @param value scaled: 11.8万人 → 118000
 * @param max upper end of a range
 * @param unit as printed, without the scale: 人, 平方米, %
 * @param subject what is counted
 * @param period when
 * @param sentence the sentence it stands in
 * @param span where {@code raw} stands
 */
public record Figure(
        String id,
        Kind kind,
        String raw,
        BigDecimal value,
        @Nullable BigDecimal max,
        String unit,
        @Nullable String subject,
        @Nullable String period,
        String sentence,
        Span span) {
    /** What kind of number it is. */
    public enum Kind {
        /** A level: 1332场. */
        LEVEL,
        /** A difference to another time: 较2023年增长12%. */
        CHANGE,
        /** A share of a whole: 占61.1%. */
        SHARE
    }
}
