package org.fuhan.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of work that public bodies are filed by: 卫健 → 卫生健康. From {@code departments.txt}. Stateless. */
public final class Departments {
    private static final Map<String, String> WORDS = read();

    private Departments() {}

    /** The department of each word that a body's name may hold, in the order of the file. */
    public static Map<String, String> words() {
        return WORDS;
    }

    /** The department of what people call a body or its line of work, by the longest known word in it: 住建局 → 住房和城乡建设. */
    public static Optional<String> called(String name) {
        String best = "";
        for (String word : WORDS.keySet()) {
            if (word.length() > best.length() && name.contains(word)) {
                best = word;
            }
        }
        return Optional.ofNullable(WORDS.get(best));
    }

    private static Map<String, String> read() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : Lexicon.entries(Departments.class, "departments.txt")) {
            int blank = line.indexOf(' ');
            words.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return Collections.unmodifiableMap(words);
    }
}
