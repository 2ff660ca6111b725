package org.fuhan.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;
import org.fuhan.text.WordFinder;

/**
 * What a measure works by, one of the twelve themes, by weighted cue words: the lead counts most, then the first sentence and the
 * headings above, then the rest. A word counts once in each and hides the words in it. Immutable and safe to share.
 */
final class MeasureThemes {
    private static final double LEAD = 2;
    private static final double HEADING = 1;
    private static final double BEGINNING = 1;
    private static final double REST = 0.3;
    private static final int FIRST_SENTENCE = 60;

    private final WordFinder<List<Cue>> cues;

    private record Cue(Theme theme, int weight) {}

    MeasureThemes() {
        Map<String, List<Cue>> words = new HashMap<>();
        for (List<String> row : BodyWords.rows("measure-themes.txt")) {
            Cue cue = new Cue(theme(row.get(0)), Integer.parseInt(row.get(1)));
            for (String word : row.get(2).split(" ", -1)) {
                words.merge(word, List.of(cue), MeasureThemes::joined);
            }
        }
        cues = new WordFinder<>(words);
    }

    private static List<Cue> joined(List<Cue> one, List<Cue> other) {
        List<Cue> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static Theme theme(String label) {
        for (Theme theme : Theme.values()) {
            if (theme.label().equals(label)) {
                return theme;
            }
        }
        throw new IllegalStateException("measure-themes.txt names no theme: " + label);
    }

    /** The theme of a leaf; 服务帮扶 when nothing speaks for one. */
    Theme of(List<String> path, String lead, String text, Span leaf) {
        Map<Theme, Double> scores = new EnumMap<>(Theme.class);
        add(lead, BodyPart.trim(lead, 0, lead.length()), LEAD, scores);
        for (String heading : path) {
            add(heading, new Span(0, heading.length()), HEADING, scores);
        }
        int middle = Math.min(leaf.end(), leaf.start() + FIRST_SENTENCE + lead.length());
        add(text, new Span(leaf.start(), middle), BEGINNING, scores);
        add(text, new Span(middle, leaf.end()), REST, scores);
        Theme best = Theme.SERVICES;
        for (Map.Entry<Theme, Double> score : scores.entrySet()) {
            best = score.getValue() > scores.getOrDefault(best, 0.0) ? score.getKey() : best;
        }
        return best;
    }

    private void add(String text, Span range, double factor, Map<Theme, Double> scores) {
        Set<String> seen = new HashSet<>();
        for (int i = range.start(); i < range.end(); ) {
            WordFinder.Hit<List<Cue>> hit = cues.at(text, i, range.end());
            if (hit != null && seen.add(text.substring(hit.start(), hit.end()))) {
                for (Cue cue : hit.value()) {
                    scores.merge(cue.theme(), factor * cue.weight(), Double::sum);
                }
            }
            i = hit == null ? i + 1 : hit.end();
        }
    }
}
