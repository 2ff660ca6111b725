package org.fuhan.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.text.Lexicon;

/** The word lists of this package: one entry a line, columns divided by tabs, {@code #} starts a comment. Stateless. */
final class BodyWords {
    private BodyWords() {}

    /** The rows of a list, each with its columns, in the file's order. */
    static List<List<String>> rows(String file) {
        return Lexicon.entries(BodyWords.class, file).stream()
                .map(entry -> List.of(entry.split("\t", -1)))
                .toList();
    }

    /**
     * The words of a list whose rows are a class, a tab and words of that class divided by blanks, with their class; a word that
     * stands twice belongs to the later class.
     */
    static Map<String, String> classes(String file) {
        Map<String, String> classes = new HashMap<>();
        for (List<String> row : rows(file)) {
            for (String word : row.get(1).split(" ", -1)) {
                if (!word.isEmpty()) {
                    classes.put(word, row.get(0));
                }
            }
        }
        return classes;
    }
}
