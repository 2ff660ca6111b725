package org.fuhan.api;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.compare.Comparison;
import org.fuhan.letter.Theme;
import org.fuhan.text.gazetteer.Division;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as the API gives it: places by code and name, each cell with the place it is of.
 *
 * @param topic as asked
 * @param tookMs milliseconds
 * @param note sentences for the user, else null
 * @param regions in the order asked
 * @param themes those any place has a measure of
 */
record ComparisonView(String topic, long tookMs, @Nullable String note, List<Column> regions, List<Row> themes) {
    /** Copies the lists. */
    ComparisonView {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
    }

    /** One place; fields as in {@link Comparison.Place}. */
    record Column(
            String value,
            String label,
            int letters,
            boolean cut,
            List<Comparison.Sum> standards,
            List<Comparison.Sum> totals) {}

    /** One theme. */
    record Row(Theme theme, List<Cell> cells) {}

    /** One place's measures of one theme. */
    record Cell(String region, List<Comparison.Entry> measures) {}

    /** The comparison of these places. */
    static ComparisonView of(Comparison comparison, List<Division> places, long tookMs) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Division place = places.get(i);
            Comparison.Place compared = comparison.regions().get(i);
            columns.add(new Column(
                    place.code(),
                    place.shortName(),
                    compared.letters(),
                    compared.cut(),
                    compared.standards(),
                    compared.totals()));
        }
        List<Row> rows = comparison.rows().stream()
                .map(row -> new Row(row.theme(), cells(row, places)))
                .toList();
        String note = comparison.notes().isEmpty() ? null : String.join(" ", comparison.notes());
        return new ComparisonView(comparison.topic(), tookMs, note, columns, rows);
    }

    private static List<Cell> cells(Comparison.Row row, List<Division> places) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            cells.add(new Cell(places.get(i).code(), row.cells().get(i)));
        }
        return cells;
    }
}
