package org.fuhan.evaluate;

import java.util.List;
import java.util.Objects;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Policy;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Programme;

/** Compares what a letter's body names and counts: programmes, policies, figures, private persons. */
final class NamedFacts {
    private NamedFacts() {}

    static void compare(Gold gold, Letter letter, Tallies tallies) {
        Matching<String, String> byName = Matching.by(Likeness::sameName);
        tallies.of(Field.PROGRAMMES)
                .many(
                        FrameFacts.plain(gold.programmes()),
                        FrameFacts.plain(letter.programmes().stream()
                                .map(Programme::name)
                                .toList()),
                        byName.sparing(FrameFacts.plain(gold.programmesOptional())));
        tallies.of(Field.POLICIES)
                .many(
                        FrameFacts.plain(gold.policies()),
                        FrameFacts.plain(
                                letter.policies().stream().map(Policy::title).toList()),
                        byName);
        tallies.of(Field.FIGURES)
                .many(
                        gold.figures(),
                        letter.figures(),
                        Matching.by(NamedFacts::sameFigure).onlyRecall());
        tallies.of(Field.PRIVATE_PERSONS)
                .many(FrameFacts.plain(gold.privatePersons()), named(letter), Matching.equal());
    }

    private static boolean sameFigure(Gold.Count gold, Figure found) {
        return Likeness.sameNumber(gold.value(), found.value())
                && Objects.equals(Likeness.plain(gold.unit()), Likeness.plain(found.unit()));
    }

    private static List<String> named(Letter letter) {
        return FrameFacts.plain(letter.privatePersons().stream()
                .map(PrivatePerson::name)
                .filter(Objects::nonNull)
                .toList());
    }
}
