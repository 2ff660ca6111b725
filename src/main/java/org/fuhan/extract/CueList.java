package org.fuhan.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fuhan.letter.Span;
import org.fuhan.text.Lexicon;
import org.fuhan.text.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean something where they stand beside a number, each with what it means; the longest that fits is taken. Immutable and
 * safe to share.
 */
final class CueList {
    /** A word met in a text. */
    record Hit(Span span, String value) {}

    private final WordFinder<String> starting;
    private final WordFinder<String> ending;

    private CueList(Map<String, String> cues) {
        starting = new WordFinder<>(cues);
        ending = WordFinder.backwards(cues);
    }

    /**
     * Loads a list that stands beside this class: a word a line, after a tab what it means (else the word itself), # comments.
     *
     * @param name basis-units.txt
     */
    static CueList load(String name) {
        Map<String, String> cues = new HashMap<>();
        for (String line : Lexicon.entries(CueList.class, name)) {
            int tab = line.indexOf('\t');
            String word = tab < 0 ? line : line.substring(0, tab);
            cues.putIfAbsent(word, tab < 0 ? line : line.substring(tab + 1));
        }
        return new CueList(cues);
    }

    /** The longest word that starts at the offset. */
    Optional<Hit> startingAt(String text, int at) {
        return hit(starting.at(text, at, text.length()));
    }

    /** The longest word that ends at {@code end} and starts at or after {@code from}. */
    Optional<Hit> endingAt(String text, int from, int end) {
        return hit(ending.endingAt(text, from, end));
    }

    private static Optional<Hit> hit(WordFinder.@Nullable Hit<String> found) {
        return found == null
                ? Optional.empty()
                : Optional.of(new Hit(new Span(found.start(), found.end()), found.value()));
    }

    /** The word that ends last within the window, the longest of those that end there. */
    Optional<Hit> last(String text, int from, int to) {
        for (int end = to; end > from; end--) {
            Optional<Hit> hit = endingAt(text, from, end);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** The word that starts first within the window, the longest of those that start there. */
    Optional<Hit> first(String text, int from, int to) {
        for (int start = from; start < to; start++) {
            Optional<Hit> hit = startingAt(text, start);
            if (hit.isPresent() && hit.get().span().end() <= to) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** Whether one of the words stands within the window; a word marked - hides those inside it (共 in 公共). */
    boolean isIn(String text, int from, int to) {
        int start = from;
        while (start < to) {
            Optional<Hit> hit = startingAt(text, start);
            if (hit.isPresent()
                    && hit.get().span().end() <= to
                    && !hit.get().value().equals("-")) {
                return true;
            }
            start = hit.map(h -> h.span().end()).orElse(start + 1);
        }
        return false;
    }
}
