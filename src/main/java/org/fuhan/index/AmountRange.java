package org.fuhan.index;

import java.math.BigDecimal;
import java.util.List;

/**
 * The ranges sums are counted by.
 *
 * @param value least and greatest yuan, both inclusive, as the filters take them: 100000-999999.99; the last range has no greatest
 * @param label 10万至100万元
 */
record AmountRange(BigDecimal least, String value, String label) {
    private static final List<AmountRange> RANGES = List.of(
            range("0", "0-99999.99", "10万元以下"),
            range("100000", "100000-999999.99", "10万至100万元"),
            range("1000000", "1000000-9999999.99", "100万至1000万元"),
            range("10000000", "10000000-99999999.99", "1000万至1亿元"),
            range("100000000", "100000000-", "1亿元以上"));

    private static AmountRange range(String least, String value, String label) {
        return new AmountRange(new BigDecimal(least), value, label);
    }

    /** The range a sum lies in. */
    static AmountRange of(BigDecimal yuan) {
        AmountRange found = RANGES.get(0);
        for (AmountRange range : RANGES) {
            if (yuan.compareTo(range.least) >= 0) {
                found = range;
            }
        }
        return found;
    }
}
