package org.fuhan.text;

import java.util.BitSet;

/** A line under work, without its line end, each unit with the offset it came from. Immutable. */
final class Line {
    private final String text;
    private final int[] origins;

    Line(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    int originAt(int i) {
        return origins[i];
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The line in the simplified characters that the rules know. */
    Line simplified() {
        return new Line(Simplified.answered(text), origins);
    }

    /** The line without the units whose bit is set. */
    Line without(BitSet dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        Traced kept = new Traced(text.length());
        for (int i = dropped.nextClearBit(0); i < text.length(); i = dropped.nextClearBit(i + 1)) {
            kept.append(text.charAt(i), origins[i]);
        }
        return kept.line(0, kept.length());
    }

    /** The line without blanks at its ends. */
    Line trimmed() {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return part(start, end);
    }

    /** The units of [from, to). */
    Line part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        return new Line(text.substring(from, to), java.util.Arrays.copyOfRange(origins, from, to));
    }
}
