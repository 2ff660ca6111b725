package org.fuhan.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Measure.Status;
import org.fuhan.letter.Span;

/**
 * How far a measure has come, by the headings above it (下一步工作 → planned) and by weighted cue words. What the lead says counts most;
 * a promise at the end of a report of things done does not make it a promise. Immutable and safe to share.
 */
final class MeasureStatus {
    private static final int OPENING = 60;
    private static final int SAID_FIRST = 20;

    private final WordFinder<Cue> cues;
    private final WordFinder<String> planning;

    private record Cue(Status status, int weight) {}

    MeasureStatus() {
        Map<String, Cue> words = new HashMap<>();
        Map<String, String> headings = new HashMap<>();
        for (List<String> row : BodyWords.rows("measure-status.txt")) {
            for (String word : row.get(2).split(" ", -1)) {
                if ("HEADING".equals(row.get(0))) {
                    headings.put(word, word);
                } else {
                    words.put(word, new Cue(Status.valueOf(row.get(0)), Integer.parseInt(row.get(1))));
                }
            }
        }
        cues = new WordFinder<>(words);
        planning = new WordFinder<>(headings);
    }

    /** Whether these words, a heading or an opening, say that what follows is to come. */
    boolean isPromise(String text, Span words) {
        int end = Math.min(words.end(), words.start() + OPENING);
        return planning.first(text, words.start(), end) != null;
    }

    /**
     * The status of a leaf.
     *
     * @param promised whether what stands above it says that it is to come
     */
    Status of(boolean promised, String lead, String text, Span leaf) {
        if (promised || planning.first(lead, 0, lead.length()) != null) {
            return Status.PLANNED;
        }
        Map<Status, Integer> scores = new EnumMap<>(Status.class);
        count(text, leaf.start(), leaf.end(), scores);
        int planned = scores.getOrDefault(Status.PLANNED, 0);
        if (planning.first(text, leaf.start(), Math.min(leaf.end(), leaf.start() + 8)) != null) {
            planned += SAID_FIRST;
        }
        int done = scores.getOrDefault(Status.DONE, 0);
        int ongoing = scores.getOrDefault(Status.ONGOING, 0);
        if (planned > done + ongoing) {
            return Status.PLANNED;
        }
        return done >= ongoing ? Status.DONE : Status.ONGOING;
    }

    private void count(String text, int from, int to, Map<Status, Integer> scores) {
        cues.scan(text, from, to, (start, end, cue) -> scores.merge(cue.status(), cue.weight(), Integer::sum));
    }
}
