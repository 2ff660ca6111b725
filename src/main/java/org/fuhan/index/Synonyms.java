package org.fuhan.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.text.Lexicon;

/**
 * Other words for the same thing: 未保站 → 未成年人保护工作站. From {@code synonyms.txt} of the program and, where there is one, the file of the
 * same name in the archive's folder; both are written alike and tell how in their first lines. Asked when a query is understood, never
 * when letters are indexed, so that a changed list needs no new index. Immutable and safe for use by several threads.
 */
public final class Synonyms {
    /** The name of an archive's own list. */
    public static final String FILE = "synonyms.txt";

    private static final int LONGEST = 40;
    private static final Synonyms NONE = new Synonyms(Map.of());

    private final Map<String, Set<String>> others;
    private final int longest;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
        this.longest = others.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** No other words. */
    public static Synonyms none() {
        return NONE;
    }

    /** The program's own list. */
    public static Synonyms standard() {
        return of(List.of());
    }

    /**
     * The program's list and an archive's, which need not be there.
     *
     * @throws IndexFailure where the file is there but is no text in UTF-8
     */
    public static Synonyms withThoseIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return standard();
        }
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new IndexFailure(
                    "The list of synonyms " + file
                            + " cannot be read; it must be text in UTF-8, one group of words a line.",
                    e);
        }
    }

    /** The program's list and these lines. */
    public static Synonyms of(List<String> lines) {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        Lexicon.entries(Synonyms.class, FILE).forEach(line -> add(others, plain(line)));
        for (String line : lines) {
            String plain = plain(line);
            if (!plain.isEmpty()) {
                add(others, plain);
            }
        }
        Map<String, Set<String>> kept = new HashMap<>();
        others.forEach((word, also) -> kept.put(word, new LinkedHashSet<>(also)));
        return new Synonyms(kept);
    }

    /**
     * The lines of an archive's list that say nothing, numbered from 1: one word alone, nothing on a side of =>. None where there is no
     * list, or one that cannot be read.
     */
    public static List<Integer> uselessLines(Path file) {
        List<Integer> useless = new ArrayList<>();
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            for (int i = 0; i < lines.size(); i++) {
                String plain = plain(lines.get(i));
                if (!plain.isEmpty() && !says(plain)) {
                    useless.add(i + 1);
                }
            }
        } catch (IOException e) {
            return List.of(); // told where the list is taken
        }
        return useless;
    }

    private static boolean says(String line) {
        if (line.charAt(0) == '-') {
            return !words(line.substring(1)).isEmpty();
        }
        Map<String, Set<String>> others = new HashMap<>();
        add(others, line);
        return !others.isEmpty();
    }

    /** The line, folded, without what is no word; empty for a comment. */
    private static String plain(String line) {
        String plain = Folding.fold(line.replace("\ufeff", "")).strip();
        return plain.startsWith("#") ? "" : plain;
    }

    private static void add(Map<String, Set<String>> others, String line) {
        if (line.charAt(0) == '-') {
            words(line.substring(1)).forEach(word -> remove(others, word));
            return;
        }
        int arrow = line.indexOf("=>");
        List<String> left = words(arrow < 0 ? line : line.substring(0, arrow));
        List<String> right = arrow < 0 ? left : words(line.substring(arrow + 2));
        for (String word : left) {
            for (String other : right) {
                if (!word.equals(other)) {
                    others.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(other);
                }
            }
        }
    }

    private static void remove(Map<String, Set<String>> others, String word) {
        others.remove(word);
        others.values().forEach(also -> also.remove(word));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("[\\s,;、/|]+", -1))
                .filter(word -> word.length() > 1 && word.length() <= LONGEST)
                .toList();
    }

    /** A word of a text that others stand for, folded, and where it stands. */
    record Known(String word, int start, int end, List<String> others) {
        Known {
            others = List.copyOf(others);
        }
    }

    /** The words of a folded text that are on the list, the longest from each place, none overlapping. */
    List<Known> in(String folded) {
        List<Known> found = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int end = endOfLongest(folded, i);
            if (end > i) {
                String word = folded.substring(i, end);
                found.add(new Known(word, i, end, List.copyOf(others.getOrDefault(word, Set.of()))));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private int endOfLongest(String folded, int start) {
        for (int end = Math.min(folded.length(), start + longest); end > start + 1; end--) {
            if (!others.getOrDefault(folded.substring(start, end), Set.of()).isEmpty()) {
                return end;
            }
        }
        return start;
    }
}
