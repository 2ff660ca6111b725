package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param docs this page's
 * @param next where the next page begins, null behind the last letter
 */
record Page(List<ScoreDoc> docs, @Nullable String next) {
    private static final SortField NEWEST = number(LetterDocument.DAY);
    private static final SortField GREATEST = number(LetterDocument.GREATEST);
    private static final SortField BY_ID = new SortField(LetterDocument.ID, SortField.Type.STRING);
    /** The order by relevance, over letters already found. */
    private static final Comparator<FieldDoc> ORDER = Comparator.comparing((FieldDoc doc) -> (Float) doc.fields[0])
            .thenComparing(doc -> (Long) doc.fields[1])
            .reversed()
            .thenComparing(doc -> (BytesRef) doc.fields[2]);

    /** The page of letters found. Letters alike in the order stand by their ids, so that no page overlaps another. */
    static Page of(LetterSet found, Order order, LetterQuery query, Looking looking) throws IOException {
        boolean again = query.sort() == LetterQuery.Sort.RELEVANCE
                && !looking.closeness().isNone();
        FieldDoc after = query.after() == null ? null : Cursor.read(query, query.after());
        if (after == null) {
            int letters = (int) Math.max(1, found.size());
            int from = (int) Math.min(letters, (query.page() - 1L) * query.size());
            int to = (int) Math.min(letters, (long) from + query.size());
            List<FieldDoc> docs = order.first(found, again ? Math.max(to + 1, Closeness.FIRST) : to + 1, null);
            return page(query, again ? looking.again(docs) : docs, from);
        }
        if (again) {
            List<FieldDoc> docs = looking.again(order.first(found, Closeness.FIRST + query.size() + 1, null));
            int from = (int)
                    docs.stream().filter(doc -> ORDER.compare(doc, after) <= 0).count();
            if (from <= Closeness.FIRST) {
                return page(query, docs, from);
            }
        }
        return page(query, order.first(found, query.size() + 1, after), 0);
    }

    private static Page page(LetterQuery query, List<FieldDoc> ordered, int from) {
        int to = Math.min(ordered.size(), from + query.size());
        List<FieldDoc> page = ordered.subList(Math.min(from, to), to);
        boolean more = ordered.size() > to && !page.isEmpty();
        return new Page(List.copyOf(page), more ? Cursor.of(query, page.get(page.size() - 1)) : null);
    }

    /** A second look at the first letters; those behind stay as they are. */
    record Looking(IndexSearcher searcher, Closeness closeness) {
        private List<FieldDoc> again(List<FieldDoc> docs) throws IOException {
            int first = Math.min(Closeness.FIRST, docs.size());
            List<FieldDoc> looked = new ArrayList<>(closeness.looking(searcher, docs.subList(0, first)));
            looked.sort(ORDER);
            looked.addAll(docs.subList(first, docs.size()));
            return looked;
        }
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
