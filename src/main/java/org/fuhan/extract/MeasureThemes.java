package org.fuhan.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Measure.Status;
import org.fuhan.letter.Theme;
import org.fuhan.text.WordFinder;

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
    private static final List<Theme> THEMES = List.of(Theme.values());

    /** The weights a theme, of each cue by its number. */
    private final List<int[]> weights = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordFinder<Integer> cues;

    MeasureThemes() {
        for (List<String> row : BodyWords.rows("measure-themes.txt")) {
            int[] told = new int[THEMES.size()];
            for (String theme : row.get(1).split(" ", -1)) {
                int colon = theme.indexOf(':');
                told[index(theme.substring(0, colon))] = Integer.parseInt(theme.substring(colon + 1));
            }
            numbers.put(row.get(0), weights.size());
            weights.add(told);
        }
        cues = new WordFinder<>(numbers);
    }

    private static int index(String label) {
        for (int i = 0; i < THEMES.size(); i++) {
            if (THEMES.get(i).label().equals(label)) {
                return i;
            }
        }
        throw new IllegalStateException("measure-themes.txt names no theme: " + label);
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
        float[] scores = new float[THEMES.size()];
        add(ANY, scores);
        add(status.name(), scores);
        add(told, LEAD, scores);
        add(path.isEmpty() ? "" : path.getLast(), HEADING, scores);
        add(words.substring(start, middle), BEGINNING, scores);
        add(words.substring(middle), REST, scores);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return THEMES.get(best);
    }

    private void add(String words, float factor, float[] scores) {
        BitSet seen = new BitSet();
        cues.scan(words, 0, words.length(), (start, end, number) -> {
            if (!seen.get(number)) {
                seen.set(number);
                add(weights.get(number), factor, scores);
            }
        });
    }

    /** What holds of any measure, or of any of a status. */
    private void add(String word, float[] scores) {
        Integer number = numbers.get(word);
        if (number != null) {
            add(weights.get(number), 1, scores);
        }
    }

    private static void add(int[] weights, float factor, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += factor * weights[i];
        }
    }
}
