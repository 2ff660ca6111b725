package org.fuhan.evaluate;

import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Measure;

/** A fact in a few words, for the list of differences. */
final class Shown {
    private Shown() {}

    static String of(Object fact) {
        return switch (fact) {
            case Funding sum -> sum.per() == null ? sum.raw() : sum.raw() + " 每 " + sum.per();
            case Figure figure -> figure.raw();
            case Measure measure -> measure.lead();
            default -> fact.toString();
        };
    }
}
