package org.fuhan.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/**
 * The cells of a table below 姓名, cells being divided by tabs. Not for tables of officials: where another column is an office or a
 * place of work, none is given.
 */
final class NameColumns {
    private static final Pattern PUBLIC = Pattern.compile("职务|职称|工作单位|单位及|委员|代表|责任人|负责人|承办|联系人|河长|林长|专家");
    private static final String HEADING = "姓名";
    private static final int LONGEST_HEADING = 8;

    private NameColumns() {}

    /** Where the cells are, empty ones left out, without the blanks around their words. */
    static List<Span> of(String text) {
        List<Span> cells = new ArrayList<>();
        int column = -1;
        for (int start = text.contains(HEADING) ? 0 : text.length();
                start < text.length();
                start = lineEnd(text, start) + 1) {
            int end = lineEnd(text, start);
            List<Span> line = cells(text, start, end);
            int heading = heading(text, line);
            if (heading >= 0) {
                column = PUBLIC.matcher(text).region(start, end).find() ? -1 : heading;
            } else if (column >= 0 && line.size() > column && line.size() > 1) {
                cells.add(line.get(column));
            } else {
                column = end == start ? column : -1;
            }
        }
        return cells.stream().filter(cell -> cell.length() > 0).toList();
    }

    private static int heading(String text, List<Span> line) {
        for (int i = 0; line.size() > 1 && i < line.size(); i++) {
            String cell = line.get(i).of(text);
            if (cell.length() <= LONGEST_HEADING && cell.endsWith(HEADING)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Span> cells(String text, int start, int end) {
        List<Span> cells = new ArrayList<>();
        int at = start;
        while (at <= end) {
            int tab = text.indexOf('\t', at);
            int until = tab < 0 || tab > end ? end : tab;
            cells.add(trimmed(text, at, until));
            at = until + 1;
        }
        return cells;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
