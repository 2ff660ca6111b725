package org.fuhan.evaluate;

import java.util.List;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;

/**
 * Compares measures: the outline by their leads, then status, theme and headings of those that were found. Leads are the same when
 * their letters and digits are, or when one holds the other.
 */
final class MeasureScore {
    private MeasureScore() {}

    static void compare(List<Gold.Step> gold, Letter letter, Tallies tallies) {
        Pairing<Gold.Step, Measure> pairing = Pairing.of(
                gold,
                letter.measures(),
                List.of(
                        (step, measure) -> sameLead(step, measure) && samePath(step.path(), measure.path()),
                        MeasureScore::sameLead,
                        (step, measure) -> likeLead(step, measure) && samePath(step.path(), measure.path()),
                        MeasureScore::likeLead));
        Tally outline = tallies.of(Field.OUTLINE);
        pairing.pairs()
                .forEach(pair -> outline.single(pair.gold().lead(), pair.gold().lead()));
        pairing.missed().forEach(step -> outline.single(step.lead(), null));
        pairing.invented().forEach(measure -> outline.single(null, measure.lead()));
        for (Pairing.Pair<Gold.Step, Measure> pair : pairing.pairs()) {
            Gold.Step wanted = pair.gold();
            Measure found = pair.found();
            tallies.of(Field.STATUS)
                    .single(
                            reading(wanted.status(), found),
                            reading(found.status().name(), found));
            tallies.of(Field.THEME)
                    .single(
                            reading(wanted.theme(), found),
                            reading(found.theme().label(), found));
            tallies.of(Field.PATH).single(wanted.path(), found.path(), MeasureScore::samePath);
        }
    }

    private static boolean sameLead(Gold.Step gold, Measure found) {
        return Likeness.bare(gold.lead()).equals(Likeness.bare(found.lead()));
    }

    private static boolean likeLead(Gold.Step gold, Measure found) {
        return Likeness.sameName(Likeness.bare(gold.lead()), Likeness.bare(found.lead()));
    }

    private static String reading(String value, Measure measure) {
        return value + " ← " + measure.lead();
    }

    private static boolean samePath(List<String> gold, List<String> found) {
        if (gold.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!Likeness.sameName(Likeness.bare(gold.get(i)), Likeness.bare(found.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
