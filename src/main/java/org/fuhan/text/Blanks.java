package org.fuhan.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Which blanks inside a line mean nothing: those between Han and digit, inside numbers, beside wide punctuation and between the
 * letters of a spaced-out letterhead. Others are kept, as one. A tab divides cells and stays. Stateless.
 */
final class Blanks {
    private static final Pattern CLOSING_DATE =
            Pattern.compile("(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日 ?(?:印发)?");
    private static final int ORGAN_BEFORE_DATE = 30;

    private final String text;
    private final boolean spaced;
    private final Numbers numbers;

    private Blanks(String text) {
        this.text = text;
        this.spaced = spacedOut(text);
        this.numbers = new Numbers(text);
    }

    /** The line, trimmed, without the blanks that mean nothing. */
    static Line tighten(Line line) {
        Line trimmed = line.trimmed();
        String text = trimmed.text();
        if (text.indexOf(' ') < 0 && text.indexOf('\t') < 0) {
            return trimmed;
        }
        Blanks blanks = new Blanks(text);
        BitSet dropped = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Glyphs.blank(text.charAt(i))) {
                int end = i;
                while (Glyphs.blank(text.charAt(end))) {
                    end++;
                }
                blanks.settle(dropped, i, end);
                i = end;
            }
        }
        return trimmed.without(dropped);
    }

    private void settle(BitSet dropped, int from, int to) {
        dropped.set(from, to);
        int tab = text.indexOf('\t', from, to);
        if (tab >= 0) {
            dropped.set(tab, afterMarker(from));
        } else {
            dropped.set(from, meaningless(from, to));
        }
    }

    /** Whether a heading's numeral ends here; a tab behind it is layout, not a cell. */
    private boolean afterMarker(int at) {
        return at <= 6 && "、．.）)：:".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean meaningless(int from, int to) {
        char a = text.charAt(from - 1);
        char b = text.charAt(to);
        if (Glyphs.wideMark(a) || Glyphs.wideMark(b) || beside(a, b)) {
            return true;
        }
        if (Glyphs.han(a) && Glyphs.han(b)) {
            return spaced || letters(from, to, a, b);
        }
        if (Glyphs.han(a) && word(b)) {
            return !numbers.telephone(to) && !dateAfterOrgan(from, to);
        }
        if (word(a) && Glyphs.han(b)) {
            return !numbers.telephoneBefore(from, to);
        }
        return numbers.oneNumber(from, to);
    }

    private static boolean word(char c) {
        return Glyphs.digit(c) || Glyphs.latin(c) || c == '%';
    }

    /** Half-width marks that lean on Chinese. */
    private static boolean beside(char a, char b) {
        if (b == '(') {
            return Glyphs.han(a) || Glyphs.digit(a);
        }
        if (Glyphs.han(b) && ")],;".indexOf(a) >= 0) {
            return true;
        }
        return (a == ':' && b != '/') || "([+".indexOf(a) >= 0 || ")]:,;+%".indexOf(b) >= 0;
    }

    /** Two single letters (抄 送), a two-letter name spread out before its title, a numeral and its unit. */
    private boolean letters(int from, int to, char a, char b) {
        boolean singleBefore = from < 2 || !Glyphs.han(text.charAt(from - 2));
        boolean singleAfter = to + 1 == text.length() || !Glyphs.han(text.charAt(to + 1));
        if ((singleBefore && singleAfter) || a == '第' || b == '号') {
            return true;
        }
        if ((Glyphs.numeral(a) && "年月日届次".indexOf(b) >= 0) || ("年月".indexOf(a) >= 0 && Glyphs.numeral(b))) {
            return true;
        }
        boolean startsName = from == 1 || "、，：:".indexOf(text.charAt(from - 2)) >= 0;
        return startsName && (text.startsWith("委员", to + 1) || text.startsWith("代表", to + 1));
    }

    /** 南山市民政局 2024年5月6日 keeps its blank: the two are lines that a table or a web page put side by side. */
    private boolean dateAfterOrgan(int from, int to) {
        return from <= ORGAN_BEFORE_DATE
                && text.length() - to <= 22
                && CLOSING_DATE.matcher(text.substring(to)).matches()
                && LineKind.namesOrgan(text.substring(0, from));
    }

    private static boolean spacedOut(String text) {
        int tokens = 0;
        int single = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Glyphs.blank(text.charAt(i))) {
                if (i > start) {
                    tokens++;
                    single += i - start == 1 && Glyphs.han(text.charAt(start)) ? 1 : 0;
                }
                start = i + 1;
            }
        }
        return tokens >= 3 && single * 10 >= tokens * 7;
    }
}
