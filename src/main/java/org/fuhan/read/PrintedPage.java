package org.fuhan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words placed on a page → its printed lines from top to bottom. Words on one base line make a line, parted by a blank where there
 * is room between them; a line that begins further in than the page's text is indented. What is printed twice on one spot, for bold,
 * counts once. For one page and one thread.
 */
final class PrintedPage {
    /**
     * Words that stand together.
     *
     * @param x of their left end, in any unit, from the left
     * @param y of their base line, from the top
     * @param width in the same unit
     * @param size of the letters
     */
    record Words(String text, double x, double y, double width, double size) {}

    private static final double SAME_LINE = 0.4;
    private static final double ROOM = 0.35;
    private static final int WIDEST_INDENT = 40;

    private final List<Words> words = new ArrayList<>();
    private final Set<String> printed = new HashSet<>();

    void add(Words added) {
        long column = Math.round(added.x() / Math.max(0.1, added.size() * 0.3));
        long row = Math.round(added.y() / Math.max(0.1, added.size() * 0.3));
        if (!added.text().isBlank() && printed.add(added.text() + '\0' + column + '\0' + row)) {
            words.add(added);
        }
    }

    /** The lines, each ended by a line feed. */
    String text() {
        List<List<Words>> lines = lines();
        double left = lines.stream()
                .mapToDouble(line -> line.get(0).x())
                .sorted()
                .skip(lines.size() / 20)
                .findFirst()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (List<Words> line : lines) {
            Words first = line.get(0);
            double indent = (first.x() - left) / Math.max(0.1, first.size()) * 2;
            text.append(" ".repeat(Math.clamp(Math.round(indent), 0, WIDEST_INDENT)));
            Words before = null;
            for (Words next : line) {
                double room = before == null ? 0 : next.x() - before.x() - before.width();
                boolean apart = room > ROOM * Math.min(next.size(), before == null ? next.size() : before.size());
                text.append(apart ? " " : "").append(next.text());
                before = next;
            }
            text.append('\n');
        }
        return text.toString();
    }

    private List<List<Words>> lines() {
        List<Words> down = new ArrayList<>(words);
        down.sort(Comparator.comparingDouble(Words::y).thenComparingDouble(Words::x));
        List<List<Words>> lines = new ArrayList<>();
        double base = 0;
        for (Words next : down) {
            List<Words> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (line.isEmpty() || next.y() - base > SAME_LINE * next.size()) {
                lines.add(new ArrayList<>(List.of(next)));
                base = next.y();
            } else {
                line.add(next);
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Words::x)));
        return lines;
    }
}
