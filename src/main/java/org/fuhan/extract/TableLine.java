package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** Divides a line of a table into its cells, at bars, tabs or blanks. Stateless. */
final class TableLine {
    private static final Pattern GLUED = Pattern.compile("([\\p{IsHan}（）()]{2,20})(\\d[\\d.,]{0,15})");

    private TableLine() {}

    /** The cells of a row, set right against the number of columns its heading has. */
    static List<Span> cells(String text, int from, int to, int columns) {
        return whole(text, divide(text, from, to), columns);
    }

    /** The row with its label and first number parted where the blank between them was lost (教育支出12500). */
    private static List<Span> whole(String text, List<Span> row, int columns) {
        Matcher glued = row.isEmpty()
                ? null
                : GLUED.matcher(text).region(row.get(0).start(), row.get(0).end());
        if (glued == null || row.size() + 1 != columns || !glued.matches()) {
            return row;
        }
        List<Span> parted = new ArrayList<>(row);
        parted.set(0, new Span(glued.start(1), glued.end(1)));
        parted.add(1, new Span(glued.start(2), glued.end(2)));
        return parted;
    }

    /** The cells of a line, as many as it has, without blanks around them. */
    static List<Span> divide(String text, int from, int to) {
        String line = text.substring(from, to);
        String marks = line.indexOf('|') >= 0 ? "|" : line.indexOf('\t') >= 0 ? "\t" : " \u3000";
        List<Span> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || marks.indexOf(text.charAt(i)) >= 0) {
                Span cell = trim(text, start, i);
                if (cell.length() > 0) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u3000')) {
            start++;
        }
        while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u3000')) {
            end--;
        }
        return new Span(start, end);
    }

    static boolean isRule(String text, List<Span> row) {
        return row.stream().allMatch(c -> c.of(text).chars().allMatch(x -> x == '-' || x == ':' || x == '—'));
    }
}
