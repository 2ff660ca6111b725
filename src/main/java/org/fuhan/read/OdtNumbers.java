package org.fuhan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;

/**
 * Counts the items of an ODT's lists: 一、 （二） 3. before a paragraph that a program numbers by itself. Bullets and letters give
 * nothing. For one document, told of its elements in order.
 */
final class OdtNumbers {
    private static final int DEEPEST = 10;

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private String defining = "";
    private boolean due;

    /** How a level's numbers look. */
    private record Level(String format, String prefix, String suffix, int start) {
        String of(int number) {
            String digits = format.startsWith("一") && number < 100
                    ? WordNumerals.numeral(number)
                    : format.startsWith("一") || format.equals("1") ? String.valueOf(number) : "";
            return digits.isEmpty() ? "" : prefix + digits + suffix + (suffix.endsWith(".") ? " " : "");
        }
    }

    void start(String name, Attributes attributes) {
        switch (name) {
            case "text:list-style" -> defining = value(attributes, "style:name");
            case "text:list-level-style-number" -> define(attributes);
            case "text:list" -> list(attributes);
            case "text:list-item" -> item(attributes);
            case "text:list-header" -> due = false;
            default -> {
                // no part of a list
            }
        }
    }

    void end(String name) {
        if (name.equals("text:list")) {
            lists.poll();
        } else if (name.equals("text:list-item")) {
            due = false;
        }
    }

    /** The number before the paragraph that begins now; empty for most. */
    String next() {
        if (!due || lists.isEmpty()) {
            return "";
        }
        due = false;
        String style = lists.getFirst();
        int depth = lists.size();
        Level level = levels.get(style + "/" + depth);
        if (level == null || depth > DEEPEST) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(style, s -> new int[DEEPEST + 2]);
        counter[depth] = counter[depth] == 0 ? level.start() : counter[depth] + 1;
        for (int deeper = depth + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        return level.of(counter[depth]);
    }

    private void define(Attributes attributes) {
        levels.put(
                defining + "/" + number(attributes, "text:level", 1),
                new Level(
                        value(attributes, "style:num-format"),
                        value(attributes, "style:num-prefix"),
                        value(attributes, "style:num-suffix"),
                        number(attributes, "text:start-value", 1)));
    }

    private void list(Attributes attributes) {
        String own = value(attributes, "text:style-name");
        String style = own.isEmpty() && !lists.isEmpty() ? lists.getFirst() : own;
        boolean goesOn = value(attributes, "text:continue-numbering").equals("true")
                || !value(attributes, "text:continue-list").isEmpty();
        if (lists.isEmpty() && !goesOn) {
            counters.remove(style);
        }
        lists.push(style);
        due = false;
    }

    private void item(Attributes attributes) {
        int start = number(attributes, "text:start-value", 0);
        if (start > 0 && !lists.isEmpty() && lists.size() <= DEEPEST) {
            counters.computeIfAbsent(lists.getFirst(), s -> new int[DEEPEST + 2])[lists.size()] = start - 1;
        }
        due = true;
    }

    static int number(Attributes attributes, String name, int otherwise) {
        String digits = value(attributes, name);
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : otherwise;
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
