package org.fuhan.extract;

import java.util.Optional;
import org.fuhan.letter.Span;

/** The unit that makes a number a figure: 人次, 平方米, %, 个百分点. Not what only begins like one: 个月, 次会议, 名单. Stateless. */
final class FigureUnit {
    private static final CueList UNITS = CueList.load("figure-units.txt");
    private static final CueList NOT = CueList.load("figure-unit-not.txt");

    private FigureUnit() {}

    /** The unit at the offset, blanks before it overlooked. */
    static Optional<Span> at(String text, int offset) {
        int at = MoneyUnit.skipBlanks(text, offset);
        return NOT.startingAt(text, at).isPresent()
                ? Optional.empty()
                : UNITS.startingAt(text, at).map(CueList.Hit::span);
    }
}
