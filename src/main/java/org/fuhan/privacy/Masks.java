package org.fuhan.privacy;

import org.fuhan.letter.PrivatePerson;

/** What stands in a text instead of what is masked: visible, and of equal length, so that offsets hold. */
final class Masks {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private Masks() {}

    /**
     * 林致远 → 林某甲, 林远 → 林某, 欧阳致远 → 欧某某甲.
     *
     * @param order which of the letter's private persons this is, from 0
     */
    static String ofName(String name, int order) {
        if (name.length() == 2) {
            return name.charAt(0) + "某";
        }
        return name.charAt(0) + "某".repeat(name.length() - 2) + STEMS.charAt(order % STEMS.length());
    }

    /** A number keeps its first digits, an address nothing. */
    static String of(PrivatePerson.Kind kind, String raw) {
        int kept = switch (kind) {
            case MOBILE -> 3;
            case IDENTITY_NUMBER -> 2;
            case PERSON, ADDRESS -> 0;
        };
        return raw.substring(0, kept) + "*".repeat(raw.length() - kept);
    }
}
