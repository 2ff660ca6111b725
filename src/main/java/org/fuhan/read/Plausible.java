package org.fuhan.read;

import java.util.Set;
import java.util.stream.Collectors;
import org.fuhan.text.Lexicon;

/**
 * Whether a page's text can be the letter's, told from its characters: a PDF's text layer may be missing, or nonsense where its
 * fonts do not say which characters they draw, and recognition reads nonsense out of photographs. Stateless.
 */
final class Plausible {
    /** Fewer Han characters are a page number or a stamp, hardly a page. */
    private static final int FEWEST_HAN = 5;

    /** A page without Chinese needs as many letters and digits to be a text. */
    private static final int FEWEST_LETTERS = 60;

    /** From here on it can be told whether the Han characters are those of a letter. */
    private static final int ENOUGH_HAN = 30;

    private static final double MOST_RUBBISH = 0.1;
    private static final double FEWEST_COMMON = 0.3;
    private static final double FEWEST_PLAIN = 0.8;

    private static final Set<Integer> COMMON = Lexicon.entries(Plausible.class, "common-han.txt").stream()
            .flatMap(line -> line.codePoints().boxed())
            .collect(Collectors.toUnmodifiableSet());

    private Plausible() {}

    /**
     * A page's characters, blanks not counted.
     *
     * @param all how many
     * @param han Han characters
     * @param common those of them that every letter is full of
     * @param plain ASCII letters and digits
     * @param rubbish those that no font's author meant: private use, replacement, control, unassigned
     */
    record Count(int all, int han, int common, int plain, int rubbish) {
        static Count of(String text) {
            int[] counts = new int[5];
            text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && c != 0xa0)
                    .forEach(c -> {
                        counts[0]++;
                        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                            counts[1]++;
                            counts[2] += COMMON.contains(c) ? 1 : 0;
                        } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                            counts[3]++;
                        } else if (isRubbish(c)) {
                            counts[4]++;
                        }
                    });
            return new Count(counts[0], counts[1], counts[2], counts[3], counts[4]);
        }

        /** Whether the Han characters, where there are enough to tell, are those of a letter. */
        boolean isChinese() {
            return han < ENOUGH_HAN || common >= FEWEST_COMMON * han;
        }

        boolean hasRubbish() {
            return rubbish > MOST_RUBBISH * all;
        }

        /** Whether it is a page of Latin letters or figures. */
        boolean isPlain() {
            return plain >= FEWEST_LETTERS && plain >= FEWEST_PLAIN * all;
        }
    }

    /** Whether a text layer says what the page says, as far as its characters tell. */
    static boolean layer(Count page) {
        return !page.hasRubbish() && ((page.han() >= FEWEST_HAN && page.isChinese()) || page.isPlain());
    }

    /** Whether what was recognised is text at all. */
    static boolean recognised(String text) {
        Count page = Count.of(text);
        boolean words = page.han() >= FEWEST_HAN && 2 * (page.han() + page.plain()) >= page.all();
        return (words && page.isChinese()) || page.isPlain();
    }

    private static boolean isRubbish(int c) {
        int type = Character.getType(c);
        return type == Character.PRIVATE_USE
                || type == Character.CONTROL
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || c == 0xfffd;
    }
}
