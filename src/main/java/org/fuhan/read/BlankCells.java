package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a dash into the blank cells of a table of money, so that each figure stays under its heading when blanks are tightened.
 * Only where a heading or the line above names a unit of money: tables that lay out a letterhead stay as they are. Stateless.
 */
final class BlankCells {
    private static final int WIDEST = 40;
    private static final String DASH = "—";
    private static final Pattern MONEY = Pattern.compile("[（(](?:亿|千万|百万|万|千)?元|单位[:： ]{0,3}(?:人民币)?(?:亿|千万|百万|万|千)?元");

    private BlankCells() {}

    static String filled(String text) {
        if (text.indexOf('\t') < 0 || !MONEY.matcher(text).find()) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        List<String> out = new ArrayList<>(lines.length);
        for (int i = 0; i < lines.length; ) {
            int end = i;
            while (end < lines.length && lines[end].indexOf('\t') >= 0) {
                end++;
            }
            if (end == i) {
                out.add(lines[i++]);
                continue;
            }
            List<String> rows = List.of(lines).subList(i, end);
            boolean money = (i > 0 && MONEY.matcher(lines[i - 1]).find())
                    || rows.stream().anyMatch(row -> MONEY.matcher(row).find());
            out.addAll(money ? table(rows) : rows);
            i = end;
        }
        return String.join("\n", out);
    }

    private static List<String> table(List<String> rows) {
        List<String[]> cells = rows.stream().map(row -> row.split("\t", -1)).toList();
        int columns = cells.stream().mapToInt(BlankCells::used).max().orElse(0);
        if (columns > WIDEST) {
            return rows;
        }
        return cells.stream().map(row -> row(row, columns)).toList();
    }

    /** How many cells there are up to the last with anything in it; DOC and RTF end each row by one more tab. */
    private static int used(String[] cells) {
        int used = cells.length;
        while (used > 0 && cells[used - 1].isBlank()) {
            used--;
        }
        return used;
    }

    private static String row(String[] cells, int columns) {
        List<String> filled = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < columns; i++) {
            boolean blank = i >= cells.length || cells[i].isBlank();
            any |= !blank;
            filled.add(blank ? DASH : cells[i]);
        }
        return any ? filled.stream().collect(Collectors.joining("\t")) : String.join("\t", cells);
    }
}
