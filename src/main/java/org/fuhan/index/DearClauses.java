package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a question that cost most to weigh, phrases. What they can add to a letter at most is known beforehand, so that only
 * letters that may come first are asked; and of those first what tells most: whether words stand near each other, since a phrase
 * mostly stands where all its terms do. For one question over one state of the index.
 */
final class DearClauses {
    private final List<Weight> nearby = new ArrayList<>();
    private final List<Weight> phrases = new ArrayList<>();
    private final Sums ofNearby;
    private final Sums ofPhrases;

    /** None yet. */
    DearClauses(LetterSet found) {
        this.ofNearby = new Sums(found);
        this.ofPhrases = new Sums(found);
    }

    /** Adds a clause; rewritten. */
    void add(IndexSearcher searcher, Query clause) throws IOException {
        Weight weight = searcher.createWeight(clause, ScoreMode.TOP_SCORES, 1);
        boolean near = isNear(clause);
        (near ? nearby : phrases).add(weight);
        (near ? ofNearby : ofPhrases).addBound(searcher, clause, weight);
    }

    private static boolean isNear(Query clause) {
        Query plain = clause instanceof BoostQuery boosted ? boosted.getQuery() : clause;
        return plain instanceof PhraseQuery phrase && phrase.getSlop() > 0;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return nearby.isEmpty() && phrases.isEmpty();
    }

    /** The clauses in a segment. */
    Asked in(LeafReaderContext segment) {
        return new Asked(segment);
    }

    /** The clauses in one segment, which is asked letter by letter, in their order. Used once. */
    final class Asked {
        private final LeafReaderContext segment;
        private final double[] byNearness;
        private final double[] byPhrases;
        private @Nullable List<Clause> near;
        private @Nullable List<Clause> exact;

        private Asked(LeafReaderContext segment) {
            this.segment = segment;
            this.byNearness = ofNearby.in(segment);
            this.byPhrases = ofPhrases.in(segment);
        }

        /** What they can add to a letter at most. */
        double most(int letter) {
            return byNearness[letter] + byPhrases[letter];
        }

        /** A letter's sum with what they add; less than is needed, but not exact, where it cannot reach that. */
        double added(int letter, double sum, double needed) throws IOException {
            near = near == null ? clauses(nearby) : near;
            double added = sum + worth(near, letter);
            if (added + byPhrases[letter] < needed) {
                return -1;
            }
            exact = exact == null ? clauses(phrases) : exact;
            return added + worth(exact, letter);
        }

        private List<Clause> clauses(List<Weight> weights) throws IOException {
            List<Clause> clauses = new ArrayList<>();
            for (Weight weight : weights) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null) {
                    clauses.add(Clause.of(scorer));
                }
            }
            return clauses;
        }
    }

    private static double worth(List<Clause> clauses, int letter) throws IOException {
        double worth = 0;
        for (Clause clause : clauses) {
            worth += clause.worth(letter);
        }
        return worth;
    }

    /**
     * One of them in a segment.
     *
     * @param letters those that hold it, or are likely to
     */
    private record Clause(Scorer scorer, @Nullable TwoPhaseIterator likely, DocIdSetIterator letters) {
        static Clause of(Scorer scorer) {
            TwoPhaseIterator likely = scorer.twoPhaseIterator();
            return new Clause(scorer, likely, likely == null ? scorer.iterator() : likely.approximation());
        }

        double worth(int letter) throws IOException {
            int at = letters.docID() < letter ? letters.advance(letter) : letters.docID();
            return at == letter && (likely == null || likely.matches()) ? scorer.score() : 0;
        }
    }
}
