package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a phrase can be worth in a letter at most, told without its places by how often the letter says the phrase's rarest term: the
 * phrase stands there no more often. Where terms only have to be near, each of the rarest may count with the one before and the one
 * behind it.
 *
 * @param term the rarest
 * @param phraseWeight what the phrase is worth in a letter that says it without end
 * @param termWeight the same for the term
 * @param near whether the terms only have to be near each other
 */
record Bound(TermQuery term, double phraseWeight, double termWeight, boolean near) {
    /** The bound of a phrase; of two terms where those have to be near only; empty for anything else. */
    static Optional<Bound> of(IndexSearcher searcher, Query query) throws IOException {
        if (query instanceof BoostQuery boosted) {
            Optional<Bound> plain = of(searcher, boosted.getQuery());
            return plain.map(bound ->
                    new Bound(bound.term, bound.phraseWeight * boosted.getBoost(), bound.termWeight, bound.near));
        }
        if (!(query instanceof PhraseQuery phrase)
                || phrase.getTerms().length == 0
                || (phrase.getSlop() > 0 && phrase.getTerms().length != 2)) {
            return Optional.empty();
        }
        double[] rarities = new double[phrase.getTerms().length];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = rarity(searcher, phrase.getTerms()[i]);
        }
        int rarest = IntStream.range(0, rarities.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> rarities[i]))
                .orElseThrow();
        return Optional.of(new Bound(
                new TermQuery(phrase.getTerms()[rarest]),
                Arrays.stream(rarities).sum(),
                rarities[rarest],
                phrase.getSlop() > 0));
    }

    /** From what a letter is worth for the term to what it is for the phrase at most: saturation is f/(f+k), so that of 2f follows. */
    void apply(float[] scores, int size) {
        for (int i = 0; i < size; i++) {
            double share = scores[i] / termWeight;
            scores[i] = (float) (phraseWeight * (near ? 2 * share / (1 + share) : share));
        }
    }

    /** The rarer a term, the more it tells: the inverse document frequency of BM25. */
    static double rarity(IndexSearcher searcher, Term term) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(term.field());
        int holding = searcher.getIndexReader().docFreq(term);
        return all == null ? 0 : Math.log(1 + (all.docCount() - holding + 0.5) / (holding + 0.5));
    }
}
