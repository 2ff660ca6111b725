package org.fuhan.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fuhan.letter.PrivatePerson;

/** What stands in a text instead of what is masked: visible, and of equal length, so that offsets hold. */
final class Masks {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_APART = 3;

    private Masks() {}

    /**
     * 林致远 → 林某甲, 林远 → 林某, 欧阳致远 → 欧某某甲; blanks between the characters stay.
     *
     * @param order which of the letter's private persons this is, from 0
     */
    static String ofName(String name, int order) {
        StringBuilder mask = new StringBuilder(name);
        int shown = Character.charCount(name.codePointAt(0));
        int hidden = 0;
        for (int i = shown; i < name.length(); i++) {
            if (!SpacedNames.isBlank(name.charAt(i))) {
                mask.setCharAt(i, '某');
                hidden++;
            }
        }
        if (hidden > 1) {
            mask.setCharAt(name.length() - 1, STEMS.charAt(order % STEMS.length()));
        }
        return mask.toString();
    }

    /** Other ways to write a masked name, with their masks: together, apart (林 致 远), or a part of a dotted one (海丽齐古丽). */
    static Map<String, String> variants(String name, String mask) {
        Map<String, String> variants = new LinkedHashMap<>();
        StringBuilder together = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        int part = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || "·•．・".indexOf(name.charAt(i)) >= 0) {
                if (i - part >= SHORTEST_PART && i - part < name.length()) {
                    variants.put(name.substring(part, i), mask.substring(part, i));
                }
                part = i + 1;
            }
            if (i < name.length() && !SpacedNames.isBlank(name.charAt(i))) {
                together.append(name.charAt(i));
                shape.append(mask.charAt(i));
            }
        }
        if (together.length() <= LONGEST_APART && together.codePoints().count() == together.length()) {
            putApart(together.toString(), shape.toString(), variants);
        }
        return variants;
    }

    /** Every way to set single blanks between two or three characters. */
    private static void putApart(String name, String mask, Map<String, String> variants) {
        int ways = 1 << (name.length() - 1);
        for (int way = 0; way < ways; way++) {
            StringBuilder words = new StringBuilder();
            StringBuilder masked = new StringBuilder();
            for (int i = 0; i < name.length(); i++) {
                if (i > 0 && (way >> (i - 1) & 1) == 1) {
                    words.append(' ');
                    masked.append(' ');
                }
                words.append(name.charAt(i));
                masked.append(mask.charAt(i));
            }
            variants.put(words.toString(), masked.toString());
        }
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
