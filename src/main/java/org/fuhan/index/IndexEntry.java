package org.fuhan.index;

import java.util.List;
import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;

/**
 * A letter with all that is to be kept of it in the index. Immutable, but for the vectors, which are not to be changed.
 *
 * @param letter with private persons masked
 * @param json the same letter, as it is given back
 * @param group names the group of letters alike it is in
 * @param vectors of its passages, all of one length; none where they are not known yet
 */
public record IndexEntry(Letter letter, WrittenLetter json, String group, List<byte[]> vectors) {
    /** Copies the list. */
    public IndexEntry {
        vectors = List.copyOf(vectors);
    }

    /** Writes the letter's JSON. */
    public static IndexEntry of(Letter masked, String group, List<byte[]> vectors) {
        return new IndexEntry(masked, WrittenLetter.of(masked), group, vectors);
    }
}
