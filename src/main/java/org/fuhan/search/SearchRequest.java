package org.fuhan.search;

import java.util.List;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search as a user asks it.
 *
 * @param words blank for all letters
 * @param filters as in {@link Filters}, but regions by name or code
 * @param sort the order
 * @param page from 1; not looked at where {@code after} is given
 * @param size hits a page, 0 to 100
 * @param facets names of the facets to count
 * @param after {@link SearchAnswer#next} of the page before, null for the first
 * @param synonyms whether other words for the same are looked for too
 * @param semantic whether the meaning of plain words has a say in the order by relevance, and letters near it are told of
 */
public record SearchRequest(
        String words,
        Filters filters,
        LetterQuery.Sort sort,
        int page,
        int size,
        List<String> facets,
        @Nullable String after,
        boolean synonyms,
        boolean semantic) {
    /** Every facet there is, in the order of the page. */
    public static final List<String> ALL_FACETS =
            List.of("region", "year", "kind", "category", "department", "topic", "agency", "programme", "amount");

    /** The facets counted where none are named. */
    public static final List<String> USUAL_FACETS = List.of("region", "year", "kind", "category", "department");

    /** Hits a page where nothing else is said. */
    public static final int DEFAULT_SIZE = 10;

    /** Copies the list. */
    public SearchRequest {
        facets = List.copyOf(facets);
    }

    /** By page, synonyms and meaning included. */
    public SearchRequest(
            String words, Filters filters, LetterQuery.Sort sort, int page, int size, List<String> facets) {
        this(words, filters, sort, page, size, facets, null, true, true);
    }

    /** Words alone: the first page, best first, all facets. */
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, DEFAULT_SIZE, ALL_FACETS);
    }

    /** The same with other filters. */
    public SearchRequest with(Filters other) {
        return new SearchRequest(words, other, sort, page, size, facets, null, synonyms, semantic);
    }

    /** The same with other words, from their first letter on. */
    public SearchRequest withWords(String other) {
        return new SearchRequest(other, filters, sort, 1, size, facets, null, synonyms, semantic);
    }

    /** The same with another page. */
    public SearchRequest with(int otherPage, int otherSize) {
        return new SearchRequest(words, filters, sort, otherPage, otherSize, facets, null, synonyms, semantic);
    }

    /** The same from another place of its list on. */
    public SearchRequest after(@Nullable String cursor) {
        return new SearchRequest(words, filters, sort, 1, size, facets, cursor, synonyms, semantic);
    }

    /** The same with or without other words for the same. */
    public SearchRequest withSynonyms(boolean wanted) {
        return new SearchRequest(words, filters, sort, page, size, facets, after, wanted, semantic);
    }

    /** The same with meaning, or by words alone. */
    public SearchRequest withMeaning(boolean wanted) {
        return new SearchRequest(words, filters, sort, page, size, facets, after, synonyms, wanted);
    }
}
