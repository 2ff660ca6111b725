package org.fuhan.read;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The red seals on a page at 200 dots an inch: they lie over the signature and the date, which no recognition reads through them.
 * A seal is red ink about as wide as high, of 25 to 70 mm (GB/T 9704-2012, 7.3.5, has it over the date); a red letterhead is a line
 * and stays as it is. Stateless.
 */
final class PageSeals {
    private static final int CELL = 16;
    private static final int RED_PIXELS_OF_A_CELL = 8;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 560;
    private static final double ROUND = 1.33;
    private static final int LIGHT = 120;
    private static final int COLOURED = 50;

    private PageSeals() {}

    /** Where seals are. */
    static List<Rectangle> on(BufferedImage rgb) {
        int columns = (rgb.getWidth() + CELL - 1) / CELL;
        int rows = (rgb.getHeight() + CELL - 1) / CELL;
        boolean[] red = redCells(rgb, columns, rows);
        List<Rectangle> seals = new ArrayList<>();
        for (int cell = 0; cell < red.length; cell++) {
            if (red[cell]) {
                Rectangle blot = blot(red, cell, columns);
                if (isSeal(blot)) {
                    blot.grow(CELL, CELL);
                    seals.add(blot.intersection(new Rectangle(rgb.getWidth(), rgb.getHeight())));
                }
            }
        }
        return seals;
    }

    private static boolean isSeal(Rectangle blot) {
        int narrow = Math.min(blot.width, blot.height);
        int wide = Math.max(blot.width, blot.height);
        return narrow >= SMALLEST && wide <= LARGEST && wide <= ROUND * narrow;
    }

    private static boolean[] redCells(BufferedImage rgb, int columns, int rows) {
        int[] counts = new int[columns * rows];
        int[] line = new int[rgb.getWidth()];
        for (int y = 0; y < rgb.getHeight(); y++) {
            rgb.getRGB(0, y, line.length, 1, line, 0, line.length);
            int row = y / CELL * columns;
            for (int x = 0; x < line.length; x++) {
                int r = line[x] >> 16 & 0xff;
                int other = Math.max(line[x] >> 8 & 0xff, line[x] & 0xff);
                if (r > LIGHT && r - other > COLOURED) {
                    counts[row + x / CELL]++;
                }
            }
        }
        boolean[] red = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            red[i] = counts[i] >= RED_PIXELS_OF_A_CELL;
        }
        return red;
    }

    /** The bounds of the red cells that hang together with this one, which are wiped. */
    private static Rectangle blot(boolean[] red, int start, int columns) {
        Rectangle bounds = new Rectangle(start % columns * CELL, start / columns * CELL, CELL, CELL);
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        red[start] = false;
        while (!open.isEmpty()) {
            int cell = open.pop();
            int column = cell % columns;
            int row = cell / columns;
            bounds.add(new Rectangle(column * CELL, row * CELL, CELL, CELL));
            for (int down = -1; down <= 1; down++) {
                for (int right = -1; right <= 1; right++) {
                    int next = (row + down) * columns + column + right;
                    boolean inside = column + right >= 0 && column + right < columns && next >= 0 && next < red.length;
                    if (inside && red[next]) {
                        red[next] = false;
                        open.push(next);
                    }
                }
            }
        }
        return bounds;
    }
}
