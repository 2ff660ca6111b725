package org.fuhan.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Words from a data file beside this class: divided by blanks or line ends, {@code #} starts a comment line. */
final class Vocabulary {
    private static final Pattern BLANKS = Pattern.compile(" +");
    private final Set<String> words;
    private final int longest;

    private Vocabulary(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    static Vocabulary load(String name) {
        Set<String> words = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    Collections.addAll(words, BLANKS.split(line.trim()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new Vocabulary(words);
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The length of the longest word that starts at the offset, 0 for none. */
    int startingAt(String text, int offset) {
        for (int length = Math.min(longest, text.length() - offset); length > 0; length--) {
            if (words.contains(text.substring(offset, offset + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The length of the longest word that ends at the offset, 0 for none. */
    int endingAt(String text, int offset) {
        for (int length = Math.min(longest, offset); length > 0; length--) {
            if (words.contains(text.substring(offset - length, offset))) {
                return length;
            }
        }
        return 0;
    }
}
