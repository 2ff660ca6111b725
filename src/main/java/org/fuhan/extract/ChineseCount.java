package org.fuhan.extract;

/** Small whole numbers as letters write them: 12, 十二, 二十三, 廿一, 一百零三. Not for amounts. Stateless. */
final class ChineseCount {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseCount() {}

    /** The number. */
    static int of(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '两' ? 2 : c == '元' ? 1 : c == '零' || c == '○' ? 0 : DIGITS.indexOf(c);
            if (c == '十') {
                total += Math.max(1, digit) * 10;
                digit = 0;
            } else if (c == '百') {
                total += Math.max(1, digit) * 100;
                digit = 0;
            } else if (c == '廿' || c == '卅') {
                total += c == '廿' ? 20 : 30;
            } else if (value >= 0) {
                digit = value;
            } else {
                throw new NumberFormatException("not a small number: " + text);
            }
        }
        return total + digit;
    }
}
