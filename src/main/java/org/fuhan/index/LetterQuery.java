package org.fuhan.index;

import java.util.List;

/**
 * What is asked of the index.
 *
 * @param words the user's own words, blank for all letters
 * @param filters what the letters must be
 * @param sort the order
 * @param page from 1
 * @param size hits a page
 * @param facets the facets to count: region, year, kind, category, department, topic, agency, programme
 */
public record LetterQuery(String words, Filters filters, Sort sort, int page, int size, List<String> facets) {
    /** Copies the list and checks the bounds. */
    public LetterQuery {
        facets = List.copyOf(facets);
        if (page < 1 || size < 0) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** Orders of hits. */
    public enum Sort {
        /** Best first. */
        RELEVANCE,
        /** Newest first. */
        DATE
    }
}
