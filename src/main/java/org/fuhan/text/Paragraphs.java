package org.fuhan.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Which line goes on in the next: lines broken for want of room, and sentences cut by a page. For one text. */
final class Paragraphs {
    private static final int LONGEST_HEADING = 45;
    private static final int SIGNATURE = 25;
    /** No title ends later among the lines. */
    private static final int LAST_TITLE = 15;

    private static final Pattern FIGURES_ALONE =
            Pattern.compile("[^\\d，。；：、！？,;:]{0,30}+\\d++(?:\\.\\d++)?+(?: -?\\d++(?:\\.\\d++)?+%?){1,12}+");

    private static final int SHORTEST_CLAUSE = 20;
    private static final int SHORTEST_CUT = 10;
    private static final List<String> HEADING_STARTS = List.of("关于", "针对", "对于");
    private static final List<String> HEADING_ENDS =
            List.of("建议", "情况", "方面", "措施", "问题", "举措", "成效", "意见", "答复", "打算", "计划", "思路");

    private final List<PlacedLine> lines;
    private final LineKind[] kinds;
    private final Wrapping wrapping;
    private final boolean[] signatures;
    private final boolean[] rows;
    private final int salutation;

    private Paragraphs(List<PlacedLine> lines, LineKind[] kinds) {
        this.lines = lines;
        this.kinds = kinds;
        this.wrapping = Wrapping.of(lines);
        this.signatures = signatures(lines, kinds);
        this.rows = rows(lines, kinds);
        int found = Arrays.asList(kinds).indexOf(LineKind.SALUTATION);
        this.salutation = found < 0 ? lines.size() : found;
    }

    /** For each line whether the next one goes on with it. */
    static boolean[] joins(List<PlacedLine> lines) {
        LineKind[] kinds = lines.stream().map(line -> LineKind.of(line.text())).toArray(LineKind[]::new);
        boolean[] joins = Titles.joins(lines, kinds);
        Paragraphs paragraphs = new Paragraphs(lines, kinds);
        for (int i = 0; i + 1 < lines.size(); i++) {
            joins[i] = joins[i] || paragraphs.goesOn(i);
        }
        return joins;
    }

    private boolean goesOn(int i) {
        String line = lines.get(i).text();
        String next = lines.get(i + 1).text();
        boolean open = Endings.open(line);
        if (rows[i] || rows[i + 1]) {
            return false;
        }
        if (kinds[i + 1] == LineKind.SALUTATION) {
            return Endings.demandsMore(line) || namesOnly(line);
        }
        if (startsAnew(i, open)) {
            return false;
        }
        if (open && (Endings.leansBack(next) || Endings.bracketGoesOn(line, next) || Endings.demandsMore(line))) {
            return true;
        }
        if (signatures[i + 1]) {
            return false;
        }
        return switch (kinds[i]) {
            case DATE, DOCUMENT_NUMBER, SALUTATION, REMARK, ROW -> false;
            case HEADING, ITEM, ORDINAL, LABEL, PLAIN -> open ? openGoesOn(i) : closedGoesOn(i);
        };
    }

    /** Which lines are rows of a table, its cells divided by tabs, or by blanks where they are figures. */
    private static boolean[] rows(List<PlacedLine> lines, LineKind[] kinds) {
        boolean[] rows = new boolean[lines.size()];
        for (int i = 0; i < rows.length; i++) {
            String text = lines.get(i).text();
            rows[i] = kinds[i] == LineKind.ROW || FIGURES_ALONE.matcher(text).matches();
        }
        return rows;
    }

    /** Whether the next line is one that begins something of its own. */
    private boolean startsAnew(int i, boolean open) {
        return switch (kinds[i + 1]) {
            case HEADING -> true;
            case ITEM -> !open || !figure(lines.get(i + 1).text()) || !wrapping.full(lines.get(i));
            case LABEL, DATE, DOCUMENT_NUMBER, REMARK, ROW -> true;
            case ORDINAL -> !Endings.demandsMore(lines.get(i).text()) && !(open && wrapping.full(lines.get(i)));
            case SALUTATION, PLAIN -> false;
        };
    }

