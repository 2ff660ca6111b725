package org.fuhan.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;

/**
 * Reads letters and holds their facts against their golds. Not for letters of the archive: it reads files, with everyone named, and
 * keeps nothing. Safe for use by several threads as far as the reading is.
 */
public final class Evaluation {
    private final Function<Path, Optional<Letter>> reading;

    /** @param reading a file's facts with everyone named; empty where it cannot be read */
    public Evaluation(Function<Path, Optional<Letter>> reading) {
        this.reading = reading;
    }

    /** How well the letters' facts are found. */
    public Quality of(List<GoldLetter> golds) {
        Map<Field, Score> scores = new EnumMap<>(Field.class);
        List<Miss> misses = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<String> badSpans = new ArrayList<>();
        int spans = 0;
        for (GoldLetter gold : golds) {
            String name = gold.gold().file();
            Optional<Letter> letter = reading.apply(gold.file());
            if (letter.isEmpty()) {
                unread.add(name);
            }
            Letter found = letter.orElseGet(() -> nothingOf(name));
            compare(gold.gold(), found).forEach((field, tally) -> {
                scores.merge(field, tally.score(), Score::plus);
                misses.addAll(tally.misses(field, name));
            });
            SpanCheck check = SpanCheck.of(found);
            spans += check.checked();
            check.violations().forEach(violation -> badSpans.add(name + " " + violation));
        }
        misses.sort(Comparator.comparing(Miss::field));
        return new Quality(golds.size(), unread, scores, misses, spans, badSpans);
    }

    private static Tallies compare(Gold gold, Letter letter) {
        Tallies tallies = new Tallies();
        FrameFacts.compare(gold, letter, tallies);
        MoneyScore.compare(gold, letter, tallies);
        NamedFacts.compare(gold, letter, tallies);
        List<Gold.Step> measures = gold.measures();
        if (measures != null) {
            FrameFacts.compareWhole(gold, letter, tallies);
            MoneyScore.compareSense(gold, letter, tallies);
            MeasureScore.compare(measures, letter, tallies);
        }
        return tallies;
    }

    private static Letter nothingOf(String file) {
        return Letter.withoutFacts("", new Source(file, "", "", 0, 1, false), "", List.of());
    }
}
