package org.fuhan.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a data file beside a class: one entry a line, {@code #} starts a comment, blank lines do not count. Not for large
 * tables: every line is kept in memory. Stateless.
 */
public final class Lexicon {
    private Lexicon() {}

    /**
     * The entries in the order of the file.
     *
     * @throws UncheckedIOException if the file is missing from the build or cannot be read
     */
    public static List<String> entries(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no data file " + file + " beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries for looking up. */
    public static Set<String> set(Class<?> beside, String file) {
        return entries(beside, file).stream().collect(Collectors.toUnmodifiableSet());
    }
}
