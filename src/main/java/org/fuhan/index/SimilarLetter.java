package org.fuhan.index;

import java.util.List;
import org.fuhan.letter.Letter;

/**
 * A letter that treats the same as another one.
 *
 * @param letter the whole masked letter
 * @param score likeness to the other, 0 to 1
 * @param relation what it is to the other
 * @param why it is taken for similar: {@link Hits.Why#WORDS} or {@link Hits.Why#MEANING}, or both
 * @param words of the other that stand in it too, the most telling first
 */
public record SimilarLetter(Letter letter, double score, Relation relation, List<Hits.Why> why, List<String> words) {
    /** Copies the lists. */
    public SimilarLetter {
        why = List.copyOf(why);
        words = List.copyOf(words);
    }

    /** What one letter is to another. */
    public enum Relation {
        /** It answers the same proposal, of another year or by another agency of the place. */
        SAME_PROPOSAL,
        /** It comes from another place, or nobody knows from where. */
        ELSEWHERE,
        /** It comes from the same place. */
        SAME_PLACE
    }
}
