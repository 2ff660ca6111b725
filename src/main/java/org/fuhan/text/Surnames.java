package org.fuhan.text;

import java.util.List;

/**
 * Family names as the letters may write them: of one character and of two, simplified and traditional. Not a test of whether a word
 * is a name, since many are everyday words too. Stateless; safe for several threads.
 */
public final class Surnames {
    private static final List<String> BY_FREQUENCY = Lexicon.entries(Surnames.class, "surnames.txt");

    private Surnames() {}

    /** All of them: the commonest first (household register statistics), rare, traditional and compound ones behind. */
    public static List<String> byFrequency() {
        return BY_FREQUENCY;
    }
}
