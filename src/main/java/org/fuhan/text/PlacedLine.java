package org.fuhan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line and how it stood in the text as it was read.
 *
 * @param line its units
 * @param width in half-width columns, before any blank was taken out
 * @param indent blanks before it, in half-width columns
 * @param gapBefore whether a blank line or a page's end stands before it
 * @param turned whether a page ends before it
 * @param atBorder whether it is the first or last line of one of several pages
 */
record PlacedLine(Line line, int width, int indent, boolean gapBefore, boolean turned, boolean atBorder) {
    PlacedLine with(Line changed) {
        return new PlacedLine(changed, width, indent, gapBefore, turned, atBorder);
    }

    PlacedLine afterGap() {
        return new PlacedLine(line, width, indent, true, turned, atBorder);
    }

    PlacedLine afterTurn() {
        return new PlacedLine(line, width, indent, true, true, atBorder);
    }

    String text() {
        return line.text();
    }

    /** The lines that hold anything, in order. */
    static List<PlacedLine> of(Traced text, List<Integer> pageStarts) {
        List<PlacedLine> lines = new ArrayList<>();
        String units = text.text();
        boolean gap = false;
        int page = 0;
        int lastPage = 0;
        int start = 0;
        while (start <= units.length()) {
            int found = units.indexOf('\n', start);
            int end = found < 0 ? units.length() : found;
            Line whole = text.line(start, end);
            Line line = whole.trimmed();
            if (line.length() == 0) {
                gap = true;
            } else {
                page = pageOf(pageStarts, page, line.originAt(0));
                boolean turned = page > lastPage;
                if (turned && !lines.isEmpty()) {
                    lines.set(lines.size() - 1, lines.get(lines.size() - 1).border());
                }
                boolean border = pageStarts.size() > 1 && (turned || lines.isEmpty());
                int indent = whole.text().indexOf(line.text());
                int width = Glyphs.width(line.text());
                lines.add(new PlacedLine(line, width, wide(start, indent, units), gap || turned, turned, border));
                lastPage = page;
                gap = false;
            }
            start = end + 1;
        }
        if (pageStarts.size() > 1 && !lines.isEmpty()) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1).border());
        }
        return lines;
    }

    private PlacedLine border() {
        return new PlacedLine(line, width, indent, gapBefore, turned, true);
    }

    /** A full-width blank has become one unit; two of them, the usual indent, still count as one. */
    private static int wide(int start, int indent, String units) {
        int width = 0;
        for (int i = start; i < start + indent; i++) {
            width += units.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }

    private static int pageOf(List<Integer> starts, int from, int origin) {
        int page = from;
        while (page + 1 < starts.size() && starts.get(page + 1) <= origin) {
            page++;
        }
        return page;
    }
}
