package org.fuhan.extract;

import org.jspecify.annotations.Nullable;

/**
 * The numeral an item of an outline begins with: 一、 （一） 1. 1、 (1) ① 一是 第一， 首先，.
 *
 * @param style which of them
 * @param ordinal its number; 0 where the numeral was lost (、关于…)
 * @param start where the numeral begins
 * @param end behind it, where the item's words begin
 */
record OutlineMark(Style style, int ordinal, int start, int end) {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
    private static final String PAREN_HAN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
    private static final String STOPS = "、．.﹒";
    private static final String[] SEQUENCE = {"首先", "其次", "再次", "最后"};
    private static final String SEQUENCE_STARTS = "首其再最";

    /** The styles, outermost first as the standard for official documents orders them. */
    enum Style {
        /** 一、 and 一. */
        HAN,
        /** （一）. */
        HAN_PAREN,
        /** 1. */
        DIGIT_DOT,
        /** 1、 */
        DIGIT_COMMA,
        /** （1）. */
        DIGIT_PAREN,
        /** ①. */
        CIRCLED,
        /** 一是. */
        SHI,
        /** 第一，. */
        ORDINAL,
        /** 首先，. */
        SEQUENCE
    }

    /** The numeral at the position, if one stands there. */
    static @Nullable OutlineMark at(String text, int position, int limit) {
        if (position >= limit) {
            return null;
        }
        char c = text.charAt(position);
        if (c == '（' || c == '(') {
            return parenthesis(text, position, limit);
        }
        int circled = CIRCLED.indexOf(c);
        if (circled >= 0) {
            return new OutlineMark(Style.CIRCLED, circled + 1, position, position + 1);
        }
        int paren = PAREN_HAN.indexOf(c);
        if (paren >= 0) {
            return new OutlineMark(Style.HAN_PAREN, paren + 1, position, position + 1);
        }
        if (c >= '0' && c <= '9') {
            return digits(text, position, limit);
        }
        if (c == '、' && position + 1 < limit && Character.isIdeographic(text.charAt(position + 1))) {
            return new OutlineMark(Style.HAN, 0, position, position + 1);
        }
        if (c == '第') {
            return ordinal(text, position, limit);
        }
        boolean mayBe = DIGITS.indexOf(c) >= 0 || SEQUENCE_STARTS.indexOf(c) >= 0;
        return mayBe ? words(text, position, limit) : null;
    }

    private static @Nullable OutlineMark parenthesis(String text, int position, int limit) {
        int end = position + 1;
        while (end < limit && end - position <= 5 && text.charAt(end) != '）' && text.charAt(end) != ')') {
            end++;
        }
        if (end >= limit || end - position > 5) {
            return null;
        }
        String inner = text.substring(position + 1, end).strip();
        int han = number(inner);
        if (han > 0) {
            return new OutlineMark(Style.HAN_PAREN, han, position, end + 1);
        }
        boolean digits =
                !inner.isEmpty() && inner.length() <= 2 && inner.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? new OutlineMark(Style.DIGIT_PAREN, Integer.parseInt(inner), position, end + 1) : null;
    }

    private static @Nullable OutlineMark digits(String text, int position, int limit) {
        int end = position;
        while (end < limit && end - position < 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int ordinal = Integer.parseInt(text.substring(position, end));
        int stop = end < limit && text.charAt(end) == '\\' ? end + 1 : end;
        if (stop + 1 >= limit || end - position > 2 || ordinal == 0) {
            return null;
        }
        char mark = text.charAt(stop);
        char next = text.charAt(stop + 1);
        if (STOPS.indexOf(mark) < 0 || (next >= '0' && next <= '9' && !isYear(text, stop + 1, limit))) {
            return null;
        }
        return new OutlineMark(mark == '、' ? Style.DIGIT_COMMA : Style.DIGIT_DOT, ordinal, position, stop + 1);
    }

    /** 1.2024年力争…: a year behind the numeral. */
    private static boolean isYear(String text, int at, int limit) {
        return at + 4 < limit
                && (text.startsWith("20", at) || text.startsWith("19", at))
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3))
                && text.charAt(at + 4) == '年';
    }

    private static @Nullable OutlineMark ordinal(String text, int position, int limit) {
        int end = position + 1;
        while (end < limit && DIGITS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int ordinal = number(text.substring(position + 1, end));
        boolean marked = end < limit && (text.charAt(end) == '，' || text.charAt(end) == '、' || text.charAt(end) == ',');
        return ordinal > 0 && marked ? new OutlineMark(Style.ORDINAL, ordinal, position, end + 1) : null;
    }

    private static @Nullable OutlineMark words(String text, int position, int limit) {
        for (int i = 0; i < SEQUENCE.length; i++) {
            int end = position + 2;
            if (text.startsWith(SEQUENCE[i], position) && end < limit && "，,是".indexOf(text.charAt(end)) >= 0) {
                return new OutlineMark(Style.SEQUENCE, i + 1, position, end + 1);
            }
        }
        int end = position;
        while (end < limit && end - position < 3 && DIGITS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int ordinal = number(text.substring(position, end));
        if (ordinal == 0 || end + 1 >= limit) {
            return null;
        }
        if (text.charAt(end) == '是') {
            return new OutlineMark(Style.SHI, ordinal, position, end + 1);
        }
        int stop = text.charAt(end) == ' ' ? end + 1 : end;
        return STOPS.indexOf(text.charAt(stop)) >= 0 ? new OutlineMark(Style.HAN, ordinal, position, stop + 1) : null;
    }

    /** 1 to 99; 0 when it is no such number. */
    private static int number(String han) {
        int ten = han.indexOf('十');
        if (han.isEmpty() || han.length() > 3 || han.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
            return 0;
        }
        if (ten < 0) {
            return han.length() == 1 ? DIGITS.indexOf(han.charAt(0)) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(0)) + 1;
        int ones = ten + 1 < han.length() ? DIGITS.indexOf(han.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
