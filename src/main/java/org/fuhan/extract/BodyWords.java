package org.fuhan.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists of this package: one entry a line, columns divided by tabs, {@code #} starts a comment. Stateless. */
final class BodyWords {
    private BodyWords() {}

    /** The rows of a list, each with its columns, in the file's order. */
    static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        InputStream stream = BodyWords.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("no word list " + file + " beside " + BodyWords.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (!entry.isEmpty() && entry.charAt(0) != '#') {
                    rows.add(List.of(entry.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + file, e);
        }
        return rows;
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
