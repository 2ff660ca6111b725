package org.fuhan.index;

import java.util.regex.Pattern;

/**
 * What was typed, held against labels: each character stands for itself; a run of letters for the pinyin of characters, whole or by
 * its initial (zh, ch and sh too), the last syllable as far as typed. kjet, kunjinget and 困jing all begin 困境儿童. Marks and blanks are
 * passed over on both sides, and 市 in 厦门市湖里区 and the zeros of 第0098号 where they were not typed. All readings are followed at once, so that time is linear in the label. Immutable.
 */
final class Keystrokes {
    private static final int LONGEST = 60;
    /** What a name of a place may be typed without. */
    static final String LEVELS = "省市区县州";

    /** ü with any tone, in one character or several, and u: as some write it behind l and n. */
    private static final Pattern U_UMLAUT =
            Pattern.compile("[üǖǘǚǜÜǕǗǙǛ]|[uU]\\u0308[\\u0300\\u0301\\u0304\\u030c]?|(?<=[lnLN])[uU][:：]");

    private final String typed;

    private Keystrokes(String typed) {
        this.typed = typed;
    }

    static Keystrokes of(String text) {
        String plain = U_UMLAUT.matcher(text).replaceAll("v");
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < plain.length() && kept.length() < LONGEST; i++) {
            char unit = Folding.fold(plain.charAt(i));
            if (Character.isLetterOrDigit(unit)) {
                kept.append(unit);
            }
        }
        return new Keystrokes(kept.toString());
    }

    /** The units that count, folded. */
    String units() {
        return typed;
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether it begins with a letter or digit, and so may be pinyin. */
    boolean beginsWithLetter() {
        return !typed.isEmpty() && !Atom.isHan(typed.charAt(0));
    }

    /** The end in the label of what answers to all that was typed, from a place in the label on; -1 where it does not. */
    int end(Labels labels, int from, int labelEnd) {
        long active = 1;
        for (int at = from; at < labelEnd && active != 0; at++) {
            char unit = labels.folded(at);
            if (Character.isLetterOrDigit(unit)) {
                boolean passed = LEVELS.indexOf(unit) >= 0 || (unit == '0' && labels.isLeadingZero(at, from));
                long begun = passed ? active & ~1L : 0;
                active = step(active, unit, labels, at) | begun;
                if ((active & (1L << typed.length())) != 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private long step(long active, char unit, Labels labels, int at) {
        long next = 0;
        for (int i = 0; i < labels.soundCount(at); i++) {
            String sound = labels.alphabet().get(labels.soundNumber(at, i));
            for (long left = active; left != 0; left &= left - 1) {
                int from = Long.numberOfTrailingZeros(left);
                char asked = typed.charAt(from);
                if (asked == unit) {
                    next |= 1L << (from + 1);
                } else if (!sound.isEmpty() && asked == sound.charAt(0)) {
                    next |= spelled(typed, from, sound);
                }
            }
        }
        return next;
    }

    /** Where typing may go on behind a sound that begins here: bits. */
    static long spelled(String typed, int at, String sound) {
        int common = 1;
        while (common < sound.length()
                && at + common < typed.length()
                && typed.charAt(at + common) == sound.charAt(common)) {
            common++;
        }
        long ends = 1L << (at + 1);
        if (common > 1 && sound.charAt(1) == 'h') {
            ends |= 1L << (at + 2);
        }
        if (common == sound.length() || at + common == typed.length()) {
            ends |= 1L << (at + common);
        }
        return ends;
    }
}
