package org.fuhan.search;

import java.util.List;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;

/**
 * A search as a user asks it.
 *
 * @param words blank for all letters
 * @param filters as in {@link Filters}, but regions by name or code
 * @param sort the order
 * @param page from 1
 * @param size hits a page, 0 to 100
 * @param facets names of the facets to count
 */
public record SearchRequest(
        String words, Filters filters, LetterQuery.Sort sort, int page, int size, List<String> facets) {
    /** Every facet there is, in the order of the page. */
    public static final List<String> ALL_FACETS =
            List.of("region", "year", "kind", "category", "department", "topic", "agency", "programme");

    /** The facets counted where none are named. */
    public static final List<String> USUAL_FACETS = List.of("region", "year", "kind", "category", "department");

    /** Hits a page where nothing else is said. */
    public static final int DEFAULT_SIZE = 10;

    /** Copies the list. */
    public SearchRequest {
        facets = List.copyOf(facets);
    }

    /** Words alone: the first page, best first, all facets. */
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, DEFAULT_SIZE, ALL_FACETS);
    }

    /** The same with other filters. */
    public SearchRequest with(Filters other) {
        return new SearchRequest(words, other, sort, page, size, facets);
    }

    /** The same with another page. */
    public SearchRequest with(int otherPage, int otherSize) {
        return new SearchRequest(words, filters, sort, otherPage, otherSize, facets);
    }
}
