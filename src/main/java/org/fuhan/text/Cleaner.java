package org.fuhan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a text as it was read into {@link CleanText}: characters in their ordinary form, marks of Markdown and page numbers gone,
 * blanks that mean nothing taken out, lines joined into paragraphs, titles into one line. Headings, salutation, document number,
 * signature, date, contacts and 抄送 stay lines of their own; a table row keeps its cells, divided by tabs.
 *
 * <p>It only drops, replaces and joins: nothing is added or moved, so that every unit has an origin. Cleaning what is clean changes
 * nothing. It never throws, whatever the text, and takes linear time. Not for HTML pages or files: {@code org.fuhan.read} turns
 * those into text first. Stateless.
 */
public final class Cleaner {
    /** What one round leaves (a mark behind a mark) the next one takes; real letters are clean after the first. */
    private static final int MOST_ROUNDS = 12;

    private Cleaner() {}

    /** Cleans a text; form feeds divide its pages. */
    public static CleanText clean(String raw) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = raw.indexOf('\f'); i >= 0 && i + 1 < raw.length(); i = raw.indexOf('\f', i + 1)) {
            starts.add(i + 1);
        }
        return clean(raw, starts);
    }

    /** Cleans a text whose pages start at the given offsets, the first at 0; others are put in order. */
    public static CleanText clean(String raw, List<Integer> pageStarts) {
        List<Integer> starts = ordered(pageStarts);
        Traced text = Characters.plain(raw);
        boolean traditional = Simplified.isTraditional(text.text());
        String before = "";
        for (int round = 0; round < MOST_ROUNDS && !before.equals(text.text()); round++) {
            before = text.text();
            text = once(text, starts, traditional);
        }
        int[] origins = text.origins();
        return new CleanText(text.text(), pages(starts, origins), origins);
    }

    private static Traced once(Traced text, List<Integer> pageStarts, boolean traditional) {
        List<PlacedLine> lines = new ArrayList<>();
        boolean gap = false;
        for (PlacedLine line : PageNumbers.dropFrom(PlacedLine.of(Markup.strip(text), pageStarts))) {
            Line stripped = Blanks.tighten(MarkdownMarks.strip(line.line()));
            if (stripped.length() == 0) {
                gap = true;
            } else {
                PlacedLine kept = line.with(stripped);
                lines.add(gap ? kept.afterGap() : kept);
                gap = false;
            }
        }
        List<PlacedLine> read = traditional
                ? lines.stream()
                        .map(line -> line.with(line.line().simplified()))
                        .toList()
                : lines;
        return joined(lines, Paragraphs.joins(read));
    }

    private static Traced joined(List<PlacedLine> lines, boolean[] joins) {
        Traced text = new Traced(
                lines.stream().mapToInt(line -> line.line().length() + 1).sum());
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).line());
            if (i + 1 < lines.size()) {
                int end = text.originAt(text.length() - 1) + 1;
                if (!joins[i]) {
                    text.append('\n', end);
                } else if (wordsMeet(lines.get(i).text(), lines.get(i + 1).text())) {
                    text.append(' ', end);
                }
            }
        }
        return text;
    }

    private static boolean wordsMeet(String line, String next) {
        return Glyphs.latin(line.charAt(line.length() - 1)) && Glyphs.latin(next.charAt(0));
    }

    private static List<Integer> ordered(List<Integer> pageStarts) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int start : pageStarts) {
            if (start > starts.get(starts.size() - 1)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Where each page starts in the clean text: at the first unit that comes from it. */
    private static List<Integer> pages(List<Integer> starts, int[] origins) {
        List<Integer> pages = new ArrayList<>(starts.size());
        int at = 0;
        for (int start : starts) {
            while (at < origins.length && origins[at] < start) {
                at++;
            }
            pages.add(start == 0 ? 0 : at);
        }
        return pages;
    }
}
