package org.fuhan.text.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds numbers in clean text, whatever their hand: 9,620 and 1.47亿, 三百二十万 and 叁拾万. Takes one pass over the text. Stateless.
 *
 * <p>Leaves out what looks like a number and is none: dotted dates (2024.6.5), digits said one by one (二〇二四), 百 or 万 alone.
 */
public final class Numerals {
    private Numerals() {}

    /** All numbers in order; none overlaps another. */
    public static List<Numeral> in(String text) {
        return in(text, 0, text.length());
    }

    /** All numbers that start at or after {@code from} and before {@code to}, in order. */
    public static List<Numeral> in(String text, int from, int to) {
        List<Numeral> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Arabic.isDigit(c)) {
                Optional<Numeral> numeral = Arabic.at(text, i);
                numeral.ifPresent(found::add);
                i = numeral.map(n -> n.span().end()).orElse(Arabic.skip(text, i));
            } else if (ChineseDigits.isNumeral(c)) {
                Optional<Numeral> numeral = Chinese.at(text, i);
                numeral.ifPresent(found::add);
                i = numeral.map(n -> n.span().end()).orElse(Chinese.skip(text, i));
            } else {
                i++;
            }
        }
        return found;
    }

    /** The number that starts at the offset, if one does. */
    public static Optional<Numeral> at(String text, int offset) {
        if (offset >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(offset);
        if (Arabic.isDigit(c)) {
            return Arabic.at(text, offset);
        }
        return ChineseDigits.isNumeral(c) ? Chinese.at(text, offset) : Optional.empty();
    }
}
