package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * A second look at the first letters of an order: what of the question stands together in one passage counts again, and single
 * characters count a little, which different words for one thing often share (住房, 房屋). It only adds, so that letters
 * behind those it looked at stay behind. Measured on two sets of questions; see docs/search-quality.md. For one state of the index.
 */
final class Closeness {
    /** How many letters are looked at again. */
    static final int FIRST = 50;

    /** About a long sentence or two. */
    private static final int PASSAGE = 100;

    private static final float TOGETHER = 0.5f;
    private static final float CHARACTER = 0.4f;
    private static final Closeness NONE = new Closeness(Map.of());

    private final Map<Term, Float> terms;

    private Closeness(Map<Term, Float> terms) {
        this.terms = terms;
    }

    /** Of the terms of a question, how much each counts. */
    static Closeness of(Map<Term, Float> terms) {
        return terms.isEmpty() ? NONE : new Closeness(terms);
    }

    /** Looks at nothing again. */
    static Closeness none() {
        return NONE;
    }

    boolean isNone() {
        return terms.isEmpty();
    }

    /** The same letters with what closeness adds to their scores, in no order. */
    List<FieldDoc> looking(IndexSearcher searcher, List<FieldDoc> first) throws IOException {
        List<FieldDoc> ordered =
                first.stream().sorted(Comparator.comparingInt(doc -> doc.doc)).toList();
        double[] sums = new double[ordered.size()];
        for (String field : List.of(Analysis.WORDS, Analysis.GRAMS)) {
            add(sums, passages(searcher, field, ordered), TOGETHER);
        }
        add(sums, characters(searcher, ordered), CHARACTER);
        List<FieldDoc> again = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            FieldDoc doc = ordered.get(i);
            Object[] fields = doc.fields.clone();
            fields[0] = (float) ((Float) fields[0] + sums[i]);
            again.add(new FieldDoc(doc.doc, doc.score, fields));
        }
        return again;
    }

    private static void add(double[] sums, double[] more, float weight) {
        Arrays.setAll(sums, i -> sums[i] + weight * more[i]);
    }

    /** What each letter's best passage holds: the sum of what its different terms are worth. */
    private double[] passages(IndexSearcher searcher, String field, List<FieldDoc> docs) throws IOException {
        Stands stands = new Stands();
        List<Double> worth = new ArrayList<>();
        for (Map.Entry<Term, Float> term : terms.entrySet()) {
            if (term.getKey().field().equals(field)) {
                int slot = worth.size();
                worth.add(term.getValue() * Bound.rarity(searcher, term.getKey()));
                visit(searcher, term.getKey(), PostingsEnum.POSITIONS, docs, (doc, leaf, at, postings) -> {
                    for (int i = postings.freq(); i > 0; i--) {
                        stands.add(doc, postings.nextPosition(), slot);
                    }
                });
            }
        }
        stands.sort();
        double[] best = new double[docs.size()];
        int[] held = new int[worth.size()];
        double sum = 0;
        int from = 0;
        for (int i = 0; i < stands.size(); i++) {
            while (stands.apart(from, i)) {
                int left = stands.slot(from++);
                sum -= --held[left] == 0 ? worth.get(left) : 0;
            }
            int slot = stands.slot(i);
            sum += held[slot]++ == 0 ? worth.get(slot) : 0;
            best[stands.doc(i)] = Math.max(best[stands.doc(i)], sum);
        }
        return best;
    }

    /** Where terms stand in the letters, a place in one number: there are thousands of them. Slots are fewer than {@link Ranking}'s terms. */
    private static final class Stands {
        private static final int SLOT = 16;
        private static final int POSITION = 32;

        private long[] all = new long[1024];
        private int size;

        void add(int doc, int position, int slot) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = ((long) doc << (POSITION + SLOT)) | ((long) position << SLOT) | slot;
        }

        void sort() {
            Arrays.sort(all, 0, size);
        }

        int size() {
            return size;
        }

        int doc(int i) {
            return (int) (all[i] >>> (POSITION + SLOT));
        }

        int slot(int i) {
            return (int) (all[i] & ((1 << SLOT) - 1));
        }

        /** Whether two places, in order, are not of one passage. */
        boolean apart(int one, int later) {
            return (all[later] >>> SLOT) - (all[one] >>> SLOT) >= PASSAGE;
        }
    }

    /** What single characters are worth, by the same measure as words; letters are as long as they have pairs of characters. */
    private double[] characters(IndexSearcher searcher, List<FieldDoc> docs) throws IOException {
        double[] sums = new double[docs.size()];
        CollectionStatistics lengths = searcher.collectionStatistics(Analysis.GRAMS);
        for (Term term : characters()) {
            int holding = searcher.getIndexReader().docFreq(term);
            if (lengths != null && holding > 0) {
                TermStatistics statistics = new TermStatistics(term.bytes(), holding, holding);
                Similarity.SimScorer scorer = Ranking.SIMILARITY.scorer(1, lengths, statistics);
                visit(searcher, term, PostingsEnum.FREQS, docs, (doc, leaf, at, postings) -> {
                    NumericDocValues norms = leaf.reader().getNormValues(Analysis.GRAMS);
                    boolean known = norms != null && norms.advanceExact(at);
                    sums[doc] += scorer.score(postings.freq(), known ? norms.longValue() : 1);
                });
            }
        }
        return sums;
    }

    private List<Term> characters() {
        return terms.keySet().stream()
                .filter(term -> term.field().equals(Analysis.GRAMS))
                .flatMap(term -> Atom.of(term.text()).stream())
                .map(Atom::text)
                .distinct()
                .map(text -> new Term(Analysis.CHARS, text))
                .toList();
    }

    /** Is shown where a term stands. */
    private interface Visitor {
        void at(int doc, LeafReaderContext leaf, int inLeaf, PostingsEnum postings) throws IOException;
    }

    private static void visit(IndexSearcher searcher, Term term, int what, List<FieldDoc> docs, Visitor visitor)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leafOf = -1;
        @Nullable PostingsEnum postings = null;
        for (int i = 0; i < docs.size(); i++) {
            ScoreDoc doc = docs.get(i);
            int ordinal = ReaderUtil.subIndex(doc.doc, leaves);
            LeafReaderContext leaf = leaves.get(ordinal);
            if (ordinal != leafOf) {
                leafOf = ordinal;
                postings = leaf.reader().postings(term, what);
            }
            int inLeaf = doc.doc - leaf.docBase;
            if (postings != null
                    && (postings.docID() == inLeaf
                            || (postings.docID() < inLeaf && postings.advance(inLeaf) == inLeaf))) {
                visitor.at(i, leaf, inLeaf, postings);
            }
        }
    }
}
