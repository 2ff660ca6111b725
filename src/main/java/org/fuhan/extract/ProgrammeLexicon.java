package org.fuhan.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.text.WordFinder;

/**
 * The words that tell a programme's name from a slogan: generic nouns and the kind they make, verbs that launch, words that speak
 * against, names known, words that never name one.
 *
 * @param nouns generic noun → kind
 * @param launch verbs before a programme
 * @param against words before a quotation that is none
 * @param appositive nouns before a quotation that say what it is
 * @param not what follows a quotation that is none
 * @param own endings of names that need no noun
 * @param generic words that make no name particular
 * @param run verbs that run a programme named without marks
 * @param host verbs before a name its own noun shows
 * @param bare nouns that end a name without marks → whether the name must hold what no dictionary knows
 * @param stop quotations that are never programmes
 * @param known names run all over the country → kind
 */
record ProgrammeLexicon(
        WordFinder<String> nouns,
        WordFinder<String> launch,
        WordFinder<String> against,
        WordFinder<String> appositive,
        WordFinder<String> not,
        WordFinder<String> own,
        WordFinder<String> generic,
        WordFinder<String> run,
        WordFinder<String> host,
        WordFinder<Boolean> bare,
        Set<String> stop,
        Map<String, String> known) {
    /** Reads the word lists. */
    static ProgrammeLexicon read() {
        Map<String, Map<String, String>> cues = new HashMap<>();
        for (List<String> row : BodyWords.rows("programme-cues.txt")) {
            for (String word : row.get(1).split(" ", -1)) {
                cues.computeIfAbsent(row.get(0), k -> new HashMap<>()).put(word, word);
            }
        }
        Map<String, String> known = new HashMap<>();
        BodyWords.rows("programme-known.txt").forEach(row -> known.put(row.get(0), row.get(1)));
        return new ProgrammeLexicon(
                new WordFinder<>(BodyWords.classes("programme-nouns.txt")),
                finder(cues, "launch"),
                finder(cues, "against"),
                finder(cues, "appositive"),
                finder(cues, "not"),
                finder(cues, "own"),
                new WordFinder<>(words("programme-generic.txt")),
                finder(cues, "run"),
                finder(cues, "host"),
                new WordFinder<>(bareNouns()),
                new HashSet<>(words("programme-stop.txt").keySet()),
                known);
    }

    private static Map<String, Boolean> bareNouns() {
        Map<String, Boolean> bare = new HashMap<>();
        BodyWords.classes("programme-bare.txt").forEach((noun, kind) -> bare.put(noun, "rare".equals(kind)));
        return bare;
    }

    private static WordFinder<String> finder(Map<String, Map<String, String>> cues, String kind) {
        return new WordFinder<>(cues.getOrDefault(kind, Map.of()));
    }

    private static Map<String, String> words(String file) {
        Map<String, String> words = new HashMap<>();
        for (List<String> row : BodyWords.rows(file)) {
            for (String word : row.get(0).split(" ", -1)) {
                words.put(word, word);
            }
        }
        return words;
    }

    /** How many characters of a name are left once the common words are taken out. */
    int particular(String name) {
        int left = 0;
        int i = 0;
        while (i < name.length()) {
            WordFinder.Hit<String> common = generic.at(name, i, name.length());
            left += common == null ? 1 : 0;
            i = common == null ? i + 1 : common.end();
        }
        return left;
    }
}
