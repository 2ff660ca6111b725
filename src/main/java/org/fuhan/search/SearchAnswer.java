package org.fuhan.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.index.AlsoSearched;
import org.fuhan.index.Hits;
import org.fuhan.index.PreferredRegion;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a search gives: the shape of {@code GET letters} and of {@code fuhan search --json}.
 *
 * @param total exact number of letters found
 * @param partly whether no letter holds all of the words, and those found hold as many of them as any does, at least half
 * @param distinct how many hits that makes on all pages: letters alike are one hit
 * @param page from 1
 * @param size hits a page, as asked
 * @param tookMs milliseconds
 * @param next what to give as {@code after} for the next page, null behind the last letter
 * @param hints sentences for the user where the query could not be taken as it stands
 * @param alsoSearched words that were looked for under other names too
 * @param didYouMean where few letters were found or none: queries that may have been meant and find more, likeliest first
 * @param preferredRegion the place named in the query whose letters come first, else null
 * @param hits this page
 * @param nearby letters that the words did not find and that are near in meaning, nearest first; only where the words found few,
 *     not in the total and not in the facets
 * @param facets counts under the query by facet name, in the order asked
 */
public record SearchAnswer(
        long total,
        boolean partly,
        long distinct,
        int page,
        int size,
        long tookMs,
        @Nullable String next,
        List<String> hints,
        List<AlsoSearched> alsoSearched,
        List<String> didYouMean,
        @Nullable PreferredRegion preferredRegion,
        List<Hit> hits,
        List<Hit> nearby,
        Map<String, List<Hits.Count>> facets) {
    /** Copies, keeping the order. */
    public SearchAnswer {
        hits = List.copyOf(hits);
        nearby = List.copyOf(nearby);
        hints = List.copyOf(hints);
        alsoSearched = List.copyOf(alsoSearched);
        didYouMean = List.copyOf(didYouMean);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /**
     * The head fields of a letter found, as in {@link Letter}.
     *
     * @param year the one it is filed by
     * @param score comparable within one answer only
     * @param why it was found and stands where it does; empty where nothing was asked for
     * @param snippets the best sentences, highlights relative to each; none of a letter that no word speaks for
     * @param group names the letters alike that it is one of
     * @param alike how many others there are; {@code GET letters/{id}/duplicates} names them
     */
    public record Hit(
            String id,
            File source,
            @Nullable String documentNumber,
            @Nullable String replyCategory,
            @Nullable String title,
            @Nullable Proposal proposal,
            List<Proposer> proposers,
            List<String> agencies,
            @Nullable Region region,
            @Nullable String department,
            List<String> topics,
            @Nullable LocalDate date,
            @Nullable Integer year,
            double score,
            List<Hits.Why> why,
            List<Hits.Snippet> snippets,
            String group,
            int alike) {
        /** Copies the lists. */
        public Hit {
            proposers = List.copyOf(proposers);
            agencies = List.copyOf(agencies);
            topics = List.copyOf(topics);
            why = List.copyOf(why);
            snippets = List.copyOf(snippets);
        }

        static Hit of(Hits.Hit hit) {
            Letter letter = hit.letter();
            return new Hit(
                    letter.id(),
                    new File(letter.source().file()),
                    letter.documentNumber(),
                    letter.replyCategory(),
                    letter.title(),
                    letter.proposal(),
                    letter.proposers(),
                    letter.agencies(),
                    letter.region(),
                    letter.department(),
                    letter.topics(),
                    letter.date(),
                    letter.year(),
                    hit.score(),
                    hit.why(),
                    hit.snippets(),
                    hit.group(),
                    hit.alike());
        }
    }

    /**
     * Where a letter came from.
     *
     * @param file the path as given
     */
    public record File(String file) {}
}
