package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total exact
 * @param docs this page's
 * @param all every letter found, to count facets of
 * @param next where the next page begins, null behind the last letter
 */
record Page(
        long total,
        List<ScoreDoc> docs,
        FacetsCollector all,
        @Nullable String next) {
    private static final SortField NEWEST = number(LetterDocument.DAY);
    private static final SortField GREATEST = number(LetterDocument.GREATEST);
    private static final SortField BY_ID = new SortField(LetterDocument.ID, SortField.Type.STRING);
    /** The order by relevance, over letters already found. */
    private static final Comparator<FieldDoc> ORDER = Comparator.comparing((FieldDoc doc) -> (Float) doc.fields[0])
            .thenComparing(doc -> (Long) doc.fields[1])
            .reversed()
            .thenComparing(doc -> (BytesRef) doc.fields[2]);

    /** Finds. Letters alike in the order stand by their ids, so that no page overlaps another. */
    static Page of(IndexSearcher searcher, Query lucene, LetterQuery query, Closeness closeness) throws IOException {
        boolean again = query.sort() == LetterQuery.Sort.RELEVANCE && !closeness.isNone();
        FieldDoc after = query.after() == null ? null : Cursor.read(query, query.after());
        if (after == null) {
            int letters = Math.max(1, searcher.getIndexReader().maxDoc());
            int from = (int) Math.min(letters, (query.page() - 1L) * query.size());
            int to = (int) Math.min(letters, (long) from + query.size());
            Found found = find(searcher, lucene, query, null, again ? Math.max(to + 1, Closeness.FIRST) : to + 1);
            return found.page(query, again ? looked(searcher, closeness, found.docs()) : found.docs(), from);
        }
        if (again) {
            Found found = find(searcher, lucene, query, null, Closeness.FIRST + query.size() + 1);
            List<FieldDoc> docs = looked(searcher, closeness, found.docs());
            int from = (int)
                    docs.stream().filter(doc -> ORDER.compare(doc, after) <= 0).count();
            if (from <= Closeness.FIRST) {
                return found.page(query, docs, from);
            }
        }
        Found found = find(searcher, lucene, query, after, query.size() + 1);
        return found.page(query, found.docs(), 0);
    }

    /** The order that comes of a second look at the first letters; those behind stay as they are. */
    private static List<FieldDoc> looked(IndexSearcher searcher, Closeness closeness, List<FieldDoc> docs)
            throws IOException {
        int first = Math.min(Closeness.FIRST, docs.size());
        List<FieldDoc> looked = new ArrayList<>(closeness.looking(searcher, docs.subList(0, first)));
        looked.sort(ORDER);
        looked.addAll(docs.subList(first, docs.size()));
        return looked;
    }

    private record Found(long total, List<FieldDoc> docs, FacetsCollector all) {
        Page page(LetterQuery query, List<FieldDoc> ordered, int from) {
            int to = Math.min(ordered.size(), from + query.size());
            List<FieldDoc> page = ordered.subList(Math.min(from, to), to);
            boolean more = ordered.size() > to && !page.isEmpty();
            return new Page(total, List.copyOf(page), all, more ? Cursor.of(query, page.get(page.size() - 1)) : null);
        }
    }

    private static Found find(
            IndexSearcher searcher, Query lucene, LetterQuery query, @Nullable FieldDoc after, int most)
            throws IOException {
        int letters = Math.max(1, searcher.getIndexReader().maxDoc());
        Object[] both = searcher.search(
                lucene,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                sort(query.sort()), Math.max(1, Math.min(letters, most)), after, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        TopFieldDocs top = (TopFieldDocs) both[0];
        List<FieldDoc> docs =
                Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
        return new Found(top.totalHits.value(), docs, (FacetsCollector) both[1]);
    }

    /** The order, total: every letter has its own id. */
    static Sort sort(LetterQuery.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID);
            case DATE -> new Sort(NEWEST, NEWEST, BY_ID);
            case AMOUNT -> new Sort(GREATEST, NEWEST, BY_ID);
        };
    }

    private static SortField number(String field) {
        return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
    }
}
