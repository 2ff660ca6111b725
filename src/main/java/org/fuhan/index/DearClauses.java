package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a question that cost most to weigh, phrases. What they can add to a letter at most is known beforehand, so that only
 * letters that may come first are asked; and of a letter those first that mostly add less than they might, since after them the others
 * often need not be asked. For one question over one state of the index.
 */
final class DearClauses {
    /** After so many letters the clauses are put in order again. */
    private static final int ROUND = 64;

    private final List<Dear> clauses = new ArrayList<>();
    private final Sums bounds;

    /** None yet. */
    DearClauses(LetterSet found) {
        this.bounds = new Sums(found);
    }

    /** Adds a clause; rewritten. */
    void add(IndexSearcher searcher, Query clause) throws IOException {
        Optional<Bound> bound = Bound.of(searcher, clause);
        Weight weight = searcher.createWeight(clause, ScoreMode.TOP_SCORES, 1);
        Weight term = bound.isPresent() ? searcher.createWeight(bound.get().term(), ScoreMode.COMPLETE, 1) : weight;
        clauses.add(new Dear(weight, term, bound.orElse(null)));
        if (bound.isPresent()) {
            bounds.add(term, bound.get());
        } else {
            bounds.addGreatest(weight);
        }
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** The clauses in a segment. */
    Asked in(LeafReaderContext segment) {
        return new Asked(segment);
    }

    /** The clauses in one segment, which is asked letter by letter, in their order. Used once. */
    final class Asked {
        private final LeafReaderContext segment;
        private final double[] most;
        private @Nullable List<Clause> asked;
        private int letters;

        private Asked(LeafReaderContext segment) {
            this.segment = segment;
            this.most = bounds.in(segment);
        }

        /** What they can add to a letter at most. */
        double most(int letter) {
            return most[letter];
        }

        /** A letter's sum with what they add; negative where it cannot reach what is needed. */
        double added(int letter, double sum, double needed) throws IOException {
            List<Clause> inOrder = inOrder();
            double added = sum;
            double rest = most[letter];
            for (Clause clause : inOrder) {
                double bound = clause.bound(letter);
                double worth = bound == 0 ? 0 : clause.worth(letter);
                clause.dear.learn(bound - worth);
                added += worth;
                rest -= bound;
                if (added + rest < needed) {
                    return -1;
                }
            }
            return added;
        }

        private List<Clause> inOrder() throws IOException {
            if (asked == null) {
                asked = new ArrayList<>();
                for (Dear dear : clauses) {
                    Scorer scorer = dear.weight.scorer(segment);
                    Scorer term = dear.term.scorer(segment);
                    if (scorer != null && term != null) {
                        asked.add(new Clause(dear, scorer, term));
                    }
                }
            }
            if (letters++ % ROUND == 0) {
                asked.sort(Comparator.comparingDouble((Clause clause) -> clause.dear.disappointment())
                        .reversed());
            }
            return asked;
        }
    }

    /** A clause, and how much less it adds than it might. */
    private static final class Dear {
        private final Weight weight;
        private final Weight term;
        private final @Nullable Bound bound;
        private double missing;
        private int letters;

        Dear(Weight weight, Weight term, @Nullable Bound bound) {
            this.weight = weight;
            this.term = term;
            this.bound = bound;
        }

        void learn(double less) {
            missing += less;
            letters++;
        }

        double disappointment() {
            return letters == 0 ? Double.MAX_VALUE : missing / letters;
        }
    }

    /** A clause in a segment. */
    private static final class Clause {
        private final Dear dear;
        private final Scorer scorer;
        private final Scorer term;
        /** Where scoring is cheap: letters that hold it for sure, or are likely to. */
        private final DocIdSetIterator likely;

        private final @Nullable TwoPhaseIterator check;
        private final double greatest;

        Clause(Dear dear, Scorer scorer, Scorer term) throws IOException {
            this.dear = dear;
            this.scorer = scorer;
            this.term = term;
            this.check = scorer.twoPhaseIterator();
            this.likely = check == null ? scorer.iterator() : check.approximation();
            this.greatest = dear.bound == null ? Sums.greatest(scorer) : 0;
        }

        double bound(int letter) throws IOException {
            Bound bound = dear.bound;
            if (bound == null) {
                return greatest;
            }
            return reaches(term.iterator(), letter) ? bound.of(term.score()) : 0;
        }

        double worth(int letter) throws IOException {
            return reaches(likely, letter) && (check == null || check.matches()) ? scorer.score() : 0;
        }

        private static boolean reaches(DocIdSetIterator letters, int letter) throws IOException {
            return letters.docID() == letter || (letters.docID() < letter && letters.advance(letter) == letter);
        }
    }
}
