package org.fuhan.text;

/**
 * The simplified characters of a text that may be traditional: 補助 → 补助, unit by unit, so that every offset stands. Not for width and
 * case, nor for words that differ in more than their characters. Stateless.
 */
public final class Simplified {
    private static final char[] SIMPLE = table();
    /** One unit in so many that differs makes a text traditional. */
    private static final int SHARE = 25;

    private Simplified() {}

    /** The simplified form of a unit; itself where it has none. */
    public static char of(char unit) {
        return SIMPLE[unit];
    }

    /** The text in simplified characters; as long as it was. */
    public static String of(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = SIMPLE[units[i]];
        }
        return new String(units);
    }

    /**
     * What rules read of a text in traditional characters: simplified, with “” for 「」 and 答复 for 答覆; as long as it was.
     */
    public static String answered(String text) {
        return of(text).replace('「', '“')
                .replace('」', '”')
                .replace('『', '‘')
                .replace('』', '’')
                .replace("答覆", "答复")
                .replace("回覆", "回复")
                .replace("函覆", "函复")
                .replace("办覆", "办复");
    }

    /** Whether the text is written in traditional characters, a name or two apart. */
    public static boolean isTraditional(String text) {
        int differing = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            differing += SIMPLE[unit] == unit ? 0 : 1;
        }
        return differing * SHARE > text.length();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = (char) unit;
        }
        for (String line : Lexicon.entries(Simplified.class, "simplified.txt")) {
            for (String pair : line.split(" ", -1)) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return table;
    }
}
