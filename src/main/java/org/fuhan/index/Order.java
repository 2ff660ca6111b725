package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** An order of letters of one state of the index. It is total: behind what it is named for come date and id. */
interface Order {
    /**
     * The first letters of a set, in order.
     *
     * @param most how many, at least one
     * @param after a place behind which to begin
     */
    List<FieldDoc> first(LetterSet letters, int most, @Nullable FieldDoc after) throws IOException;

    /** By date or by the greatest sum. */
    static Order by(LetterQuery.Sort sort) {
        return (letters, wanted, after) -> {
            int most = Math.clamp(letters.size(), 1, wanted);
            TopFieldCollector best =
                    new TopFieldCollectorManager(Page.sort(sort), most, after, Integer.MAX_VALUE).newCollector();
            for (LeafReaderContext segment : letters.segments()) {
                FixedBitSet set = letters.in(segment);
                LeafCollector collector = best.getLeafCollector(segment);
                for (int letter = LetterSet.next(set, 0);
                        letter < set.length();
                        letter = LetterSet.next(set, letter + 1)) {
                    collector.collect(letter);
                }
            }
            return fields(best.topDocs().scoreDocs);
        };
    }

    /** Lucene's documents with the values they were ordered by. */
    static List<FieldDoc> fields(ScoreDoc[] docs) {
        return Arrays.stream(docs).map(FieldDoc.class::cast).toList();
    }
}
