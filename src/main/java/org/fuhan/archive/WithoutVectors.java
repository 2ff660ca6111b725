package org.fuhan.archive;

import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;

/**
 * A letter whose passages' vectors are not kept yet.
 *
 * @param json what it said when they were asked for
 */
public record WithoutVectors(String id, WrittenLetter json) {
    /** The letter. */
    public Letter letter() {
        return json.letter();
    }
}
