package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A sum a letter, to which one clause after another is added, all letters at a time. Only those of the letters found are exact. */
final class Sums {
    /** From so many times more letters with a word than letters found, each letter found is looked up. */
    private static final int SPARSE = 16;

    private final LetterSet found;
    private final double[][] sums;

    private Sums(LetterSet found, double[][] sums) {
        this.found = found;
        this.sums = sums;
    }

    /** All nothing. */
    Sums(LetterSet found) {
        this(
                found,
                found.segments().stream()
                        .map(segment -> new double[segment.reader().maxDoc()])
                        .toArray(double[][]::new));
    }

    Sums copy() {
        return new Sums(found, Arrays.stream(sums).map(double[]::clone).toArray(double[][]::new));
    }

    /** The sums of a segment, by letter. */
    double[] in(LeafReaderContext segment) {
        return sums[segment.ord];
    }

    /** Adds what a clause is worth, or, of a phrase's rarest term, what the phrase can be. */
    void add(Weight clause, @Nullable Bound bound) throws IOException {
        for (LeafReaderContext segment : found.segments()) {
            add(clause, bound, segment);
        }
    }

    /** Adds to every letter the most that a clause is worth in any. */
    void addGreatest(Weight clause) throws IOException {
        for (LeafReaderContext segment : found.segments()) {
            Scorer scorer = clause.scorer(segment);
            if (scorer != null) {
                double greatest = greatest(scorer);
                Arrays.setAll(sums[segment.ord], i -> sums[segment.ord][i] + greatest);
            }
        }
    }

    /** The most that a clause is worth in a segment. */
    static double greatest(Scorer scorer) throws IOException {
        scorer.advanceShallow(0);
        return scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }

    private void add(Weight clause, @Nullable Bound bound, LeafReaderContext segment) throws IOException {
        FixedBitSet letters = found.in(segment);
        int many = letters.cardinality();
        Scorer scorer = many == 0 ? null : clause.scorer(segment);
        if (scorer == null) {
            return;
        }
        DocAndFloatFeatureBuffer scored = new DocAndFloatFeatureBuffer();
        if (scorer.iterator().cost() / SPARSE > many) {
            lookUp(scorer, letters, many, scored);
            add(scored, bound, sums[segment.ord]);
            return;
        }
        scorer.iterator().nextDoc();
        scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, scored);
        while (scored.size > 0) {
            add(scored, bound, sums[segment.ord]);
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, scored);
        }
    }

    private static void lookUp(Scorer scorer, FixedBitSet letters, int many, DocAndFloatFeatureBuffer scored)
            throws IOException {
        scored.growNoCopy(many);
        scored.size = 0;
        DocIdSetIterator holding = scorer.iterator();
        for (int i = LetterSet.next(letters, 0); i < letters.length(); i = LetterSet.next(letters, i + 1)) {
            if (holding.docID() == i || (holding.docID() < i && holding.advance(i) == i)) {
                scored.docs[scored.size] = i;
                scored.features[scored.size++] = scorer.score();
            }
        }
    }

    private static void add(DocAndFloatFeatureBuffer scored, @Nullable Bound bound, double[] sums) {
        if (bound != null) {
            for (int i = 0; i < scored.size; i++) {
                scored.features[i] = bound.of(scored.features[i]);
            }
        }
        for (int i = 0; i < scored.size; i++) {
            sums[scored.docs[i]] += scored.features[i];
        }
    }
}
