package org.fuhan.text;

import java.util.Arrays;
import java.util.List;

/**
 * How a text is broken into lines, told from the lengths of its lines.
 *
 * @param width the full line in half-width columns; 0 where lines are whole paragraphs
 * @param gapsDivide whether blank lines stand between paragraphs only, not between all lines
 * @param indentsDivide whether a paragraph's first line is indented
 */
record Wrapping(int width, boolean gapsDivide, boolean indentsDivide) {
    private static final Wrapping NONE = new Wrapping(0, false, false);
    private static final int NARROWEST = 24;
    private static final int WIDEST = 120;
    private static final int SPREAD = 6;
    private static final int FEWEST_LINES = 3;

    static Wrapping of(List<PlacedLine> lines) {
        int[] widths = lines.stream()
                .filter(line -> line.width() >= NARROWEST && line.text().indexOf('\t') < 0)
                .mapToInt(PlacedLine::width)
                .sorted()
                .toArray();
        int width = commonest(widths);
        int full = within(widths, width - SPREAD, width);
        int longer = widths.length - within(widths, 0, width + SPREAD);
        if (full < FEWEST_LINES || longer * 10 > widths.length || full * 10 < widths.length * 3) {
            return NONE;
        }
        return measured(lines, width, full);
    }

    private static Wrapping measured(List<PlacedLine> lines, int width, int full) {
        int open = 0;
        int gaps = 0;
        int indented = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            PlacedLine line = lines.get(i);
            if (line.width() >= width - SPREAD
                    && Endings.open(line.text())
                    && line.text().indexOf('\t') < 0) {
                open++;
                gaps += lines.get(i + 1).gapBefore() ? 1 : 0;
            }
            indented += line.indent() >= 2 ? 1 : 0;
        }
        if (open < 2 || open * 2 < full) {
            return NONE;
        }
        boolean indentsDivide = indented >= 2 && indented * 10 <= lines.size() * 6;
        return new Wrapping(width, gaps * 10 < open * 3, indentsDivide);
    }

    boolean hard() {
        return width > 0;
    }

    /** Whether a line in the middle of a sentence reaches far enough to have been broken for want of room. */
    boolean full(PlacedLine line) {
        return hard() && line.width() * 100 >= width * 78;
    }

    /** Whether the line reaches the very margin. */
    boolean brimful(PlacedLine line) {
        return hard() && line.width() >= width - 2;
    }

    /** The upper end of the band of widths that holds the most lines. */
    private static int commonest(int[] widths) {
        int best = 0;
        int most = 0;
        int low = 0;
        for (int high = 0; high < widths.length && widths[high] <= WIDEST; high++) {
            while (widths[low] < widths[high] - SPREAD) {
                low++;
            }
            if (high - low + 1 >= most) {
                most = high - low + 1;
                best = widths[high];
            }
        }
        return best;
    }

    private static int within(int[] widths, int from, int to) {
        return (int) Arrays.stream(widths).filter(w -> w >= from && w <= to).count();
    }
}
