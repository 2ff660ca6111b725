package org.fuhan.extract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a fixed list in a text: a trie, one walk a position, so the time is the text's length times that of the longest
 * word at most, however many words there are. Immutable and safe to share once made.
 */
final class WordFinder<T> {
    private final Node<T> root = new Node<>();

    /** Told of each word found. */
    interface Sink<T> {
        void found(int start, int end, T value);
    }

    /** A word found. */
    record Hit<T>(int start, int end, T value) {}

    WordFinder(Map<String, T> words) {
        words.forEach((word, value) -> {
            Node<T> node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.grow(word.charAt(i));
            }
            node.value = value;
        });
    }

    /** Tells of the longest word at every position of the range; words may overlap. */
    void scan(String text, int from, int to, Sink<T> sink) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null) {
                sink.found(hit.start(), hit.end(), hit.value());
            }
        }
    }

    /** The longest word that starts at the position and ends no later than {@code to}. */
    @Nullable
    Hit<T> at(String text, int position, int to) {
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

    /** The first word of the range, the longest where several start together. */
    @Nullable
    Hit<T> first(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** The longest word that ends the range. */
    @Nullable
    Hit<T> ending(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(text, i, to);
            if (hit != null && hit.end() == to) {
                return hit;
            }
        }
        return null;
    }

    /** The word of the range that ends last, the longest of those. */
    @Nullable
    Hit<T> last(String text, int from, int to) {
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
