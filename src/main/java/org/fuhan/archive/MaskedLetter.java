package org.fuhan.archive;

import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;

/**
 * A letter as it is to be kept: private persons masked, its JSON written, so that whoever makes the letter also finds out whether it
 * can be kept. Immutable.
 *
 * @param letter with private persons masked
 * @param json of the letter
 */
public record MaskedLetter(Letter letter, String json) {
    /** Writes the letter's JSON. */
    public static MaskedLetter of(Letter masked) {
        return new MaskedLetter(masked, LetterJson.write(masked));
    }
}
