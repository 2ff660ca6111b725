package org.fuhan.extract;

import java.util.Optional;

/** What ties two numbers: a dash or 至 makes a range, 、 a list. */
enum Tie {
    /** From the one to the other. */
    RANGE,
    /** The one and the other. */
    LIST;

    private static final String DASHES = "-—–－‒―─~～至到";
    private static final String COMMAS = "、/／";

    /** The tie that fills the text between the two offsets, blanks overlooked; none where anything else stands there. */
    static Optional<Tie> between(String text, int from, int to) {
        if (to <= from || to - from > 5) {
            return Optional.empty();
        }
        String gap = text.substring(from, to).strip();
        if (gap.endsWith("人民币")) {
            gap = gap.substring(0, gap.length() - 3);
        }
        boolean dashes = !gap.isEmpty() && gap.length() <= 2 && gap.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
        if (dashes) {
            return Optional.of(RANGE);
        }
        return gap.length() == 1 && COMMAS.indexOf(gap.charAt(0)) >= 0 ? Optional.of(LIST) : Optional.empty();
    }
}
