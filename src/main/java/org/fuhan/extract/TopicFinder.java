package org.fuhan.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about: first the category it belongs to in the State Council's 主题分类 (by the agency's line of work and by cue words
 * of title and body), then its own subjects (困境儿童, 老旧小区改造) by how often they stand in title and body, five at most. Immutable and
 * safe to share.
 */
final class TopicFinder {
    private static final int MOST = 5;
    private static final int TITLE = 6;
    private static final int LEAST = 3;
    private static final int DEPARTMENT = 30;
    private static final String OTHER = "其他";

    private final WordFinder<Map<String, Integer>> cues;
    private final WordFinder<String> subjects;
    private final Map<String, String> departments = new HashMap<>();

    TopicFinder() {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (List<String> row : BodyWords.rows("topic-categories.txt")) {
            String category = row.get(1);
            for (String word : row.get(2).split(" ", -1)) {
                if ("department".equals(row.get(0))) {
                    departments.put(word, category);
                } else {
                    words.computeIfAbsent(word, w -> new LinkedHashMap<>()).put(category, Integer.valueOf(row.get(0)));
                }
            }
        }
        cues = new WordFinder<>(words);
        Map<String, String> phrases = new HashMap<>();
        for (List<String> row : BodyWords.rows("topic-subjects.txt")) {
            for (String phrase : row.get(0).split(" ", -1)) {
                phrases.put(phrase, row.size() > 1 ? row.get(1) : phrase);
            }
        }
        subjects = new WordFinder<>(phrases);
    }

    /**
     * The topics of a letter.
     *
     * @param body what the letter tells
     * @param title the proposal's title, else the letter's head
     */
    List<Found<String>> find(String text, Span body, Span title, Optional<String> department) {
        List<Found<String>> topics = new ArrayList<>();
        topics.add(category(text, body, title, department));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        count(text, title, TITLE, tallies);
        count(text, body, 1, tallies);
        tallies.values().stream()
                .filter(tally -> tally.score >= LEAST)
                .sorted(Comparator.comparingInt((Tally tally) -> -tally.score).thenComparing(tally -> tally.first))
                .limit(MOST)
                .forEach(tally -> topics.add(
                        new Found<>(tally.subject, tally.first, "topic.subject", tally.score >= TITLE ? 0.9 : 0.7)));
        return topics;
    }

    private void count(String text, Span range, int weight, Map<String, Tally> tallies) {
        int[] past = {0};
        subjects.scan(text, range.start(), range.end(), (start, end, subject) -> {
            if (start >= past[0]) {
                past[0] = end;
                tallies.computeIfAbsent(subject, s -> new Tally(s, new Span(start, end))).score += weight;
            }
        });
    }

    private Found<String> category(String text, Span body, Span title, Optional<String> department) {
        Map<String, Tally> scores = new LinkedHashMap<>();
        String byDepartment = department.map(departments::get).orElse(null);
        if (byDepartment != null) {
            scores.put(byDepartment, new Tally(byDepartment, title));
            tally(scores, byDepartment, title).score += DEPARTMENT;
        }
        weigh(text, title, TITLE, scores);
        weigh(text, body, 1, scores);
        Tally best = null;
        for (Tally tally : scores.values()) {
            best = best == null || tally.score > best.score ? tally : best;
        }
        return byDepartment != null
                ? new Found<>(byDepartment, title, "topic.department", 0.9)
                : best == null
                        ? new Found<>(OTHER, title, "topic.none", 0.3)
                        : new Found<>(best.subject, best.first, "topic.cues", 0.7);
    }

    private void weigh(String text, Span range, int factor, Map<String, Tally> scores) {
        Map<String, Integer> times = new HashMap<>();
        cues.scan(text, range.start(), range.end(), (start, end, categories) -> {
            if (times.merge(text.substring(start, end), 1, Integer::sum) <= 3) {
                categories.forEach(
                        (category, weight) -> tally(scores, category, new Span(start, end)).score += factor * weight);
            }
        });
    }

    private static Tally tally(Map<String, Tally> scores, String name, Span first) {
        return scores.computeIfAbsent(name, n -> new Tally(n, first));
    }

    /** A count under way. */
    private static final class Tally {
        private final String subject;
        private final Span first;
        private int score;

        Tally(String subject, @Nullable Span first) {
            this.subject = subject;
            this.first = first == null ? new Span(0, 0) : first;
        }
    }
}
