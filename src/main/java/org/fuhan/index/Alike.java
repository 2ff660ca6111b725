package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Folds letters alike: of each group only the letter that comes first in the order stays, so that one reply sent to ten deputies is
 * one hit. Costs next to nothing where no letters alike are found. Stateless.
 */
final class Alike {
    private static final TermQuery FOLLOWERS = new TermQuery(new Term(LetterDocument.ALIKE, LetterDocument.ALIKE));

    private Alike() {}

    /** What was found, without letters alike that come later in the order. */
    static LetterSet folded(IndexSearcher searcher, LetterSet found, Order order) throws IOException {
        if (searcher.getIndexReader().docFreq(FOLLOWERS.getTerm()) == 0) {
            return found;
        }
        Set<BytesRef> groups = groups(found.and(LetterSet.of(searcher, FOLLOWERS)));
        if (groups.isEmpty()) {
            return found;
        }
        LetterSet members = found.and(LetterSet.of(searcher, new TermInSetQuery(LetterDocument.GROUP, groups)));
        Set<String> seen = new HashSet<>();
        List<Integer> later = new ArrayList<>();
        for (FieldDoc doc : order.first(members, (int) members.size(), null)) {
            if (!seen.add(LetterDocument.group(searcher.getIndexReader(), doc.doc))) {
                later.add(doc.doc);
            }
        }
        return found.without(later);
    }

    /** How many letters are in a group. */
    static int members(IndexSearcher searcher, String group) throws IOException {
        return searcher.count(new TermQuery(new Term(LetterDocument.GROUP, group)));
    }

    /** The groups of letters. */
    private static Set<BytesRef> groups(LetterSet letters) throws IOException {
        Set<BytesRef> groups = new HashSet<>();
        for (LeafReaderContext segment : letters.segments()) {
            FixedBitSet set = letters.in(segment);
            SortedDocValues names = DocValues.getSorted(segment.reader(), LetterDocument.GROUP);
            for (int letter = LetterSet.next(set, 0); letter < set.length(); letter = LetterSet.next(set, letter + 1)) {
                if (names.advanceExact(letter)) {
                    groups.add(BytesRef.deepCopyOf(names.lookupOrd(names.ordValue())));
                }
            }
        }
        return groups;
    }
}
