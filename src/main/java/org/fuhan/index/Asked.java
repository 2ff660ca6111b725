package org.fuhan.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What is asked of Lucene for a question, and what it finds. Letters that hold what they must; where there are none, those that hold as
 * much of it as any letter does; where there are none of the place named in the question, those of the place that hold as much as any
 * of it does beside them. For one state of the index.
 *
 * @param words without the filters
 * @param found what words and filters find
 * @param whole how many hold all that they must
 * @param extent how much of the words the letters hold
 */
record Asked(Query words, LetterSet found, long whole, Extent extent) {
    /** How much of a question's words the letters found hold. */
    enum Extent {
        /** All that they must. */
        ALL,
        /** No letter does, these as much as any. */
        SOME,
        /** All that they must; those of the place named, of which none does, as much as any of it. */
        SOME_IN_PLACE
    }

    /** Asks. */
    static Asked of(IndexSearcher searcher, Queries queries, SearchWords words, LetterQuery query) throws IOException {
        return new Asking(searcher, queries, words, query).asked();
    }

    /** One question. */
    private record Asking(IndexSearcher searcher, Queries queries, SearchWords words, LetterQuery query) {
        Asked asked() throws IOException {
            Query strict = queries.find(words, query.words().isBlank());
            LetterSet holding = found(strict);
            Asked all = new Asked(strict, holding, holding.size(), Extent.ALL);
            if (!query.partly() || words.looseEnds().isEmpty()) {
                return all;
            }
            List<String> place = words.preferred().map(PreferredRegion::codes).orElse(List.of());
            if (all.found.size() == 0) {
                return some(all, List.of());
            }
            return place.isEmpty() || all.found.and(in(place)).size() > 0 ? all : some(all, place);
        }

        private LetterSet found(Query asked) throws IOException {
            return LetterSet.of(searcher, Queries.filtered(asked, query.filters(), List.of()));
        }

        private LetterSet in(List<String> place) throws IOException {
            return LetterSet.of(searcher, FilterQueries.in(Facet.REGION, place));
        }

        /**
         * Those that hold as many pieces as any letter does, at least half; as before where none holds half. As before, too, where a
         * piece that may be a name, or a slip, stands in no letter: the other words say nothing of whoever was asked for.
         *
         * @param place where given, letters of it come beside those found
         */
        private Asked some(Asked before, List<String> place) throws IOException {
            int pieces = words.looseEnds().size();
            for (Wanted.Piece piece : words.looseEnds()) {
                if (piece.name().among(pieces) && searcher.count(queries.find(piece)) == 0) {
                    return before;
                }
            }
            int least = (pieces + 1) / 2;
            int most = pieces;
            Asked best = before;
            while (least < most) {
                int needed = (least + most) / 2;
                Query some = queries.findSome(words, needed, place);
                LetterSet found = found(some);
                if (found.size() > before.found.size()) {
                    best = new Asked(some, found, before.whole, place.isEmpty() ? Extent.SOME : Extent.SOME_IN_PLACE);
                    least = needed + 1;
                } else {
                    most = needed;
                }
            }
            return best;
        }
    }
}
