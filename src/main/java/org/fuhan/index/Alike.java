package org.fuhan.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Folds letters alike: of each group only the letter that comes first in the order stays, so that one reply sent to ten deputies is
 * one hit. Costs next to nothing where no letters alike are found. Stateless.
 */
final class Alike {
    private static final SortField BY_GROUP = new SortField(LetterDocument.GROUP, SortField.Type.STRING);

    private Alike() {}

    /** What was found, without letters alike that come later in the order. */
    static Query folded(IndexSearcher searcher, Query found, LetterQuery.Sort sort) throws IOException {
        Set<BytesRef> groups = groups(searcher, found);
        Set<BytesRef> later = groups.isEmpty() ? Set.of() : later(searcher, found, sort, groups);
        return later.isEmpty()
                ? found
                : new BooleanQuery.Builder()
                        .add(found, Occur.MUST)
                        .add(new TermInSetQuery(LetterDocument.ID, later), Occur.MUST_NOT)
                        .build();
    }

    /** How many letters are in a group. */
    static int members(IndexSearcher searcher, String group) throws IOException {
        return searcher.count(new TermQuery(new Term(LetterDocument.GROUP, group)));
    }

    /** The groups of what was found that have several letters. */
    private static Set<BytesRef> groups(IndexSearcher searcher, Query found) throws IOException {
        Query followers = new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(found, Occur.FILTER)
                .add(new TermQuery(new Term(LetterDocument.ALIKE, LetterDocument.ALIKE)), Occur.FILTER)
                .build());
        int many = searcher.count(followers);
        Set<BytesRef> groups = new HashSet<>();
        if (many > 0) {
            for (ScoreDoc doc : searcher.search(followers, many, new Sort(BY_GROUP)).scoreDocs) {
                groups.add((BytesRef) ((FieldDoc) doc).fields[0]);
            }
        }
        return groups;
    }

    /** The ids of those that do not come first of their group. */
    private static Set<BytesRef> later(IndexSearcher searcher, Query found, LetterQuery.Sort sort, Set<BytesRef> groups)
            throws IOException {
        Query members = new BooleanQuery.Builder()
                .add(found, Occur.MUST)
                .add(new TermInSetQuery(LetterDocument.GROUP, groups), Occur.FILTER)
                .build();
        SortField[] order = Page.sort(sort).getSort();
        SortField[] withGroup = {order[0], order[1], order[2], BY_GROUP};
        Set<BytesRef> seen = new HashSet<>();
        Set<BytesRef> later = new LinkedHashSet<>();
        int many = Math.max(1, searcher.count(members));
        for (ScoreDoc doc : searcher.search(members, many, new Sort(withGroup)).scoreDocs) {
            Object[] fields = ((FieldDoc) doc).fields;
            if (!seen.add((BytesRef) fields[3])) {
                later.add((BytesRef) fields[2]);
            }
        }
        return later;
    }
}
