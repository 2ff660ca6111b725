package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Letters of one state of the index, a bit each: what a question found, told once and then counted, weighed and ordered. The letters
 * of a segment are numbered as the segment numbers them. Not changed once made.
 */
final class LetterSet {
    private final List<LeafReaderContext> segments;
    private final FixedBitSet[] letters;
    private final long size;

    private LetterSet(List<LeafReaderContext> segments, FixedBitSet[] letters) {
        this.segments = segments;
        this.letters = letters;
        this.size = Arrays.stream(letters).mapToLong(FixedBitSet::cardinality).sum();
    }

    /** What a query finds; nothing is weighed. */
    static LetterSet of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new Gathering(searcher.getIndexReader()));
    }

    /** The index's segments. */
    List<LeafReaderContext> segments() {
        return segments;
    }

    /** The letters of a segment, to be read only. */
    FixedBitSet in(LeafReaderContext segment) {
        return letters[segment.ord];
    }

    /** The next letter of a segment, or one behind all. */
    static int next(FixedBitSet letters, int from) {
        return from < letters.length() ? letters.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** How many letters there are. */
    long size() {
        return size;
    }

    /** Those that are in the other set too. */
    LetterSet and(LetterSet other) {
        FixedBitSet[] both = copy();
        for (int i = 0; i < both.length; i++) {
            both[i].and(other.letters[i]);
        }
        return new LetterSet(segments, both);
    }

    /** Those that are none of these. */
    LetterSet without(Collection<Integer> documents) {
        FixedBitSet[] others = copy();
        for (int document : documents) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
            others[segment.ord].clear(document - segment.docBase);
        }
        return new LetterSet(segments, others);
    }

    private FixedBitSet[] copy() {
        return Arrays.stream(letters).map(FixedBitSet::clone).toArray(FixedBitSet[]::new);
    }

    /** Sets the bits. */
    private static final class Gatherer extends SimpleCollector {
        private final FixedBitSet[] letters;
        private FixedBitSet current;

        Gatherer(FixedBitSet[] letters) {
            this.letters = letters;
            this.current = new FixedBitSet(0);
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) {
            current = letters[segment.ord];
        }

        @Override
        public void collect(int letter) {
            current.set(letter);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Each segment has its own bits, whichever gatherer sets them. */
    private static final class Gathering implements CollectorManager<Gatherer, LetterSet> {
        private final List<LeafReaderContext> segments;
        private final FixedBitSet[] letters;

        Gathering(IndexReader reader) {
            this.segments = reader.leaves();
            this.letters = segments.stream()
                    .map(segment -> new FixedBitSet(segment.reader().maxDoc()))
                    .toArray(FixedBitSet[]::new);
        }

        @Override
        public Gatherer newCollector() {
            return new Gatherer(letters);
        }

        @Override
        public LetterSet reduce(Collection<Gatherer> gatherers) {
            return new LetterSet(segments, letters);
        }
    }
}
