package org.fuhan.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How well the facts of a set of letters were found. Immutable.
 *
 * @param letters how many were to be read
 * @param unread the file names of those that could not be; all their facts count as missed
 * @param scores of the fields that were judged, in their order
 * @param misses every difference, by field, then letter
 * @param spans how many spans were held against the text
 * @param badSpans those that do not show what they should, each with its file
 */
public record Quality(
        int letters,
        List<String> unread,
        Map<Field, Score> scores,
        List<Miss> misses,
        int spans,
        List<String> badSpans) {
    /** Copies the collections. */
    public Quality {
        unread = List.copyOf(unread);
        EnumMap<Field, Score> judged = new EnumMap<>(Field.class);
        scores.forEach((field, score) -> {
            if (score.isJudged()) {
                judged.put(field, score);
            }
        });
        scores = Collections.unmodifiableMap(judged);
        misses = List.copyOf(misses);
        badSpans = List.copyOf(badSpans);
    }

    /** The mean F1 of all judged fields; NaN where there is none. */
    public double macro() {
        return macro(field -> true);
    }

    /** The mean F1 of the core fields. */
    public double coreMacro() {
        return macro(Field::isCore);
    }

    private double macro(Predicate<Field> wanted) {
        return scores.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().f1())
                .average()
                .orElse(Double.NaN);
    }
}
