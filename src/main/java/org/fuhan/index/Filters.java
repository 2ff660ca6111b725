package org.fuhan.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What letters must be to count. Values of one list are alternatives, lists must all hold; empty and null ask nothing.
 *
 * @param regions GB/T 2260 codes of any level; a city's holds for its counties
 * @param years the years letters are filed by
 * @param kinds names of {@link org.fuhan.letter.Proposal.Kind}
 * @param categories A, B …
 * @param amountMin yuan: some sum of the letter is at least this
 * @param amountMax yuan: and at most this
 * @param from first date, inclusive
 * @param to last date, inclusive
 */
public record Filters(
        List<String> regions,
        List<Integer> years,
        List<String> kinds,
        List<String> categories,
        List<String> departments,
        List<String> topics,
        List<String> agencies,
        List<String> programmes,
        @Nullable BigDecimal amountMin,
        @Nullable BigDecimal amountMax,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Asks nothing. */
    public static final Filters NONE = new Filters(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null,
            null);

    /** Copies the lists. */
    public Filters {
        regions = List.copyOf(regions);
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
        departments = List.copyOf(departments);
        topics = List.copyOf(topics);
        agencies = List.copyOf(agencies);
        programmes = List.copyOf(programmes);
    }

    /** The same but for the regions. */
    public Filters withRegions(List<String> codes) {
        return new Filters(
                codes,
                years,
                kinds,
                categories,
                departments,
                topics,
                agencies,
                programmes,
                amountMin,
                amountMax,
                from,
                to);
    }
}
