package org.fuhan.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A range as people ask for it: >100万, 超过100万, 100万以上, 50-100万, 2023-. Whatever is not wholly understood is none; what
 * contradicts itself (>100万,<50万) is a range that nothing lies in.
 *
 * @param min least value, null for none
 * @param max greatest value, null for none
 * @param turned whether it was typed from its greatest value to its least: 2026-2023
 */
record AskedRange(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean turned) {
    /** Signs and words that stand before what they compare with. */
    static final String SIGNS =
            "[<>]=|=[<>]|[<>=≥≤≧≦]|大于或?等于|小于或?等于|[不未]超过|不[低少小]于|不[高多大]于|至少|最少|至多|最多|最高|超过|超|逾|大于|多于|高于|低于|小于|少于|不足|不到|不满|等于";

    private static final Pattern BEFORE = Pattern.compile("(" + SIGNS + ")(.+)");
    private static final Pattern BEHIND = Pattern.compile("(.+?)[及或]?(以上|以下|以内|之内|以来|至今|起)");
    private static final Pattern BOUNDS =
            Pattern.compile("[、;]|(?<!\\d),|,(?!\\d{3}(?!\\d))|(?<=以上|以下|以内)(?=[\\d一二三四五六七八九])");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern ENDS = Pattern.compile("(.+?)(?:[-–—−~〜至到]|\\.\\.){1,2}(.*?)(?:之间|间)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?|年份)?");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final String NO_YEAR = "0";
    private static final String AT_LEAST = ">= => ≥ ≧ 大于等于 大于或等于 不低于 不少于 不小于 至少 最少 以上 以来 至今 起";
    private static final String AT_MOST = "<= =< ≤ ≦ 小于等于 小于或等于 不超过 未超过 不高于 不多于 不大于 至多 最多 最高 以下 以内 之内";
    private static final String OVER = "> 超过 超 逾 大于 多于 高于";
    private static final String EQUAL = "= 等于";

    private AskedRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        this(min, max, false);
    }

    /** A range of sums in yuan, as it stands or by two bounds: >50万,<100万 and 50万以上100万以下. */
    static Optional<AskedRange> ofSums(String value) {
        Optional<AskedRange> all = Optional.of(new AskedRange(null, null));
        for (String bound : BOUNDS.split(plain(value), -1)) {
            Optional<AskedRange> one = of(AskedSum.shared(bound), AskedSum::of, CENT);
            all = all.flatMap(range -> one.map(range::within));
        }
        return all;
    }

    /** A range of years. */
    static Optional<AskedRange> ofYears(String value) {
        return of(plain(value), AskedRange::year, BigDecimal.ONE);
    }

    /** Whether it begins as a comparison does. */
    static boolean isCompared(String value) {
        return BEFORE.matcher(plain(value)).matches();
    }

    private static String plain(String value) {
        return Folding.fold(value).replaceAll("\\s", "");
    }

    private static Optional<AskedRange> of(
            String value, Function<String, Optional<BigDecimal>> reading, BigDecimal step) {
        Optional<BigDecimal> one = reading.apply(value);
        if (one.isPresent()) {
            return one.map(exact -> new AskedRange(exact, exact));
        }
        Matcher before = BEFORE.matcher(value);
        if (before.matches()) {
            return reading.apply(before.group(2)).map(bound -> compared(before.group(1), bound, step));
        }
        Matcher behind = BEHIND.matcher(value);
        if (behind.matches()) {
            return reading.apply(behind.group(1)).map(bound -> compared(behind.group(2), bound, step));
        }
        Matcher ends = ENDS.matcher(value);
        return ends.matches() ? between(reading.apply(ends.group(1)), ends.group(2), reading) : Optional.empty();
    }

    /** @param step to the next value, where the bound itself is left out */
    private static AskedRange compared(String sign, BigDecimal bound, BigDecimal step) {
        if (says(EQUAL, sign)) {
            return new AskedRange(bound, bound);
        }
        if (says(OVER, sign)) {
            return new AskedRange(bound.add(step), null);
        }
        if (says(AT_LEAST, sign)) {
            return new AskedRange(bound, null);
        }
        return new AskedRange(null, says(AT_MOST, sign) ? bound : bound.subtract(step));
    }

    /** What lies in both. */
    private AskedRange within(AskedRange other) {
        BigDecimal least = min == null || (other.min != null && other.min.compareTo(min) > 0) ? other.min : min;
        BigDecimal most = max == null || (other.max != null && other.max.compareTo(max) < 0) ? other.max : max;
        return new AskedRange(least, most, turned || other.turned);
    }

    private static boolean says(String words, String sign) {
        return List.of(words.split(" ", -1)).contains(sign);
    }

    /** Nothing behind the dash leaves the range open: 2023-. From the greatest to the least means the same: 2026-2023. */
    private static Optional<AskedRange> between(
            Optional<BigDecimal> first, String last, Function<String, Optional<BigDecimal>> reading) {
        if (last.isEmpty()) {
            return first.map(least -> new AskedRange(least, null));
        }
        return first.flatMap(from ->
                reading.apply(last).map(to -> new AskedRange(from.min(to), from.max(to), from.compareTo(to) > 0)));
    }

    /** The years in it that letters can be filed by; where there are none, one that no letter is filed by. */
    List<String> years() {
        int first = min == null ? FIRST_YEAR : Math.max(FIRST_YEAR, min.intValue());
        int last = max == null ? LAST_YEAR : Math.min(LAST_YEAR, max.intValue());
        return first > last
                ? List.of(NO_YEAR)
                : IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    private static Optional<BigDecimal> year(String value) {
        Matcher year = YEAR.matcher(value);
        return year.matches() ? Optional.of(new BigDecimal(year.group(1))) : Optional.empty();
    }
}
