package org.fuhan.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets want it: RFC 4180 behind a byte order mark, and no cell that a spreadsheet would take for a formula.
 */
final class Table {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;

    private Table(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Begins a table. */
    static Table of(Appendable out, List<String> columns) {
        try {
            out.append(BYTE_ORDER_MARK);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader(columns.toArray(String[]::new))
                    .get();
            return new Table(new CSVPrinter(out, format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line; null is an empty cell. */
    void line(List<@Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(Table::safe).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text a spreadsheet would run gets an apostrophe; numbers stay numbers. */
    private static Object safe(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number) {
            return cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
