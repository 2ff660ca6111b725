package org.fuhan.text.numbers;

import java.math.BigDecimal;
import java.util.Optional;
import org.fuhan.letter.Span;

/**
 * Numbers in characters, read from one offset: 三百二十万, 叁拾万, 二百余万, 三十几万 (30 to 40), 七八千 (7 to 8), 三点五亿. One reader serves one reading.
 */
final class Chinese {
    private static final int LONGEST = 24;
    private final String text;
    private final int start;
    private int at;
    /** What 万 and 亿 have closed, what is open below them, and the digit last read; each with a lower and an upper end. */
    private BigDecimal lowTotal = BigDecimal.ZERO;

    private BigDecimal highTotal = BigDecimal.ZERO;
    private BigDecimal lowOpen = BigDecimal.ZERO;
    private BigDecimal highOpen = BigDecimal.ZERO;
    private int low = -1;
    private int high = -1;
    private BigDecimal scale = BigDecimal.ONE;
    private BigDecimal big = BigDecimal.ONE;
    private int smallest = Integer.MAX_VALUE;
    private boolean over;

    private Chinese(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** The number that starts there; none for digits said one by one and for scale words alone. */
    static Optional<Numeral> at(String text, int start) {
        return new Chinese(text, start).read();
    }

    /** Past the characters that no number could be read from: all digits of a row, else one. */
    static int skip(String text, int start) {
        int i = start;
        while (i < text.length() && ChineseDigits.digit(text.charAt(i)) >= 0) {
            i++;
        }
        return Math.max(i, start + 1);
    }

    private Optional<Numeral> read() {
        boolean wellFormed = true;
        while (wellFormed && at < Math.min(text.length(), start + LONGEST) && !over) {
            char c = text.charAt(at);
            if (ChineseDigits.digit(c) >= 0) {
                wellFormed = digit(ChineseDigits.digit(c), c);
            } else if (ChineseDigits.small(c) > 0) {
                if (!small(ChineseDigits.small(c))) {
                    break;
                }
            } else if (ChineseDigits.big(c) > 0) {
                if (!big(ChineseDigits.big(c))) {
                    break;
                }
            } else if (!other(c)) {
                break;
            }
        }
        close();
        if (!wellFormed || at == start || (lowTotal.signum() == 0 && highTotal.signum() == 0)) {
            return Optional.empty();
        }
        BigDecimal max = highTotal.compareTo(lowTotal) > 0 ? highTotal : null;
        return Optional.of(new Numeral(new Span(start, at), lowTotal, max, scale, big, over, true));
    }

    /** One digit; two in a row are well formed only as 七八 or 三五, with no third. */
    private boolean digit(int value, char c) {
        if (value == 0 && c != '零' && lowOpen.signum() == 0 && lowTotal.signum() == 0) {
            return false;
        }
        boolean pair = low > 0 && low == high && (value == low + 1 || (low == 3 && value == 5));
        if (low >= 0 && !pair && !(low == 0 && lowOpen.add(lowTotal).signum() > 0)) {
            return false;
        }
        low = pair ? low : value;
        high = value;
        scale = BigDecimal.ONE;
        at++;
        return true;
    }

    private boolean small(int factor) {
        boolean first = at == start;
        boolean ten = factor == 10 && low <= 0;
        if (low <= 0 && !ten && !(first && moreFollows())) {
            return false;
        }
        if (factor >= smallest) {
            return false;
        }
        if (ten && !first && lowOpen.signum() > 0 && low < 0) {
            return false;
        }
        BigDecimal unit = BigDecimal.valueOf(factor);
        lowOpen = lowOpen.add(unit.multiply(BigDecimal.valueOf(low <= 0 ? 1 : low)));
        highOpen = highOpen.add(unit.multiply(BigDecimal.valueOf(high <= 0 ? 1 : high)));
        low = -1;
        high = -1;
        scale = scale.multiply(unit);
        smallest = factor;
        at++;
        return true;
    }

    private boolean big(int factor) {
        if (at == start && !moreFollows()) {
            return false;
        }
        BigDecimal unit = BigDecimal.valueOf(factor);
        if (at == start) {
            lowOpen = BigDecimal.ONE;
            highOpen = BigDecimal.ONE;
        }
        openDigit();
        boolean multiplies = lowOpen.signum() == 0 && highOpen.signum() == 0;
        lowTotal = multiplies ? lowTotal.multiply(unit) : lowTotal.add(lowOpen.multiply(unit));
        highTotal = multiplies ? highTotal.multiply(unit) : highTotal.add(highOpen.multiply(unit));
        lowOpen = BigDecimal.ZERO;
        highOpen = BigDecimal.ZERO;
        scale = scale.multiply(unit);
        smallest = Integer.MAX_VALUE;
        big = multiplies ? big.multiply(unit) : unit;
        at++;
        return true;
    }

    /** 余, 多, 几 and 点, where a number may hold them. */
    private boolean other(char c) {
        boolean begun = at > start;
        boolean scaled = scale.compareTo(BigDecimal.ONE) > 0;
        if (begun && ChineseDigits.isMore(c) && scaled && !text.startsWith("多元化", at) && !text.startsWith("多样", at)) {
            at++;
            over = true;
            finishScale();
            return false;
        }
        if (c == '几' && scaled && low < 0 && scale.compareTo(BigDecimal.TEN) == 0) {
            low = 0;
            high = 10;
            at++;
            if (at < text.length() && ChineseDigits.big(text.charAt(at)) > 0) {
                highOpen = highOpen.add(BigDecimal.TEN);
                low = -1;
                high = -1;
            }
            return true;
        }
        return c == '点' && low >= 0 && lowOpen.signum() == 0 && decimals();
    }

    /** 点五 and what scale follows. */
    private boolean decimals() {
        int i = at + 1;
        BigDecimal place = new BigDecimal("0.1");
        BigDecimal value = BigDecimal.valueOf(low);
        for (; i < text.length() && i < at + 5 && ChineseDigits.digit(text.charAt(i)) >= 0; i++) {
            value = value.add(place.multiply(BigDecimal.valueOf(ChineseDigits.digit(text.charAt(i)))));
            place = place.movePointLeft(1);
        }
        if (i == at + 1 || i >= text.length() || ChineseDigits.big(text.charAt(i)) == 0) {
            return false;
        }
        at = i;
        lowOpen = value;
        highOpen = value;
        low = -1;
        high = -1;
        return true;
    }

    /** 二百余万: what stands after 余 still multiplies. */
    private void finishScale() {
        while (at < text.length() && ChineseDigits.big(text.charAt(at)) > 0) {
            big(ChineseDigits.big(text.charAt(at)));
        }
    }

    private boolean moreFollows() {
        if (isAbout()) {
            return true;
        }
        return at + 1 < text.length()
                && ChineseDigits.isMore(text.charAt(at + 1))
                && !text.startsWith("多元", at + 1)
                && !text.startsWith("多样", at + 1);
    }

    /** 近千万元, 超百亿元: a scale alone is a number where a bound stands before it and money behind. */
    private boolean isAbout() {
        return start > 0
                && "近超逾破".indexOf(text.charAt(start - 1)) >= 0
                && at + 2 < text.length()
                && "万亿".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == '元';
    }

    private void openDigit() {
        if (low >= 0) {
            lowOpen = lowOpen.add(BigDecimal.valueOf(low));
            highOpen = highOpen.add(BigDecimal.valueOf(high));
        }
        low = -1;
        high = -1;
    }

    private void close() {
        openDigit();
        lowTotal = lowTotal.add(lowOpen);
        highTotal = highTotal.add(highOpen);
    }
}
