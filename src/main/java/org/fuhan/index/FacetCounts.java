package org.fuhan.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts how many of the letters found bear each value: most frequent first, then by value; the first few hundred of them. What was
 * chosen of a facet does not narrow its own counts, so that more can be chosen beside it. Used once.
 */
final class FacetCounts {
    private static final int MOST_VALUES = 300;
    private static final Comparator<Hits.Count> ORDER =
            Comparator.comparingLong(Hits.Count::count).reversed().thenComparing(Hits.Count::value);

    private final IndexSearcher searcher;
    private final Query words;
    private final Filters filters;
    private final FacetsCollector found;

    /**
     * @param words without the filters
     * @param found what words and filters found
     */
    FacetCounts(IndexSearcher searcher, Query words, Filters filters, FacetsCollector found) {
        this.searcher = searcher;
        this.words = words;
        this.filters = filters;
        this.found = found;
    }

    /** Counts by facet name, in the order asked; unknown names are left out. */
    Map<String, List<Hits.Count>> of(List<String> names) throws IOException {
        Set<Facet> chosen = FilterQueries.byFacet(filters).keySet();
        Map<String, List<Hits.Count>> facets = new LinkedHashMap<>();
        for (String name : names) {
            Optional<Facet> facet = Facet.named(name);
            if (facet.isPresent()) {
                facets.put(name, count(name, chosen.contains(facet.get()) ? without(facet.get()) : found));
            }
        }
        return facets;
    }

    private FacetsCollector without(Facet facet) throws IOException {
        return all(searcher, Queries.filtered(words, filters, List.of(facet)));
    }

    /** Every letter found. */
    static FacetsCollector all(IndexSearcher searcher, Query found) throws IOException {
        return searcher.search(new ConstantScoreQuery(found), new FacetsCollectorManager());
    }

    private static List<Hits.Count> count(String field, FacetsCollector found) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), field);
            long[] byOrdinal = count(values, segment.bits().iterator());
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .limit(MOST_VALUES)
                .toList();
    }

    private static long[] count(SortedSetDocValues values, DocIdSetIterator letters) throws IOException {
        long[] byOrdinal = new long[(int) values.getValueCount()];
        for (int doc = letters.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = letters.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        return byOrdinal;
    }

    private static Hits.Count count(String valueAndLabel, long letters) {
        int label = valueAndLabel.indexOf(LetterDocument.LABEL);
        return new Hits.Count(valueAndLabel.substring(0, label), valueAndLabel.substring(label + 1), letters);
    }
}
