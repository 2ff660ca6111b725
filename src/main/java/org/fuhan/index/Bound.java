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
 * phrase stands there no more often. Two terms that only have to be near each other count for each of the rarer once with the one
 * beside it, and once by half at most with one on the other side.
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

    /** From what a letter is worth for the term, f/(f+k), to what it is for the phrase at most; of 1.5f it follows. */
    float of(float score) {
        double share = score / termWeight;
        return (float) (phraseWeight * (near ? 1.5 * share / (1 + share / 2) : share));
    }

    /** The rarer a term, the more it tells: the inverse document frequency of BM25. */
    static double rarity(IndexSearcher searcher, Term term) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(term.field());
        int holding = searcher.getIndexReader().docFreq(term);
        return all == null ? 0 : Math.log(1 + (all.docCount() - holding + 0.5) / (holding + 0.5));
    }
}
