package org.fuhan.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Words by their characters: the longest that starts at a place is found in as many steps as it has characters, without cutting a
 * string. Forwards for words that start at a place, backwards for words that end there. Safe for several threads once filled.
 */
final class WordTree {
    private final Node root = new Node('\0');
    private final int step;

    private WordTree(int step) {
        this.step = step;
    }

    /** For words that start at a place. */
    static WordTree forwards() {
        return new WordTree(1);
    }

    /** For words that end at a place. */
    static WordTree backwards() {
        return new WordTree(-1);
    }

    /** Adds a word and what goes with it; the first stays where a word comes twice. */
    void add(String word, String value) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.make(word.charAt(step > 0 ? i : word.length() - 1 - i));
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** What goes with the longest word at the place, null for none. */
    @Nullable
    String longestAt(String text, int offset) {
        Node node = root;
        String value = null;
        for (int i = step > 0 ? offset : offset - 1; i >= 0 && i < text.length(); i += step) {
            node = node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            value = node.value == null ? value : node.value;
        }
        return value;
    }

    /** Whether the text from start to end is one of the words; forwards only. */
    boolean contains(String text, int start, int end) {
        Node node = root;
        for (int i = start; i < end; i++) {
            node = node.next(text.charAt(i));
            if (node == null) {
                return false;
            }
        }
        return node.value != null;
    }

    /** A table of the next characters, at most half full. */
    private static final class Node {
        private final char character;
        private @Nullable Node[] slots;
        private int size;
        private @Nullable String value;

        Node(char character) {
            this.character = character;
            this.slots = new @Nullable Node[2];
        }

        @Nullable
        Node next(char c) {
            int at = c & (slots.length - 1);
            for (Node node = slots[at]; node != null; node = slots[at]) {
                if (node.character == c) {
                    return node;
                }
                at = (at + 1) & (slots.length - 1);
            }
            return null;
        }

        Node make(char c) {
            Node known = next(c);
            if (known != null) {
                return known;
            }
            Node made = new Node(c);
            size++;
            if (size * 2 > slots.length) {
                @Nullable Node[] old = slots;
                slots = new @Nullable Node[old.length * 2];
                for (Node node : old) {
                    if (node != null) {
                        put(node);
                    }
                }
            }
            put(made);
            return made;
        }

        private void put(Node node) {
            int at = node.character & (slots.length - 1);
            while (slots[at] != null) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = node;
        }
    }
}
