package org.fuhan.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.text.hanlp.Pinyin;

/**
 * The words of the labels, and up to three neighbouring words, by their sound and by their first and last character: what a wrong word
 * may have been meant for. A lone character is no word, nor is what begins or ends with one, unless it is a whole label. The most
 * frequent are kept. Immutable once made.
 */
final class Vocabulary {
    static final int LONGEST = 8;

    private static final int SHORTEST = 2;
    private static final int MOST = 60_000;
    /** Labels looked at of a kind; more of them say the same in other words. */
    private static final int MOST_OF_A_KIND = 50_000;

    private static final int MOST_ALIKE = 4;
    private static final String PLACE_ENDINGS = "省市区县州盟旗";
    private static final int SHORTEST_MISSPELT = 3;

    private final Map<String, Integer> frequencies;
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    Vocabulary(Labels labels) {
        Map<String, Integer> counted = new HashMap<>();
        Set<String> meant = new HashSet<>();
        Map<Suggestion.Kind, Integer> taken = new EnumMap<>(Suggestion.Kind.class);
        for (int label = 0; label < labels.size(); label++) {
            Suggestion.Kind kind = labels.kind(label);
            if (kind != Suggestion.Kind.NUMBER && taken.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                count(labels, label, counted, meant);
            }
        }
        Comparator<Map.Entry<String, Integer>> order =
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        frequencies = new HashMap<>();
        counted.entrySet().stream().sorted(order).limit(MOST).forEach(entry -> {
            frequencies.put(entry.getKey(), entry.getValue());
            if (meant.contains(entry.getKey())) {
                add(entry.getKey());
            }
        });
    }

    private static void count(Labels labels, int label, Map<String, Integer> counted, Set<String> meant) {
        List<String> words = new ArrayList<>();
        labels.eachWord(label, words::add);
        int all = words.size();
        if (labels.kind(label) == Suggestion.Kind.PLACE) {
            String place = String.join("", words);
            int last = place.length() - 1;
            if (last >= SHORTEST && PLACE_ENDINGS.indexOf(place.charAt(last)) >= 0) {
                words.add("");
                words.add(place.substring(0, last));
            }
        }
        int letters = labels.letters(label);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            int end = Math.min(words.size(), from + 3);
            for (int to = from;
                    to < end && run.length() < LONGEST && !words.get(to).isEmpty();
                    to++) {
                run.append(words.get(to));
                if (isWord(run)) {
                    counted.merge(run.toString(), letters, Integer::sum);
                    boolean whole = from == 0 && to == all - 1;
                    if (whole || (words.get(from).length() > 1 && words.get(to).length() > 1)) {
                        meant.add(run.toString());
                    }
                }
            }
        }
    }

    private static boolean isWord(CharSequence run) {
        if (run.length() < SHORTEST || run.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < run.length(); i++) {
            if (!Atom.isHan(run.charAt(i))) {
                return false;
            }
        }
        return !Pieces.isEmptyWord(run.toString());
    }

    private void add(String word) {
        List<String> alike = bySound.computeIfAbsent(sound(Pinyin.of(word), 0, word.length()), s -> new ArrayList<>(1));
        if (alike.size() < MOST_ALIKE) {
            alike.add(word);
        }
        if (word.length() >= SHORTEST_MISSPELT) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>(2)).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>(2))
                    .add(word);
        }
    }

    /** Whether it is one of the words. */
    boolean knows(String word) {
        return frequencies.containsKey(word);
    }

    /** Words of this sound, most frequent first. */
    List<String> soundingLike(String sound) {
        return Collections.unmodifiableList(bySound.getOrDefault(sound, List.of()));
    }

    /** Words that one wrong, missing or added character, or two in the wrong order, make this of; most frequent first. */
    List<String> spelledLike(String misspelt) {
        if (misspelt.length() < SHORTEST_MISSPELT) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        List<List<String>> shelves = List.of(
                byFirst.getOrDefault(misspelt.charAt(0), List.of()),
                byLast.getOrDefault(misspelt.charAt(misspelt.length() - 1), List.of()));
        for (List<String> shelf : shelves) {
            for (String word : shelf) {
                if (Misspelling.isOne(word, misspelt) && !near.contains(word)) {
                    near.add(word);
                }
            }
        }
        near.sort(Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return near.subList(0, Math.min(MOST_ALIKE, near.size()));
    }

    /** How part of a text sounds, what many do not tell apart made one: z and zh, in and ing; kun jing er tong → kunjinertong. */
    static String sound(String[] syllables, int from, int to) {
        StringBuilder sound = new StringBuilder();
        for (int i = from; i < to; i++) {
            sound.append(syllables[i].isEmpty() ? "?" : syllables[i]);
        }
        return blurred(sound.toString());
    }

    /** The same for what was typed as pinyin. */
    static String blurred(String pinyin) {
        StringBuilder blurred = new StringBuilder(pinyin.length());
        for (int i = 0; i < pinyin.length(); i++) {
            char letter = pinyin.charAt(i);
            char before = i == 0 ? 0 : pinyin.charAt(i - 1);
            boolean dropped = (letter == 'h' && (before == 'z' || before == 'c' || before == 's'))
                    || (letter == 'g' && before == 'n');
            if (!dropped) {
                blurred.append(letter);
            }
        }
        return blurred.toString();
    }
}
