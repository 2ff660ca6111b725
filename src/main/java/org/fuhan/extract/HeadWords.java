package org.fuhan.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the vocabulary of head and foot: one entry a line, comments behind #. */
final class HeadWords {
    private HeadWords() {}

    /** The entries of a file in its order. */
    static List<String> lines(String name) {
        try (InputStream in = HeadWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
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
