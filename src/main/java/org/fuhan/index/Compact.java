package org.fuhan.index;

import java.util.function.BiConsumer;

/**
 * A text with all but letters, digits and clause breaks left out, so that 〔2024〕3号 and [2024]3号 are the same, and each unit's place
 * in the text kept.
 */
final class Compact {
    /** Stands for a clause break. */
    static final char BREAK = '\n';

    private final String units;
    private final int[] offsets;

    private Compact(String units, int[] offsets) {
        this.units = units;
        this.offsets = offsets;
    }

    /** Leaves out what cannot be found: what {@link Atom} finds, without making an atom of every character. */
    static Compact of(String text) {
        String folded = Folding.fold(text);
        char[] units = new char[2 * folded.length()];
        int[] offsets = new int[units.length];
        int size = 0;
        boolean broken = false;
        int next;
        for (int i = 0; i < folded.length(); i = next) {
            int codePoint = folded.codePointAt(i);
            next = i + Character.charCount(codePoint);
            if (!Character.isLetterOrDigit(codePoint)) {
                broken |= Atom.isBreak(codePoint);
                continue;
            }
            if (broken) {
                offsets[size] = i;
                units[size++] = BREAK;
                broken = false;
            }
            for (int at = i; at < next; at++) {
                offsets[size] = at;
                units[size++] = folded.charAt(at);
            }
        }
        return new Compact(new String(units, 0, size), offsets);
    }

    /** Whether the key stands somewhere. */
    boolean holds(String key) {
        return next(key, 0) >= 0;
    }

    /** Tells the start and end in the text of every place the key stands at. */
    void places(String key, BiConsumer<Integer, Integer> place) {
        for (int at = next(key, 0); at >= 0; at = next(key, at + key.length())) {
            place.accept(offsets[at], offsets[at + key.length() - 1] + 1);
        }
    }

    private int next(String key, int from) {
        int at = key.isEmpty() ? -1 : units.indexOf(key, from);
        while (at >= 0 && (cuts(at) || cuts(at + key.length()))) {
            at = units.indexOf(key, at + 1);
        }
        return at;
    }

    /** Whether a run of letters and digits goes on across this place. */
    private boolean cuts(int at) {
        if (at == 0 || at == units.length() || offsets[at] != offsets[at - 1] + 1) {
            return false;
        }
        char left = units.charAt(at - 1);
        char right = units.charAt(at);
        return inRun(left) && inRun(right);
    }

    private static boolean inRun(char unit) {
        return Character.isLetterOrDigit(unit) && !Atom.isHan(unit);
    }
}
