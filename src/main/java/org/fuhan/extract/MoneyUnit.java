package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.fuhan.text.numbers.Numeral;

/** The unit that makes a number money: 元, 圆, 块钱, 人民币, 角钱, 分钱. Not 元旦, 元素, 二元结构, 美元. Stateless. */
final class MoneyUnit {
    /** Where the unit ends and how many yuan it is. */
    record Unit(int end, BigDecimal yuan) {}

    private static final String NOT_AFTER_YUAN = "旦月宵素件器首老帅勋";
    private static final String NOT_AFTER_SMALL_YUAN = "化次区桥结里方论店村镇县制级性";
    private static final String BEFORE_SMALL = "每为补贴费价票付收交缴捐降钱按给加减出到至、予是助金励";
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private MoneyUnit() {}

    /** The unit right after the number, blanks between them overlooked. */
    static Optional<Unit> after(String text, Numeral numeral) {
        int at = skipBlanks(text, numeral.span().end());
        if (at >= text.length()) {
            return Optional.empty();
        }
        if (isYuan(text, at) && !(numeral.chinese() && isWord(text, numeral, at))) {
            int end = text.startsWith("整", at + 1) ? at + 2 : at + 1;
            return Optional.of(new Unit(end, BigDecimal.ONE));
        }
        if (text.startsWith("块钱", at)) {
            return Optional.of(new Unit(at + 2, BigDecimal.ONE));
        }
        if (text.startsWith("人民币", at) && numeral.hasBigScale()) {
            return Optional.of(new Unit(at + 3, BigDecimal.ONE));
        }
        if (text.startsWith("角钱", at) || text.startsWith("毛钱", at)) {
            return Optional.of(new Unit(at + 2, TENTH));
        }
        return text.startsWith("分钱", at) ? Optional.of(new Unit(at + 2, HUNDREDTH)) : Optional.empty();
    }

    private static boolean isYuan(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '。';
        return (c == '圆' && next != '形' && next != '桌') || (c == '元' && NOT_AFTER_YUAN.indexOf(next) < 0);
    }

    /** 三元区, 一元化, 二元结构: a lone digit is money only beside a word that pays. */
    private static boolean isWord(String text, Numeral numeral, int at) {
        if (numeral.value().compareTo(BigDecimal.TEN) >= 0) {
            return false;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '。';
        int start = numeral.span().start();
        char before = start > 0 ? text.charAt(start - 1) : '。';
        boolean each = text.substring(Math.max(0, start - 4), start).indexOf('每') >= 0;
        boolean paid = each || BEFORE_SMALL.indexOf(before) >= 0 || next == '钱' || next == '/' || next == '整';
        return NOT_AFTER_SMALL_YUAN.indexOf(next) >= 0 || !paid;
    }

    /** Past at most two blanks or line feeds. */
    static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length() && i < at + 2 && (text.charAt(i) == ' ' || text.charAt(i) == '\n')) {
            i++;
        }
        return i < text.length() ? i : at;
    }
}
