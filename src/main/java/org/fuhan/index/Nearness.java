package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * How near letters are in meaning to what is asked: the greatest cosine between the asked vector and those of a letter's passages.
 * The vectors lie in the letter's own document, one behind another behind their number, so that filters and deletions hold for them as for words and
 * nothing has to be joined. They are compared one by one: no graph that depends on the order of letters, and thousands are a matter
 * of milliseconds. Knows no model: any vectors of signed bytes will do that all have one length and
 * whose cosines mean likeness.
 */
final class Nearness extends DoubleValuesSource {
    /** Where a letter's vectors are. */
    static final String FIELD = "meaning";

    private final byte[] asked;
    private final double square;

    /** @param asked the vector of what is asked, as long as those of the letters, so that a product is a cosine */
    Nearness(byte[] asked) {
        this.asked = asked.clone();
        this.square = Math.max(1, VectorUtil.dotProduct(asked, asked));
    }

    /** The field that holds a letter's vectors; a letter without is found by words alone. */
    static BinaryDocValuesField field(List<byte[]> vectors) {
        int length = vectors.stream().mapToInt(v -> v.length).sum();
        byte[] all = new byte[1 + length];
        all[0] = (byte) vectors.size();
        int at = 1;
        for (byte[] vector : vectors) {
            System.arraycopy(vector, 0, all, at, vector.length);
            at += vector.length;
        }
        return new BinaryDocValuesField(FIELD, new BytesRef(all));
    }

    /** The nearness to each passage of a letter in the index; none where it has no vectors. */
    static List<Nearness> ofPassages(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), FIELD);
        List<Nearness> passages = new ArrayList<>();
        if (vectors.advanceExact(document - leaf.docBase)) {
            byte[] all = BytesRef.deepCopyOf(vectors.binaryValue()).bytes;
            int length = (all.length - 1) / Math.max(1, all[0]);
            for (int at = 1; length > 0 && at + length <= all.length; at += length) {
                passages.add(new Nearness(Arrays.copyOfRange(all, at, at + length)));
            }
        }
        return passages;
    }

    /** All letters that have vectors, scored by their nearness, 0 to 1; what is not like at all scores 0. */
    Query alone() {
        return new FunctionScoreQuery(new FieldExistsQuery(FIELD), this);
    }

    /** How near one letter is, 0 to 1; 0 where it has no vectors. */
    double of(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        DoubleValues values = getValues(leaf, DoubleValuesSource.constant(0).getValues(leaf, null));
        return values.advanceExact(document - leaf.docBase) ? values.doubleValue() : 0;
    }

    /** Adds the weighted nearness of those of a segment's letters to their sums whose sum is not less. */
    void addTo(double[] sums, LeafReaderContext segment, FixedBitSet letters, double least, float weight)
            throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(segment.reader(), FIELD);
        Products products = new Products(asked);
        for (int letter = LetterSet.next(letters, 0);
                letter < letters.length();
                letter = LetterSet.next(letters, letter + 1)) {
            if (sums[letter] >= least && vectors.advanceExact(letter)) {
                sums[letter] += weight * (float) (products.greatest(vectors.binaryValue()) / square);
            }
        }
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), FIELD);
        Products products = new Products(asked);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return products.greatest(vectors.binaryValue()) / square;
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return vectors.advanceExact(doc);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc, Explanation scores) throws IOException {
        DoubleValues values = getValues(leaf, DoubleValuesSource.constant(0).getValues(leaf, null));
        return values.advanceExact(doc)
                ? Explanation.match(values.doubleValue(), toString())
                : Explanation.noMatch("no vectors");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, FIELD);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nearness nearness && Arrays.equals(asked, nearness.asked);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(asked);
    }

    @Override
    public String toString() {
        return "nearness";
    }
}
