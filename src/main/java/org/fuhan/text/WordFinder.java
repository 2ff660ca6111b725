package org.fuhan.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a fixed list in a text: a trie, one walk a position, so the time is the text's length times that of the longest
 * word at most, however many words there are. Not for dividing a text into words. Immutable and safe to share once made.
 *
 * @param <T> what goes with each word
 */
public final class WordFinder<T> {
    private static final int UNITS = 1 << 16;

    private final Node<T> root = new Node<>();
    /** A bit for each unit that begins a word (ends one, backwards): most places of a text are left at once. */
    private final long[] firsts = new long[UNITS / Long.SIZE];

    private final boolean backwards;

    /** Told of each word found. */
    @FunctionalInterface
    public interface Sink<T> {
        /** A word from start to end, and what goes with it. */
        void found(int start, int end, T value);
    }

    /**
     * A word found.
     *
     * @param start in the text, UTF-16 units
     * @param end behind the word
     * @param value what goes with it
     */
    public record Hit<T>(int start, int end, T value) {}

    /** Finds words from their first character on. */
    public WordFinder(Map<String, T> words) {
        this(words, false);
    }

    private WordFinder(Map<String, T> words, boolean backwards) {
        this.backwards = backwards;
        words.forEach(this::add);
    }

    /** Finds words from their last character back: only for {@link #endingAt}. */
    public static <T> WordFinder<T> backwards(Map<String, T> words) {
        return new WordFinder<>(words, true);
    }

    private void add(String word, T value) {
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.grow(word.charAt(backwards ? word.length() - 1 - i : i));
        }
        if (!word.isEmpty()) {
            char first = word.charAt(backwards ? word.length() - 1 : 0);
            firsts[first >> 6] |= 1L << first;
            node.value = value;
        }
    }

    private boolean isFirst(char c) {
        return (firsts[c >> 6] & (1L << c)) != 0;
    }

    /** Tells of the longest word at every position of the range; words may overlap. */
    public void scan(String text, int from, int to, Sink<T> sink) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null) {
                sink.found(hit.start(), hit.end(), hit.value());
            }
        }
    }

    /** The longest word that starts at the position and ends no later than {@code to}. */
    public @Nullable Hit<T> at(String text, int position, int to) {
        if (position >= to || !isFirst(text.charAt(position))) {
            return null;
        }
        Node<T> node = root;
        T value = null;
        int end = position;
        for (int i = position; i < to; i++) {
            node = node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                value = node.value;
                end = i + 1;
            }
        }
        return value == null ? null : new Hit<>(position, end, value);
    }

    /** The longest word that ends at {@code end} and starts no earlier than {@code from}; of a finder made {@link #backwards}. */
    public @Nullable Hit<T> endingAt(String text, int from, int end) {
        if (end <= from || !isFirst(text.charAt(end - 1))) {
            return null;
        }
        Node<T> node = root;
        T value = null;
        int start = end;
        for (int i = end - 1; i >= from; i--) {
            node = node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                value = node.value;
                start = i;
            }
        }
        return value == null ? null : new Hit<>(start, end, value);
    }

    /** Whether the text from start to end is one of the words. */
    public boolean contains(String text, int start, int end) {
        Node<T> node = root;
        for (int i = start; i < end; i++) {
            node = node.next(text.charAt(i));
            if (node == null) {
                return false;
            }
        }
        return node.value != null;
    }

    /** The first word of the range, the longest where several start together. */
    public @Nullable Hit<T> first(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** The longest word that ends the range. */
    public @Nullable Hit<T> ending(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null && hit.end() == to) {
                return hit;
            }
        }
        return null;
    }

    /** The word of the range that ends last, the longest of those. */
    public @Nullable Hit<T> last(String text, int from, int to) {
        Hit<T> last = null;
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null && (last == null || hit.end() > last.end())) {
                last = hit;
            }
        }
        return last;
    }

    /** A table of the next characters, at most half full. */
    private static final class Node<T> {
        private char[] keys;
        private @Nullable Node<T>[] nodes;
        private int size;
        private @Nullable T value;

        Node() {
            keys = new char[2];
            nodes = places(2);
        }

        @SuppressWarnings("unchecked")
        private static <T> @Nullable Node<T>[] places(int length) {
            return (@Nullable Node<T>[]) new @Nullable Node<?>[length];
        }

        @Nullable
        Node<T> next(char key) {
            return nodes[slot(key)];
        }

        Node<T> grow(char key) {
            Node<T> known = nodes[slot(key)];
            if (known != null) {
                return known;
            }
            Node<T> node = new Node<>();
            size++;
            if (size * 2 > nodes.length) {
                widen();
            }
            put(key, node);
            return node;
        }

        /** Where the key stands, or the free place it would take. */
        private int slot(char key) {
            int at = key & (keys.length - 1);
            while (nodes[at] != null && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void put(char key, Node<T> node) {
            int at = slot(key);
            keys[at] = key;
            nodes[at] = node;
        }

        private void widen() {
            char[] oldKeys = keys;
            @Nullable Node<T>[] oldNodes = nodes;
            keys = new char[oldKeys.length * 2];
            nodes = places(oldNodes.length * 2);
            for (int i = 0; i < oldNodes.length; i++) {
                Node<T> node = oldNodes[i];
                if (node != null) {
                    put(oldKeys[i], node);
                }
            }
        }
    }
}
