package org.fuhan.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that can be found: one Han character, or one run of other letters and digits. Folded.
 *
 * @param text folded
 * @param han whether it is a Han character
 * @param start UTF-16 units in the text it came from
 * @param end exclusive
 * @param afterBreak whether a mark that divides clauses stands before it, so that no phrase runs across
 */
record Atom(String text, boolean han, int start, int end, boolean afterBreak) {
    private static final String BREAKS = "。！？；，、：!?;,:\n";
    private static final int LONGEST = 200;
    private static final int FIRST_HAN = 0x2E80;
    /** Looked up for every character of every letter. */
    private static final BitSet HAN = IntStream.rangeClosed(FIRST_HAN, Character.MAX_VALUE)
            .filter(Atom::isHanScript)
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** The text of each Han character met so far; whichever thread makes it, it is the same. */
    private static final @Nullable String[] SINGLE = new @Nullable String[Character.MAX_VALUE + 1];

    /** The atoms of a text in order. */
    static List<Atom> of(String typed) {
        String text = Folding.fold(typed);
        List<Atom> atoms = new ArrayList<>();
        boolean broken = false;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (!Character.isLetterOrDigit(codePoint)) {
                broken |= isBreak(codePoint);
            } else {
                boolean han = isHan(codePoint);
                if (!han) {
                    next = endOfRun(text, i);
                }
                atoms.add(new Atom(han ? single(codePoint) : text.substring(i, next), han, i, next, broken));
                broken = false;
            }
            i = next;
        }
        return atoms;
    }

    /** Any letter has the same thousands of them. */
    private static String single(int han) {
        if (han > Character.MAX_VALUE) {
            return Character.toString(han);
        }
        String known = SINGLE[han];
        if (known == null) {
            known = Character.toString(han);
            SINGLE[han] = known;
        }
        return known;
    }

    /** Whether the mark divides clauses. */
    static boolean isBreak(int codePoint) {
        return BREAKS.indexOf(codePoint) >= 0;
    }

    /** Whether it is a Chinese character, 〇 included. */
    static boolean isHan(int codePoint) {
        return codePoint > Character.MAX_VALUE ? isHanScript(codePoint) : HAN.get(codePoint);
    }

    private static boolean isHanScript(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int codePoint = text.codePointAt(end);
            if (!Character.isLetterOrDigit(codePoint) || isHan(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
