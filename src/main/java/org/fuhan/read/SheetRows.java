package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The cells of a workbook's sheets → lines: a row is a line, its cells are divided by tabs, a sheet is a page. Words in cells merged
 * downwards stand in each of their rows, figures only in the first, so that none is counted twice. For one workbook and one thread.
 */
final class SheetRows {
    private static final Pattern BLANKS = Pattern.compile("\\s++");
    /** The words of a date's format, which POI leaves in their quotes. */
    private static final Pattern QUOTED = Pattern.compile("\"([年月日时分秒])\"");

    private static final Pattern FIGURE = Pattern.compile("[-+¥￥]?[\\d.,]++%?");

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private long units;

    SheetRows(int limit) {
        this.limit = limit;
    }

    /** A cell as it is shown. */
    void cell(int row, int column, String shown) throws SaxText.TooLong {
        String words =
                QUOTED.matcher(BLANKS.matcher(shown).replaceAll(" ").strip()).replaceAll("$1");
        if (words.isEmpty()) {
            return;
        }
        units += words.length() + 1L;
        if (units > limit) {
            throw new SaxText.TooLong();
        }
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, words);
    }

    void merge(CellRangeAddress region) {
        if (region.getLastRow() > region.getFirstRow()) {
            merged.add(region);
        }
    }

    /** Writes the sheet out. */
    void endSheet() throws SaxText.TooLong {
        for (CellRangeAddress region : merged) {
            fillDown(region);
        }
        TreeSet<Integer> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        StringBuilder sheet = new StringBuilder();
        for (TreeMap<Integer, String> row : rows.values()) {
            int last = row.lastKey();
            for (int column : columns.headSet(last, true)) {
                sheet.append(row.getOrDefault(column, "")).append(column == last ? '\n' : '\t');
            }
            if (text.length() + (long) sheet.length() > limit) {
                throw new SaxText.TooLong();
            }
        }
        if (!rows.isEmpty()) {
            starts.add(text.length());
            text.append(BlankCells.filled(sheet.toString()));
        }
        rows.clear();
        merged.clear();
    }

    private void fillDown(CellRangeAddress region) throws SaxText.TooLong {
        TreeMap<Integer, String> top = rows.get(region.getFirstRow());
        String words = top == null ? null : top.get(region.getFirstColumn());
        if (words == null || FIGURE.matcher(words).matches()) {
            return;
        }
        for (Map.Entry<Integer, TreeMap<Integer, String>> row :
                rows.subMap(region.getFirstRow() + 1, region.getLastRow() + 1).entrySet()) {
            units += words.length();
            if (units > limit) {
                throw new SaxText.TooLong();
            }
            row.getValue().put(region.getFirstColumn(), words);
        }
    }

    RawText raw() {
        return new RawText(text.toString(), starts.isEmpty() ? List.of(0) : List.copyOf(starts));
    }
}
