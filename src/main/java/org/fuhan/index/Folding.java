package org.fuhan.index;

import java.text.Normalizer;
import org.fuhan.text.Simplified;

/**
 * One form for all ways of writing the same: lower case, half width, simplified characters. 養老補助ＡＢＣ → 养老补助abc. Letters and queries
 * are folded alike, unit by unit, so that every offset stands. Stateless.
 */
final class Folding {
    private static final char[] FOLDED = table();

    private Folding() {}

    /** The text folded; as long as it was. */
    static String fold(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = FOLDED[units[i]];
        }
        return new String(units);
    }

    /** One unit folded. */
    static char fold(char unit) {
        return FOLDED[unit];
    }

    /** Half width only: what operators and fields are told by. */
    static char narrow(char unit) {
        return unit >= '！' && unit <= '～' ? (char) (unit - 0xFEE0) : unit == '\u3000' ? ' ' : unit;
    }

    /** The same for a text; as long as it was. */
    static String narrow(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = narrow(units[i]);
        }
        return new String(units);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = Character.toLowerCase(narrow((char) unit));
        }
        compatible(table, '\u2f00', '\u2fdf');
        compatible(table, '\uf900', '\ufaff');
        for (int unit = 0; unit < table.length; unit++) {
            char simple = Simplified.of((char) unit);
            table[unit] = simple == unit ? table[unit] : simple;
        }
        return table;
    }

    private static void compatible(char[] table, char first, char last) {
        for (char unit = first; unit <= last; unit++) {
            String ordinary = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
            if (ordinary.length() == 1) {
                table[unit] = ordinary.charAt(0);
            }
        }
    }
}
