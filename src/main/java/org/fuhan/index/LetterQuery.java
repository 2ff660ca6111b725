package org.fuhan.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index.
 *
 * @param words the user's own words, blank for all letters
 * @param filters what the letters must be
 * @param sort the order
 * @param page from 1; not looked at where {@code after} is given
 * @param size hits a page
 * @param facets the facets to count: region, year, kind, category, department, topic, agency, programme, amount
 * @param after where the last page ended ({@link Hits#next}), null for the first
 * @param synonyms whether other words for the same are looked for too
 * @param semantic whether the meaning of plain words has a say in the order by relevance, and letters near it are told of
 * @param partly whether letters that hold some of the words may do where none holds all
 */
public record LetterQuery(
        String words,
        Filters filters,
        Sort sort,
        int page,
        int size,
        List<String> facets,
        @Nullable String after,
        boolean synonyms,
        boolean semantic,
        boolean partly) {
    /** Copies the list and checks the bounds. */
    public LetterQuery {
        facets = List.copyOf(facets);
        if (page < 1 || size < 0) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** By page, synonyms included, by words alone; where no letter holds all words, those that hold some. */
    public LetterQuery(String words, Filters filters, Sort sort, int page, int size, List<String> facets) {
        this(words, filters, sort, page, size, facets, null, true, false, true);
    }

    /** The same question, from where a page ended; null for the first. */
    public LetterQuery after(@Nullable String cursor) {
        return new LetterQuery(words, filters, sort, page, size, facets, cursor, synonyms, semantic, partly);
    }

    /** The same question for the words as they are. */
    public LetterQuery withoutSynonyms() {
        return new LetterQuery(words, filters, sort, page, size, facets, after, false, semantic, partly);
    }

    /** The same question, the meaning of its words heeded or not. */
    public LetterQuery withMeaning(boolean heeded) {
        return new LetterQuery(words, filters, sort, page, size, facets, after, synonyms, heeded, partly);
    }

    /** The same question, for letters that hold all that they must: what is followed or counted has to. */
    public LetterQuery strictly() {
        return new LetterQuery(words, filters, sort, page, size, facets, after, synonyms, semantic, false);
    }

    /** The same question in other words. */
    LetterQuery with(String other) {
        return new LetterQuery(other, filters, sort, page, size, facets, after, synonyms, semantic, partly);
    }

    /** All that the same question finds, on one page and by words alone. */
    LetterQuery all(String cut, int most) {
        return new LetterQuery(cut, filters, sort, 1, most, List.of(), null, synonyms, false, partly);
    }

    /** Orders of hits. */
    public enum Sort {
        /** Best first. */
        RELEVANCE,
        /** Newest first. */
        DATE,
        /** The greatest sum first. */
        AMOUNT
    }
}
