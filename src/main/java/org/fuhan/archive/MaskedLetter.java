package org.fuhan.archive;

import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;
import org.fuhan.text.alike.Sketch;

/**
 * A letter as it is to be kept: private persons masked, its JSON written, its words sketched, so that whoever makes the letter also
 * finds out whether it can be kept. Immutable.
 *
 * @param letter with private persons masked
 * @param json of the letter
 * @param sketch of what it says, to find letters like it
 */
public record MaskedLetter(Letter letter, WrittenLetter json, Sketch sketch) {
    /** Writes the letter's JSON. */
    public static MaskedLetter of(Letter masked) {
        return new MaskedLetter(
                masked, WrittenLetter.of(masked), Likeness.saying(masked).sketch());
    }
}
