package org.fuhan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that only number a page: — 1 —, － 2 －, 第2页 共5页, and a bare number at a page's border, where a sentence is cut, or in a
 * run that counts the pages. A bare number elsewhere is a fact and stays. Stateless.
 */
final class PageNumbers {
    private static final String DASH = "[-—–―－─~～·•]";
    private static final Pattern DECORATED = Pattern.compile(DASH + "{1,3}第?\\d{1,3}页?" + DASH + "{1,3}"
            + "|第\\d{1,3}页(?:[,，/]?共\\d{1,3}页)?|共\\d{1,3}页[,，/]?第\\d{1,3}页|[Pp]age\\d{1,3}(?:of\\d{1,3})?"
            + "|[—–―─]{1,2}\\d{1,3}|\\d{1,3}[—–―─]{1,2}");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}|\\d{1,3}/\\d{1,3}|" + DASH + "\\d{1,3}");
    private static final int FEWEST_UNITS_A_PAGE = 150;

    private PageNumbers() {}

    /** The lines that do not number a page. */
    static List<PlacedLine> dropFrom(List<PlacedLine> lines) {
        List<PlacedLine> kept = new ArrayList<>(lines.size());
        boolean[] counted = counted(lines);
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            PlacedLine line = lines.get(i);
            String text = bare(line);
            if (text.length() <= 12 && numbersPage(text, counted[i] || line.atBorder() || cuts(lines, i))) {
                gap = true;
            } else {
                kept.add(gap ? line.afterTurn() : line);
                gap = false;
            }
        }
        return kept;
    }

    private static boolean numbersPage(String text, boolean placed) {
        return DECORATED.matcher(text).matches()
                || (placed && BARE.matcher(text).matches());
    }

    private static String bare(PlacedLine line) {
        return line.line().length() > 40
                ? line.line().text()
                : line.line().text().replace(" ", "").replace("\t", "");
    }

    /** A number between two blank lines, in the middle of a sentence. */
    private static boolean cuts(List<PlacedLine> lines, int i) {
        if (i == 0 || i + 1 == lines.size() || !lines.get(i).gapBefore()) {
            return false;
        }
        String before = lines.get(i - 1).line().text();
        return before.length() > 12
                && Endings.open(before)
                && LineKind.of(lines.get(i + 1).line().text()) == LineKind.PLAIN;
    }

    /** Which bare numbers count 1, 2, 3… with a page's worth of text between them. */
    private static boolean[] counted(List<PlacedLine> lines) {
        boolean[] counted = new boolean[lines.size()];
        List<Integer> run = new ArrayList<>();
        int expected = 0;
        int units = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = bare(lines.get(i));
            units += text.length();
            if (text.length() > 3 || !BARE.matcher(text).matches() || text.indexOf('/') >= 0) {
                continue;
            }
            boolean dashed = text.charAt(0) < '0' || text.charAt(0) > '9';
            int number = Integer.parseInt(dashed ? text.substring(1) : text);
            boolean starts = run.isEmpty() && (number == 1 || number == 2);
            if ((starts || number == expected) && units >= FEWEST_UNITS_A_PAGE) {
                run.add(i);
                expected = number + 1;
                units = 0;
            }
        }
        if (run.size() >= 2) {
            run.forEach(i -> counted[i] = true);
        }
        return counted;
    }
}
