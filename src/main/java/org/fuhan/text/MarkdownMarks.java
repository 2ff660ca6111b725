package org.fuhan.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of Markdown in a line: headings, emphasis, quotes, lists, rules, table pipes, links, escapes. Stars that hide part of a
 * name or number (林*远, 1370000****) are no marks and stay. Stateless.
 */
final class MarkdownMarks {
    private static final Pattern FENCE = Pattern.compile("```.{0,30}|~~~.{0,30}");
    private static final Pattern LEAD = Pattern.compile("#{1,6}+(?![0-9#])[ \\t]*+|>[ \\t]*+|[-*+•●▪■◆] ++(?=\\S)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\n]{0,200}\\]\\([^)\\n]{0,500}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,200})\\](\\((?:https?:|/|#|mailto:)[^)\\n]{0,500}\\))");
    private static final Pattern FORMULA = Pattern.compile("\\$([0-9.,%\\\\ +~×-]{1,20})\\$");
    private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~%&$";
    private static final String SEPARATORS = "、，,；;：: ";

    private static final int DEEPEST_HEADING = 6;

    private final String text;
    private final BitSet dropped;

    private MarkdownMarks(String text) {
        this.text = text;
        this.dropped = new BitSet(text.length());
    }

    /** The line without its marks; empty when it was nothing else. */
    static Line strip(Line line) {
        Line trimmed = line.trimmed();
        String text = trimmed.text();
        if (rule(text) || tableRule(text) || FENCE.matcher(text).matches()) {
            return trimmed.part(0, 0);
        }
        MarkdownMarks marks = new MarkdownMarks(text);
        marks.lead();
        marks.emphasis("**");
        marks.emphasis("__");
        marks.links();
        marks.escapes();
        return marks.cells(trimmed);
    }

    /** {@code ---}, {@code * * *}: three marks or more and nothing else. */
    private static boolean rule(String text) {
        int marks = 0;
        int i = 0;
        while (i < text.length() && "-*_=".indexOf(text.charAt(i)) >= 0) {
            marks++;
            i += i + 1 < text.length() && text.charAt(i + 1) == ' ' ? 2 : 1;
        }
        return marks >= 3 && i >= text.length();
    }

    /** {@code |:---|---:|}: the line below a table's head; every cell holds two dashes or more. */
    private static boolean tableRule(String text) {
        boolean cell = false;
        boolean any = false;
        int i = text.startsWith("|") ? 1 : 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            int end = unit == '-' ? runEnd(text, i) : i + 1;
            boolean divides = unit == '|' && cell;
            if (unit == '-' ? end - i < 2 : !divides && unit != ' ' && unit != ':') {
                return false;
            }
            cell = unit == '-' || (cell && !divides);
            any = any || cell;
            i = end;
        }
        return any && (cell || text.endsWith("|"));
    }

    private void lead() {
        if (text.isEmpty() || "#>-*+•●▪■◆".indexOf(text.charAt(0)) < 0) {
            return;
        }
        Matcher lead = LEAD.matcher(text);
        int end = 0;
        while (lead.region(end, text.length()).lookingAt()) {
            end = lead.end();
        }
        dropped.set(0, end);
        if (end > 0 && text.charAt(0) == '#') {
            tail();
        }
    }

    /** The marks that close a heading: {@code ## 标题 ##}. */
    private void tail() {
        int marks = text.length();
        while (marks > 0 && text.charAt(marks - 1) == '#') {
            marks--;
        }
        int words = marks;
        while (words > 0 && " \t".indexOf(text.charAt(words - 1)) >= 0) {
            words--;
        }
        if (words < marks && marks < text.length() && text.length() - marks <= DEEPEST_HEADING) {
            dropped.set(words, text.length());
        }
    }

    private void emphasis(String mark) {
        int open = -1;
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, runEnd(i))) {
            int end = runEnd(i);
            if (end - i > 3 || (mark.equals("__") && end - i > 2)) {
                continue;
            }
            if (open >= 0) {
                dropped.set(open, runEnd(open));
                dropped.set(i, end);
                open = -1;
            } else if (opens(i, end)) {
                open = i;
            } else if (ends(i, end)) {
                dropped.set(i, end);
            }
        }
        if (open >= 0 && atStart(open)) {
            dropped.set(open, runEnd(open));
        }
    }

    private int runEnd(int start) {
        return runEnd(text, start);
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private boolean opens(int start, int end) {
        if (end == text.length() || SEPARATORS.indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        boolean masksName = start > 0
                && Glyphs.han(text.charAt(start - 1))
                && (start == 1 || SEPARATORS.indexOf(text.charAt(start - 2)) >= 0);
        boolean masksNumber = start > 0 && Glyphs.digit(text.charAt(start - 1)) && Glyphs.digit(text.charAt(end));
        return !masksName && !masksNumber;
    }

    /** Emphasis that began on an earlier line ends here. */
    private boolean ends(int start, int end) {
        return end == text.length() && start > 0 && "。！？；：”）》".indexOf(text.charAt(start - 1)) >= 0;
    }

    private boolean atStart(int at) {
        return dropped.nextClearBit(0) == at;
    }

    private void links() {
        boolean linked = text.contains("](");
        for (Matcher picture = PICTURE.matcher(text); linked && picture.find(); ) {
            dropped.set(picture.start(), picture.end());
        }
        for (Matcher link = LINK.matcher(text); linked && link.find(); ) {
            dropped.set(link.start());
            dropped.set(link.end(1));
            dropped.set(link.start(2), link.end(2));
        }
        for (Matcher formula = FORMULA.matcher(text); text.indexOf('$') >= 0 && formula.find(); ) {
            dropped.set(formula.start());
            dropped.set(formula.end() - 1);
        }
    }

    private void escapes() {
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', i + 1)) {
            if (ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                dropped.set(i);
            }
        }
        for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i + 1)) {
            dropped.set(i);
        }
    }

    /** {@code | a | b |} becomes a, tab, b. */
    private Line cells(Line line) {
        boolean row = text.length() > 2 && text.charAt(0) == '|' && text.charAt(text.length() - 1) == '|';
        if (!row) {
            return line.without(dropped);
        }
        Traced cells = new Traced(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            boolean divider = text.charAt(i) == '|' && text.charAt(i - 1) != '\\';
            if (!dropped.get(i) || divider) {
                cells.append(divider ? '\t' : text.charAt(i), line.originAt(i));
            }
        }
        return cells.line(0, cells.length());
    }
}
