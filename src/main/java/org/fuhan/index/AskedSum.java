package org.fuhan.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.text.numbers.Numeral;
import org.fuhan.text.numbers.Numerals;

/** A sum of yuan as people ask for it: 100万, 100万元, ¥1,000,000, 100w, 1.5m, 百万. Stateless. */
final class AskedSum {
    private static final Pattern CURRENCY = Pattern.compile("人民币|rmb|cny|yuan|[¥￥]");
    private static final Pattern SUM = Pattern.compile("(.+?)(?:元整?|圆|块钱?)?");
    private static final Pattern LETTERS = Pattern.compile("(?<=\\d)(kw|w|k|m)(?![a-z])");
    private static final Pattern SCALE_ALONE = Pattern.compile("[百千万亿]+");
    private static final Pattern ENDS = Pattern.compile("(.+?)((?:[-–—−~〜至到]|\\.\\.){1,2})(.+)");

    private AskedSum() {}

    /** The sum; none where anything else stands there. */
    static Optional<BigDecimal> of(String folded) {
        Matcher sum = SUM.matcher(scaled(folded));
        if (!sum.matches()) {
            return Optional.empty();
        }
        String number = SCALE_ALONE.matcher(sum.group(1)).matches() ? "一" + sum.group(1) : sum.group(1);
        return Numerals.at(number, 0)
                .filter(numeral -> numeral.span().end() == number.length())
                .filter(numeral -> !numeral.over() && numeral.max() == null)
                .map(Numeral::value);
    }

    /** The range with the scale at both its ends: 50-100万 → 500000-100万. */
    static String shared(String folded) {
        String range = scaled(folded);
        Matcher ends = ENDS.matcher(range);
        if (!ends.matches()) {
            return range;
        }
        String low = ends.group(1);
        List<Numeral> high = Numerals.in(ends.group(3));
        return Numerals.at(low, 0)
                .filter(numeral -> numeral.span().end() == low.length() && high.size() == 1)
                .map(numeral -> numeral.sharing(high.get(0), 1).value().toPlainString() + ends.group(2) + ends.group(3))
                .orElse(range);
    }

    /** 100w → 100万. */
    private static String scaled(String folded) {
        return LETTERS.matcher(CURRENCY.matcher(folded).replaceAll("")).replaceAll(letter -> switch (letter.group(1)) {
            case "kw" -> "千万";
            case "w" -> "万";
            case "k" -> "千";
            default -> "百万";
        });
    }
}
