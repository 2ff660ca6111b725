package org.fuhan.search;

import java.time.LocalDate;
import java.util.List;
import org.fuhan.index.Hits;
import org.fuhan.index.SimilarLetter;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Region;
import org.jspecify.annotations.Nullable;

/**
 * Letters that treat the same as one letter: the shape of {@code GET letters/{id}/similar}.
 *
 * @param id the letter
 * @param total how many are told of
 * @param tookMs milliseconds
 * @param hits the most similar first
 */
public record SimilarAnswer(String id, int total, long tookMs, List<Hit> hits) {
    /** Copies the list. */
    public SimilarAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A similar letter: head fields as in {@link Letter}.
     *
     * @param year the one it is filed by
     * @param score likeness, 0 to 1
     * @param relation what it is to the letter
     * @param why it is taken for similar
     * @param words of the letter that stand in it too, the most telling first
     */
    public record Hit(
            String id,
            SearchAnswer.File source,
            @Nullable String documentNumber,
            @Nullable String title,
            @Nullable Proposal proposal,
            List<String> agencies,
            @Nullable Region region,
            @Nullable String department,
            @Nullable LocalDate date,
            @Nullable Integer year,
            double score,
            SimilarLetter.Relation relation,
            List<Hits.Why> why,
            List<String> words) {
        /** Copies the lists. */
        public Hit {
            agencies = List.copyOf(agencies);
            why = List.copyOf(why);
            words = List.copyOf(words);
        }

        static Hit of(SimilarLetter similar) {
            Letter letter = similar.letter();
            return new Hit(
                    letter.id(),
                    new SearchAnswer.File(letter.source().file()),
                    letter.documentNumber(),
                    letter.title(),
                    letter.proposal(),
                    letter.agencies(),
                    letter.region(),
                    letter.department(),
                    letter.date(),
                    letter.year(),
                    similar.score(),
                    similar.relation(),
                    similar.why(),
                    similar.words());
        }
    }
}
