package org.fuhan.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.text.Lexicon;

/** Reads the vocabulary of head and foot: one entry a line, comments behind #. */
final class HeadWords {
    private HeadWords() {}

    /** The entries of a file in its order. */
    static List<String> lines(String name) {
        return Lexicon.entries(HeadWords.class, name);
    }

    /** Entries of two words: the first and what it stands for. */
    static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int blank = line.indexOf(' ');
            pairs.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return pairs;
    }
}
