package org.fuhan.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.fuhan.index.LetterIndex;
import org.fuhan.index.LetterQuery;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes all letters a search finds, or the sums and figures in them, out as CSV or JSON: not a page but everything, up to {@link
 * #MOST_LETTERS} letters. Each sum and figure carries its citation; private circumstances are left out. Writes as it reads. The same
 * archive gives the same bytes. Safe for use by several threads.
 */
public final class LetterExport {
    /** Letters one export holds at most. */
    public static final int MOST_LETTERS = 10_000;

    private final LetterIndex index;
    private final LetterSearch search;

    /** Over an index, and the search that understands the question. */
    public LetterExport(LetterIndex index, LetterSearch search) {
        this.index = index;
        this.search = search;
    }

    /** How it is written. */
    public enum Format {
        /** For spreadsheets: with a byte order mark. */
        CSV,
        /** One object: {@code hits}, then {@code total}, {@code exported} letters and {@code rows}. */
        JSON
    }

    /**
     * What was written.
     *
     * @param total letters found
     * @param exported letters written, fewer where there are more than {@link #MOST_LETTERS}
     * @param rows lines written
     */
    public record Summary(long total, long exported, long rows) {
        /** Whether letters were left out. */
        public boolean cut() {
            return exported < total;
        }
    }

    /**
     * The letters themselves: head fields as CSV, whole as JSON.
     *
     * @throws org.fuhan.search.BadQuery as a search does
     * @throws UncheckedIOException where {@code out} fails
     */
    public Summary letters(SearchRequest request, Format format, Appendable out) {
        LetterQuery query = search.query(request);
        return switch (format) {
            case CSV -> csv(query, out, LetterRow.COLUMNS, (letter, group) -> List.of(LetterRow.cells(letter, group)));
            case JSON -> json(query, out, (letter, group) -> List.of(letter));
        };
    }

    /**
     * The sums and figures in the letters, each with its citation; a figure's kind stands under role, what it counts under purpose.
     *
     * @throws org.fuhan.search.BadQuery as a search does
     * @throws UncheckedIOException where {@code out} fails
     */
    public Summary figures(SearchRequest request, Format format, Appendable out) {
        LetterQuery query = search.query(request);
        return switch (format) {
            case CSV ->
                csv(
                        query,
                        out,
                        FigureRow.COLUMNS,
                        (letter, group) -> FigureRow.of(letter, group).stream()
                                .map(FigureRow::cells)
                                .toList());
            case JSON -> json(query, out, FigureRow::of);
        };
    }

    private Summary csv(
            LetterQuery query,
            Appendable out,
            List<String> columns,
            BiFunction<Letter, String, List<List<@Nullable Object>>> linesOf) {
        Table table = Table.of(out, columns);
        long[] written = new long[2];
        long total = index.each(query, MOST_LETTERS, (letter, group) -> {
            List<List<@Nullable Object>> lines = linesOf.apply(letter, group);
            lines.forEach(table::line);
            written[0]++;
            written[1] += lines.size();
        });
        return new Summary(total, written[0], written[1]);
    }

    private Summary json(LetterQuery query, Appendable out, BiFunction<Letter, String, List<?>> itemsOf) {
        long[] written = new long[2];
        try {
            out.append("{\"hits\":[");
            long total = index.each(query, MOST_LETTERS, (letter, group) -> {
                for (Object item : itemsOf.apply(letter, group)) {
                    append(out, (written[1] == 0 ? "\n" : ",\n") + LetterJson.write(item));
                    written[1]++;
                }
                written[0]++;
            });
            out.append("\n],\"total\":" + total + ",\"exported\":" + written[0] + ",\"rows\":" + written[1] + "}\n");
            return new Summary(total, written[0], written[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
