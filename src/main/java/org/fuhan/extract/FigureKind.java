package org.fuhan.extract;

import org.fuhan.letter.Figure.Kind;

/** Whether a figure tells a level, a share of a whole or a change. Stateless. */
final class FigureKind {
    private static final CueList CHANGES = CueList.load("change-words.txt");
    private static final int REACH = 12;

    private FigureKind() {}

    /** The kind of a figure that starts at the offset. */
    static Kind of(String text, int start, String unit) {
        int from = Clauses.start(text, Math.max(0, start - REACH), start);
        boolean target = start > 0 && "到至为达".indexOf(text.charAt(start - 1)) >= 0;
        String before = text.substring(from, start);
        boolean compared = before.contains("较")
                || before.contains("同比")
                || before.contains("环比")
                || before.contains("比上年")
                || before.contains("比去年");
        boolean changed = CHANGES.endingAt(text, from, start).isPresent();
        boolean share = unit.equals("%") || unit.equals("‰");
        if (!target && ((changed && (compared || share)) || unit.endsWith("百分点"))) {
            return Kind.CHANGE;
        }
        return share ? Kind.SHARE : Kind.LEVEL;
    }
}