    /** 5、10、20万元 at the start of a line looks like an item. */
    private static boolean figure(String text) {
        int mark = 0;
        while (mark < text.length() && Glyphs.digit(text.charAt(mark))) {
            mark++;
        }
        return mark + 1 < text.length() && Glyphs.digit(text.charAt(mark + 1));
    }

    /** Which lines are short, without any mark, and followed by a date or another such line: the replying body. */
    private static boolean[] signatures(List<PlacedLine> lines, LineKind[] kinds) {
        boolean[] signatures = new boolean[lines.size()];
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            if (text.length() > SIGNATURE || kinds[i] != LineKind.PLAIN || marked(text)) {
                continue;
            }
            boolean last = i + 1 == lines.size();
            boolean beforeDate = !last && kinds[i + 1] == LineKind.DATE;
            boolean apart = last || kinds[i + 1] != LineKind.PLAIN || signatures[i + 1];
            signatures[i] = beforeDate || (apart && LineKind.namesOrgan(text));
        }
        return signatures;
    }

    private static boolean marked(String text) {
        return text.chars().anyMatch(c -> "，。；：、！？,;:".indexOf(c) >= 0);
    }

    private boolean openGoesOn(int i) {
        PlacedLine line = lines.get(i);
        String text = line.text();
        if (wrapping.hard() && kinds[i] == LineKind.HEADING) {
            return line.width() >= wrapping.width() - 4 || prose(i);
        }
        if (i < salutation && i < LAST_TITLE && !marked(text) && Titles.complete(text)) {
            return false;
        }
        if (wrapping.full(line)) {
            return true;
        }
        if (lines.get(i + 1).turned()
                && (i > salutation || text.length() >= SHORTEST_CLAUSE - 2)
                && kinds[i] == LineKind.PLAIN
                && text.length() >= SHORTEST_CUT) {
            return true;
        }
        return kinds[i] != LineKind.LABEL
                && (prose(i) || cutClause(i))
                && kinds[i + 1] != LineKind.ORDINAL
                && !text.isEmpty();
    }

    /** Whether the line is running text, so that a missing stop means a sentence cut. */
    private boolean prose(int i) {
        String text = lines.get(i).text();
        boolean sentenceInside = text.indexOf('。') >= 0 || text.indexOf('；') >= 0;
        if (kinds[i] == LineKind.HEADING || kinds[i] == LineKind.ITEM) {
            return sentenceInside || text.length() > LONGEST_HEADING;
        }
        boolean clauses = text.indexOf('，') >= 0 && text.length() >= SHORTEST_CLAUSE + 2;
        return sentenceInside || clauses || text.length() > LONGEST_HEADING;
    }

    /** A clause of the body too long for a heading and without any mark, which running text follows. */
    private boolean cutClause(int i) {
        String text = lines.get(i).text();
        boolean headingWords = HEADING_STARTS.stream().anyMatch(text::startsWith)
                || HEADING_ENDS.stream().anyMatch(text::endsWith);
        return i > salutation
                && kinds[i] == LineKind.PLAIN
                && kinds[i + 1] == LineKind.PLAIN
                && text.length() >= SHORTEST_CLAUSE
                && !headingWords
                && lines.get(i + 1).text().indexOf('。') >= 0;
    }

    /** A sentence may end at the margin by chance; the next line then goes on unless it is set off. */
    private boolean closedGoesOn(int i) {
        PlacedLine next = lines.get(i + 1);
        String line = lines.get(i).text();
        if (!wrapping.brimful(lines.get(i))
                || kinds[i + 1] != LineKind.PLAIN
                || "：:".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        if (wrapping.indentsDivide()) {
            return next.indent() < 2;
        }
        return !wrapping.gapsDivide() || !next.gapBefore();
    }

    /** 林致远，高若兰，王小: a list of names that a salutation ends. */
    private static boolean namesOnly(String line) {
        String[] names = line.split("[、，, ;；]", -1);
        if (names.length < 2 || names.length > 60) {
            return false;
        }
        for (String name : names) {
            if (name.length() > 12 || name.isEmpty() || !name.chars().allMatch(c -> Glyphs.han((char) c) || c == '·')) {
                return false;
            }
        }
        return true;
    }
}
