package org.fuhan.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total exact number of letters found
 * @param distinct how many hits that makes on all pages: letters alike are one hit
 * @param hits this page of them
 * @param facets counts under the query by facet name, most frequent first
 * @param hints sentences for the user where the query could not be taken as it stands
 * @param also words that were looked for under other names too
 * @param preferred the place named in the query whose letters come first, else null
 * @param nearby letters that the words did not find and that are near in meaning, nearest first; only where the words found few,
 *     not in the total and not in the facets
 * @param next where the next page begins, null behind the last letter
 * @param whole how many of the letters found hold all that was asked for
 */
public record Hits(
        long total,
        long distinct,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        List<Said> hints,
        List<AlsoSearched> also,
        @Nullable PreferredRegion preferred,
        List<Hit> nearby,
        @Nullable String next,
        long whole) {
    /** Copies the lists and keeps the facets' order. */
    public Hits {
        hits = List.copyOf(hits);
        hints = List.copyOf(hints);
        also = List.copyOf(also);
        nearby = List.copyOf(nearby);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** Whether no letter holds all that was asked for, and these hold as much of it as any does. */
    public boolean partly() {
        return whole == 0 && total > 0;
    }

    /**
     * One letter found.
     *
     * @param letter the masked letter, head and text; what it states is left out
     * @param score the engine's, comparable within one answer only
     * @param why it was found and stands where it does; empty where nothing was asked for
     * @param snippets the best sentences
     * @param group names the letters alike that it is one of
     * @param alike how many others there are, found or not; of those found it stands first
     */
    public record Hit(Letter letter, double score, List<Why> why, List<Snippet> snippets, String group, int alike) {
        /** Copies the lists. */
        public Hit {
            why = List.copyOf(why);
            snippets = List.copyOf(snippets);
        }
    }

    /** What speaks for a letter. */
    public enum Why {
        /** It holds the words. */
        WORDS,
        /** A passage of it is near in meaning. */
        MEANING,
        /** It comes from the place that was named. */
        PLACE
    }

    /** Four decimals: what stands behind is noise. */
    static double score(ScoreDoc doc) {
        boolean scored = doc instanceof FieldDoc field && field.fields != null && field.fields[0] instanceof Float;
        float score = scored ? (Float) ((FieldDoc) doc).fields[0] : doc.score;
        return Float.isNaN(score) ? 0 : Math.round(score * 10_000.0) / 10_000.0;
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
