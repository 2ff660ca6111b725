package org.fuhan.index;

import java.io.IOException;
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

    /** Finds. Letters alike in the order stand by their ids, so that no page overlaps another. */
    static Page of(IndexSearcher searcher, Query lucene, LetterQuery query) throws IOException {
        int letters = Math.max(1, searcher.getIndexReader().maxDoc());
        FieldDoc after = query.after() == null ? null : Cursor.read(query, query.after());
        int from = after != null ? 0 : (int) Math.min(letters, (query.page() - 1L) * query.size());
        int to = (int) Math.min(letters, (long) from + query.size());
        Object[] both = searcher.search(
                lucene,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                sort(query.sort()), Math.max(1, Math.min(letters, to + 1)), after, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        TopFieldDocs top = (TopFieldDocs) both[0];
        List<ScoreDoc> docs = List.of(top.scoreDocs);
        List<ScoreDoc> page = docs.subList(Math.min(from, docs.size()), Math.min(to, docs.size()));
        boolean more = docs.size() > to && !page.isEmpty();
        String next = more ? Cursor.of(query, (FieldDoc) page.get(page.size() - 1)) : null;
        return new Page(top.totalHits.value(), page, (FacetsCollector) both[1], next);
    }

    private static Sort sort(LetterQuery.Sort sort) {
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
