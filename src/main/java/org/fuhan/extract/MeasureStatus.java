package org.fuhan.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.letter.Measure.Status;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;

/**
 * How far a measure has come, by the headings above it (下一步工作 → planned) and by weighted cue words. What the lead says counts most;
 * a promise at the end of a report of things done does not make it a promise. Immutable and safe to share.
 */
final class MeasureStatus {
    private static final int OPENING = 60;
    private static final int SAID_FIRST = 80;
    private static final String CLAUSE_ENDS = "，。；：、\n";
    private static final Pattern COUNT = Pattern.compile("[0-9][余多]?[场次起件户人名家个处座]");

    private final WordFinder<Cue> cues;
    private final WordFinder<String> planning;
    private final WordFinder<Telling> tellings;

    /** What a clause tells of. */
    private enum Telling {
        RESULT,
        COUNTED,
        STANDING
    }

    private record Cue(Status status, int weight) {}

    MeasureStatus() {
        Map<String, Cue> words = new HashMap<>();
        Map<String, String> headings = new HashMap<>();
        Map<String, Telling> kinds = new HashMap<>();
        for (List<String> row : BodyWords.rows("measure-status.txt")) {
            for (String word : row.get(2).split(" ", -1)) {
                if ("HEADING".equals(row.get(0))) {
                    headings.put(word, word);
                } else if ("0".equals(row.get(1))) {
                    kinds.put(word, Telling.valueOf(row.get(0)));
                } else {
                    words.put(word, new Cue(Status.valueOf(row.get(0)), Integer.parseInt(row.get(1))));
                }
            }
        }
        tellings = new WordFinder<>(kinds);
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
        count(text, leaf, Math.min(lead.length() + 2, leaf.length() / 2), scores);
        int planned = scores.getOrDefault(Status.PLANNED, 0);
        if (planning.first(text, leaf.start(), Math.min(leaf.end(), leaf.start() + 8)) != null) {
            planned += SAID_FIRST;
        }
        int done = scores.getOrDefault(Status.DONE, 0);
        int ongoing = scores.getOrDefault(Status.ONGOING, 0);
        if (planned > done + ongoing) {
            return Status.PLANNED;
        }
        int from = leaf.start() + Math.min(lead.length() + 2, leaf.length() / 2);
        return isStanding(text, from, leaf.end()) ? Status.ONGOING : Status.DONE;
    }

    /** Whether clauses tell of a standing practice and none of something brought about. */
    private boolean isStanding(String text, int from, int to) {
        int standing = 0;
        int results = 0;
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            Set<Telling> told = EnumSet.noneOf(Telling.class);
            tellings.scan(text, start, end, (at, behind, kind) -> told.add(kind));
            boolean counted = told.contains(Telling.COUNTED)
                    && !told.contains(Telling.STANDING)
                    && text.substring(start, end).chars().anyMatch(c -> c >= '0' && c <= '9');
            boolean result = told.contains(Telling.RESULT)
                    || counted
                    || COUNT.matcher(text).region(start, end).find();
            results += result ? 1 : 0;
            standing += !result && told.contains(Telling.STANDING) ? 1 : 0;
            start = end + 1;
        }
        return results == 0 && standing > 0;
    }

    /** A promise weighs twice where the telling begins and half at its end, where it only follows on things done. */
    private void count(String text, Span leaf, int lead, Map<Status, Integer> scores) {
        int from = leaf.start() + lead;
        int half = from + (leaf.end() - from) / 2;
        int late = from + (leaf.end() - from) * 3 / 5;
        cues.scan(text, leaf.start(), leaf.end(), (start, end, cue) -> {
            boolean promise = cue.status() == Status.PLANNED;
            int factor = promise && start < half ? 4 : promise && start > late ? 1 : 2;
            scores.merge(cue.status(), factor * cue.weight(), Integer::sum);
        });
    }
}
