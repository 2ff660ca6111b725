package org.fuhan.text;

import java.util.Arrays;

/** Text being built, each unit with the offset it came from. Origins never fall. For one thread. */
final class Traced {
    private final StringBuilder text;
    private int[] origins;

    Traced(int capacity) {
        this.text = new StringBuilder(capacity);
        this.origins = new int[Math.max(16, capacity)];
    }

    void append(char unit, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(unit);
    }

    void append(Line line) {
        for (int i = 0; i < line.text().length(); i++) {
            append(line.text().charAt(i), line.originAt(i));
        }
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    int originAt(int i) {
        return origins[i];
    }

    /** The units of [from, to) as a line of its own. */
    Line line(int from, int to) {
        return new Line(text.substring(from, to), Arrays.copyOfRange(origins, from, to));
    }

    String text() {
        return text.toString();
    }

    int[] origins() {
        return Arrays.copyOf(origins, text.length());
    }
}
