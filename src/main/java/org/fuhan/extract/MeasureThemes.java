package org.fuhan.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.letter.Measure.Status;
import org.fuhan.letter.Theme;
import org.fuhan.text.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * What a measure works by, one of the twelve themes: the sum of its cues' weights, which {@code scripts/train-themes.py} has learned.
 * A cue in the lead counts most, then one where the text begins, then one in the heading above or the rest; once in each. Immutable
 * and safe to share.
 */
final class MeasureThemes {
    private static final float LEAD = 2;
    private static final float HEADING = 0.5f;
    private static final float BEGINNING = 0.9f;
    private static final float REST = 0.3f;
    private static final int BEGINS = 60;
    private static final String ANY = "*";
    private static final Theme[] THEMES = Theme.values();

    private final WordFinder<int[]> cues;
    private final Map<String, int[]> words = new HashMap<>();

    MeasureThemes() {
        for (List<String> row : BodyWords.rows("measure-themes.txt")) {
            int[] weights = new int[THEMES.length];
            for (String told : row.get(1).split(" ", -1)) {
                int colon = told.indexOf(':');
                weights[theme(told.substring(0, colon)).ordinal()] = Integer.parseInt(told.substring(colon + 1));
            }
            words.put(row.get(0), weights);
        }
        cues = new WordFinder<>(words);
    }

    private static Theme theme(String label) {
        return Arrays.stream(THEMES)
                .filter(theme -> theme.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("measure-themes.txt names no theme: " + label));
    }

    /**
     * The theme of a measure.
     *
     * @param path the headings above, the nearest last
     * @param text all of it, its lead included
     */
    Theme of(List<String> path, String lead, String text, Status status) {
        String words = MeasureLead.tidy(text);
        String told = MeasureLead.tidy(lead);
        int at = words.indexOf(told);
        int start = at < 0 ? 0 : at + told.length();
        int middle = Math.min(words.length(), start + BEGINS);
        float[] scores = new float[THEMES.length];
        add(this.words.get(ANY), 1, scores);
        add(this.words.get(status.name()), 1, scores);
        add(told, LEAD, scores);
        add(path.isEmpty() ? "" : path.getLast(), HEADING, scores);
        add(words.substring(start, middle), BEGINNING, scores);
        add(words.substring(middle), REST, scores);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return THEMES[best];
    }

    private void add(String words, float factor, float[] scores) {
        Set<int[]> seen = new HashSet<>();
        cues.scan(words, 0, words.length(), (start, end, weights) -> {
            if (seen.add(weights)) {
                add(weights, factor, scores);
            }
        });
    }

    private static void add(int @Nullable [] weights, float factor, float[] scores) {
        for (int i = 0; weights != null && i < scores.length; i++) {
            scores[i] += factor * weights[i];
        }
    }
}
