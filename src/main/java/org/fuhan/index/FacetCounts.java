package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private final FacetValues values;
    private final Query words;
    private final Filters filters;
    private final LetterSet found;

    /**
     * @param values of the index
     * @param words without the filters
     * @param found what words and filters found
     */
    FacetCounts(IndexSearcher searcher, FacetValues values, Query words, Filters filters, LetterSet found) {
        this.searcher = searcher;
        this.values = values;
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
                facets.put(name, count(facet.get(), chosen.contains(facet.get()) ? without(facet.get()) : found));
            }
        }
        return facets;
    }

    private LetterSet without(Facet facet) throws IOException {
        return LetterSet.of(searcher, Queries.filtered(words, filters, List.of(facet)));
    }

    private List<Hits.Count> count(Facet facet, LetterSet letters) throws IOException {
        int[] counts = values.count(facet, letters);
        int least = least(counts);
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] >= least)
                .mapToObj(number -> count(values.name(facet, number), counts[number]))
                .sorted(ORDER)
                .limit(MOST_VALUES)
                .toList();
    }

    /** The count that the most frequent values reach. */
    private static int least(int[] counts) {
        int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        return sorted.length <= MOST_VALUES ? 1 : sorted[sorted.length - MOST_VALUES];
    }

    private static Hits.Count count(String valueAndLabel, long letters) {
        int label = valueAndLabel.indexOf(LetterDocument.LABEL);
        return new Hits.Count(valueAndLabel.substring(0, label), valueAndLabel.substring(label + 1), letters);
    }
}
