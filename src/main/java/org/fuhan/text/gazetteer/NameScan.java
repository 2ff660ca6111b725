package org.fuhan.text.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds place names in running text by longest match from the left over a trie. A short name before 路, 大学 or 公园 is no place; a
 * name that is an ordinary word too counts only right after the place it lies in (阳泉市城区).
 */
final class NameScan {
    private static final Pattern NO_PLACE_BEFORE =
            Pattern.compile("(?:东|西|南|北|中|环)?(?:路|街|大道|巷|桥|广场|公园|大厦|酒店|大学|学院|江|河|湖|山|寺|港|机场|铁路|高铁|高速|小区|社区|村|镇|乡|饭店)");

    private final Node root = new Node();
    private final Map<String, List<Division>> shortNames;
    private final Set<String> dependent;

    /**
     * @param words full names, and the short names that may stand alone
     * @param shortNames every short name, for those that may not
     * @param dependent full names that count only after their parent
     */
    NameScan(Map<String, List<Division>> words, Map<String, List<Division>> shortNames, Set<String> dependent) {
        words.forEach((word, divisions) -> root.add(word).divisions = divisions);
        this.shortNames = shortNames;
        this.dependent = dependent;
    }

    List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            Mention found = last != null && last.span().end() == i ? inside(text, i, last) : null;
            if (found == null) {
                found = alone(text, i);
            }
            if (found == null) {
                i++;
            } else {
                mentions.add(found);
                i = found.span().end();
            }
        }
        return mentions;
    }

    /** A name that starts at {@code i}, right behind the place it lies in. */
    private @Nullable Mention inside(String text, int i, Mention parent) {
        Node node = root;
        Mention found = null;
        for (int end = i; end < text.length(); end++) {
            node = node.next(text.charAt(end));
            if (node == null) {
                break;
            }
            List<Division> held = held(node.divisions, parent);
            if (!held.isEmpty()) {
                found = new Mention(new Span(i, end + 1), held);
            }
        }
        for (int length = 4; length >= 2 && found == null; length--) {
            if (i + length <= text.length()) {
                List<Division> held = held(shortNames.getOrDefault(text.substring(i, i + length), List.of()), parent);
                found = held.isEmpty() ? null : new Mention(new Span(i, i + length), held);
            }
        }
        return found;
    }

    private static List<Division> held(@Nullable List<Division> divisions, Mention parent) {
        if (divisions == null) {
            return List.of();
        }
        return divisions.stream()
                .filter(division -> parent.candidates().stream()
                        .anyMatch(outer -> outer.level() != division.level() && outer.holds(division.code())))
                .toList();
    }

    private @Nullable Mention alone(String text, int i) {
        Node node = root;
        Mention found = null;
        for (int end = i; end < text.length(); end++) {
            node = node.next(text.charAt(end));
            if (node == null) {
                break;
            }
            if (node.divisions != null && mayStand(text, i, end + 1)) {
                found = new Mention(new Span(i, end + 1), node.divisions);
            }
        }
        return found;
    }

    private boolean mayStand(String text, int start, int end) {
        String word = text.substring(start, end);
        if (dependent.contains(word)) {
            return false;
        }
        return !shortNames.containsKey(word)
                || !NO_PLACE_BEFORE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Collects divisions under a name, in code order and once each. */
    static void add(Map<String, List<Division>> names, String name, Division division) {
        names.merge(name, List.of(division), (before, one) -> {
            TreeSet<Division> all = new TreeSet<>((a, b) -> a.code().compareTo(b.code()));
            all.addAll(before);
            all.addAll(one);
            return List.copyOf(all);
        });
    }

    private static final class Node {
        private final Map<Character, Node> children = new HashMap<>(2);
        private @Nullable List<Division> divisions;

        private @Nullable Node next(char c) {
            return children.get(c);
        }

        private Node add(String word) {
            Node node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(word.charAt(i), c -> new Node());
            }
            return node;
        }
    }
}
