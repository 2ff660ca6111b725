package org.fuhan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.letter.Region;
import org.fuhan.search.Batch;
import org.fuhan.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/** A list of topics and what each found, as a CSV table: a row a letter, and one for a line that found none. Stateless. */
public final class BatchTable {
    private static final List<String> COLUMNS = List.of(
            "query",
            "total",
            "rank",
            "title",
            "agencies",
            "region",
            "date",
            "documentNumber",
            "letterId",
            "file",
            "didYouMean",
            "partly");

    private BatchTable() {}

    /** The table as text, a byte order mark before it. */
    public static String csv(List<Batch.Line> lines) {
        StringBuilder out = new StringBuilder();
        Table table = Table.of(out, COLUMNS);
        lines.forEach(line -> rows(line).forEach(table::line));
        return out.toString();
    }

    /**
     * The table with a first column that names each line.
     *
     * @param ids as many as lines
     */
    public static String csv(List<Batch.Line> lines, List<String> ids) {
        StringBuilder out = new StringBuilder();
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add(0, "id");
        Table table = Table.of(out, columns);
        for (int i = 0; i < lines.size(); i++) {
            for (List<@Nullable Object> row : rows(lines.get(i))) {
                row.add(0, ids.get(i));
                table.line(row);
            }
        }
        return out.toString();
    }

    private static List<List<@Nullable Object>> rows(Batch.Line line) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (line.hits().isEmpty()) {
            rows.add(row(line, 0, null));
        }
        for (int i = 0; i < line.hits().size(); i++) {
            rows.add(row(line, i + 1, line.hits().get(i)));
        }
        return rows;
    }

    private static List<@Nullable Object> row(Batch.Line line, int rank, SearchAnswer.@Nullable Hit hit) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.query());
        cells.add(line.total());
        cells.add(hit == null ? null : rank);
        cells.add(hit == null ? null : hit.title());
        cells.add(hit == null ? null : String.join("、", hit.agencies()));
        cells.add(hit == null ? null : region(hit.region()));
        cells.add(hit == null ? null : hit.date());
        cells.add(hit == null ? null : hit.documentNumber());
        cells.add(hit == null ? null : hit.id());
        cells.add(hit == null ? null : hit.source().file());
        cells.add(String.join("；", line.didYouMean()));
        cells.add(line.partly());
        return cells;
    }

    private static String region(@Nullable Region region) {
        if (region == null) {
            return "";
        }
        return Stream.of(region.province(), region.city(), region.county())
                .filter(part -> part != null)
                .reduce("", (all, part) -> all + part);
    }
}
