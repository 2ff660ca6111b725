package org.fuhan.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total exact number of letters found
 * @param hits this page of them
 * @param facets counts under the query by facet name, most frequent first
 * @param hints sentences for the user where the query could not be taken as it stands
 * @param also words that were looked for under other names too
 * @param preferred the place named in the query whose letters come first, else null
 * @param next where the next page begins, null behind the last letter
 */
public record Hits(
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        List<Said> hints,
        List<AlsoSearched> also,
        @Nullable PreferredRegion preferred,
        @Nullable String next) {
    /** Copies the lists and keeps the facets' order. */
    public Hits {
        hits = List.copyOf(hits);
        hints = List.copyOf(hints);
        also = List.copyOf(also);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /**
     * One letter found.
     *
     * @param letter the whole masked letter
     * @param score the engine's, comparable within one answer only
     * @param snippets the best sentences
     */
    public record Hit(Letter letter, double score, List<Snippet> snippets) {
        /** Copies the list. */
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * A piece of a letter's text.
     *
     * @param text the piece
     * @param span where it stands in the letter's text
     * @param highlights places within {@code text}, relative to it
     */
    public record Snippet(String text, Span span, List<Span> highlights) {
        /** Copies the list. */
        public Snippet {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * How many letters bear a value.
     *
     * @param value what to filter by
     * @param label what to show
     * @param count letters
     */
    public record Count(String value, String label, long count) {}
}
