package org.fuhan.search;

import java.util.List;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterIndex;
import org.fuhan.index.LetterQuery;

/**
 * What was meant where words find few letters or none: corrections that find more, tried one by one. Where they find more than a few,
 * what is hardly anything but a slip. Safe for use by several threads.
 */
final class Meant {
    /** So many letters are few. */
    private static final int FEW = 2;

    private static final int MOST = 3;
    private static final int MOST_TRIED = 5;

    private final LetterIndex index;

    Meant(LetterIndex index) {
        this.index = index;
    }

    /** At most three queries, likeliest first, each of which finds more than was found, or one that finds letters without a slip. */
    List<String> insteadOf(LetterQuery query, long found) {
        if (query.words().isBlank()) {
            return List.of();
        }
        if (found > FEW) {
            return index.suggestions().slips(query.words()).stream()
                    .limit(1)
                    .filter(words -> count(words, query.filters()) > 0)
                    .toList();
        }
        return index.suggestions().corrections(query.words()).stream()
                .limit(MOST_TRIED)
                .filter(words -> count(words, query.filters()) > found)
                .limit(MOST)
                .toList();
    }

    private long count(String words, Filters filters) {
        return index.search(new LetterQuery(words, filters, LetterQuery.Sort.DATE, 1, 0, List.of()))
                .whole();
    }
}
