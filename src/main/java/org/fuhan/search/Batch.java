package org.fuhan.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fuhan.index.SearchWords;

/**
 * A list of topics asked at once: how many letters each finds, and the first of them. Safe for use by several threads.
 */
public final class Batch {
    /** Lines of a list. */
    public static final int MOST_LINES = 200;

    /** Characters of a line. */
    public static final int LONGEST_LINE = 200;

    /** Letters shown a line. */
    public static final int MOST_HITS = 10;

    /** Fewer letters come in the order of the words. */
    private static final int ORDERED = 5;

    private final LetterSearch search;

    /** Over a search. */
    public Batch(LetterSearch search) {
        this.search = search;
    }

    /**
     * What a line found.
     *
     * @param query the line
     * @param total letters found
     * @param partly whether none of them holds all of the words, as in {@link SearchAnswer}
     * @param hints sentences for the user where the line could not be taken as it stands
     * @param didYouMean as in {@link SearchAnswer}
     * @param hits the first letters
     */
    public record Line(
            String query,
            long total,
            boolean partly,
            List<String> hints,
            List<String> didYouMean,
            List<SearchAnswer.Hit> hits) {
        /** Copies the lists. */
        public Line {
            hints = List.copyOf(hints);
            didYouMean = List.copyOf(didYouMean);
            hits = List.copyOf(hits);
        }
    }

    /**
     * Asks each line under the filters of the request, in order; equal lines are asked once and answered each, blank ones find nothing.
     *
     * @param lines at most {@link #MOST_LINES}
     * @param request whose words are left aside; its size is that of each line's list
     * @throws BadQuery as {@link LetterSearch#search} does
     */
    public List<Line> ask(List<String> lines, SearchRequest request, Locale locale) {
        Map<String, Line> answered = new HashMap<>();
        return lines.stream()
                .map(line -> answered.computeIfAbsent(line, words -> line(request.withWords(words), locale)))
                .toList();
    }

    private Line line(SearchRequest request, Locale locale) {
        if (request.words().isBlank()) {
            return new Line(request.words(), 0, false, List.of(), List.of(), List.of());
        }
        SearchAnswer answer = answer(request, locale);
        return new Line(
                request.words(), answer.total(), answer.partly(), answer.hints(), answer.didYouMean(), answer.hits());
    }

    /** Meaning is asked only where it orders: what it would tell of apart has no place in the table. */
    private SearchAnswer answer(SearchRequest request, Locale locale) {
        SearchRequest byWords = request.withMeaning(false);
        if (!request.semantic() || !SearchWords.mayBePlain(request.words())) {
            return search.search(byWords, locale);
        }
        SearchAnswer count = search.search(byWords.with(1, 0), locale);
        return count.total() == 0 ? count : search.search(byWords.withMeaning(count.total() >= ORDERED), locale);
    }
}
