package org.fuhan.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.text.Lexicon;
import org.fuhan.text.WordFinder;

/** Words from a data file beside this class: divided by blanks or line ends, {@code #} starts a comment line. */
final class Vocabulary {
    private static final Pattern BLANKS = Pattern.compile(" +");
    private final WordFinder<Boolean> starting;
    private final WordFinder<Boolean> ending;

    private Vocabulary(Set<String> words) {
        Map<String, Boolean> all = new HashMap<>();
        words.forEach(word -> all.put(word, Boolean.TRUE));
        starting = new WordFinder<>(all);
        ending = WordFinder.backwards(all);
    }

    static Vocabulary load(String name) {
        Set<String> words = new HashSet<>();
        Lexicon.entries(Vocabulary.class, name).forEach(line -> Collections.addAll(words, BLANKS.split(line)));
        return new Vocabulary(words);
    }

    static Vocabulary of(Collection<String> words) {
        return new Vocabulary(Set.copyOf(words));
    }

    boolean contains(String word) {
        return starting.contains(word, 0, word.length());
    }

    /** Whether the text from start to end is one of the words. */
    boolean contains(String text, int start, int end) {
        return starting.contains(text, start, end);
    }

    /** The length of the longest word that starts at the offset, 0 for none. */
    int startingAt(String text, int offset) {
        WordFinder.Hit<Boolean> word = starting.at(text, offset, text.length());
        return word == null ? 0 : word.end() - word.start();
    }

    /** The length of the longest word that ends at the offset, 0 for none. */
    int endingAt(String text, int offset) {
        WordFinder.Hit<Boolean> word = ending.endingAt(text, 0, offset);
        return word == null ? 0 : word.end() - word.start();
    }
}
