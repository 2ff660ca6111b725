package org.fuhan.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What several places do on one topic, side by side. Per-unit standards and sums of money stand apart and are never added.
 *
 * @param topic as asked
 * @param regions in the order asked
 * @param rows the themes any place has a measure of, in the order of {@link Theme}
 * @param notes sentences for the user: where letters were left aside, or a place has none
 */
public record Comparison(String topic, List<Place> regions, List<Row> rows, List<String> notes) {
    /** Copies the lists. */
    public Comparison {
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * One column.
     *
     * @param region as asked
     * @param codes GB/T 2260, several where several places bear the name
     * @param found letters the topic's words find there
     * @param letters those of them that are on the topic, which the table is made of; letters alike are one
     * @param cut whether there are more letters than were read
     * @param standards rates per person, month, acre …
     * @param totals sums of money as such
     */
    public record Place(
            String region,
            List<String> codes,
            long found,
            int letters,
            boolean cut,
            List<Sum> standards,
            List<Sum> totals) {
        /** Copies the lists. */
        public Place {
            codes = List.copyOf(codes);
            standards = List.copyOf(standards);
            totals = List.copyOf(totals);
        }
    }

    /**
     * One theme over all places.
     *
     * @param cells one for each place, in the places' order; empty where it has no such measure
     */
    public record Row(Theme theme, List<List<Entry>> cells) {
        /** Copies the lists. */
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One measure, with all that is needed to quote it.
     *
     * @param sentence the first that says more than the measure's heading; the heading where nothing else is said
     */
    public record Entry(
            String letterId,
            String measureId,
            String lead,
            String text,
            Measure.Status status,
            Span span,
            String sentence,
            @Nullable String title,
            @Nullable String documentNumber,
            @Nullable LocalDate date,
            @Nullable String agency,
            String file) {}

    /** One sum of money, with all that is needed to quote it; fields as in {@link Funding}. */
    public record Sum(
            String letterId,
            String fundingId,
            String raw,
            BigDecimal amountYuan,
            @Nullable BigDecimal maxYuan,
            Funding.Bound bound,
            @Nullable String per,
            Funding.Role role,
            @Nullable String purpose,
            @Nullable String payer,
            @Nullable String period,
            Span span,
            String sentence,
            @Nullable String title,
            @Nullable String documentNumber,
            @Nullable LocalDate date,
            @Nullable String agency,
            String file) {}
}
