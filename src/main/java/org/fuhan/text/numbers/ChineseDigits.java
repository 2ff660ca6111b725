package org.fuhan.text.numbers;

import java.util.Arrays;
import java.util.List;

/** What the characters of Chinese numerals stand for, lower case and capital (GB/T 15835-2011, annex). Stateless. */
final class ChineseDigits {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "〇壹贰叁肆伍陆柒捌玖";
    private static final String TRADITIONAL = "○壹貳參肆伍陸柒捌玖";
    private static final byte[] VALUES = values();

    private ChineseDigits() {}

    /** The digit's value, or -1. */
    static int digit(char c) {
        return VALUES[c];
    }

    /** Looked up for most characters of a letter. */
    private static byte[] values() {
        byte[] values = new byte[Character.MAX_VALUE + 1];
        Arrays.fill(values, (byte) -1);
        for (String digits : List.of(TRADITIONAL, CAPITALS, DIGITS)) {
            for (byte value = 0; value < digits.length(); value++) {
                values[digits.charAt(value)] = value;
            }
        }
        values['两'] = 2;
        values['弍'] = 2;
        return values;
    }

    /** 10, 100, 1000, or 0. */
    static int small(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    /** 万 or 亿, or 0. */
    static int big(char c) {
        return switch (c) {
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }

    /** Whether a numeral may hold the character. */
    static boolean isNumeral(char c) {
        return digit(c) >= 0 || small(c) > 0 || big(c) > 0;
    }

    /** Whether the character says that there is more. */
    static boolean isMore(char c) {
        return c == '余' || c == '多' || c == '馀';
    }
}
