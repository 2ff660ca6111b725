package org.fuhan.letter;

/**
 * A place in a letter's clean text: UTF-16 units, start inclusive, end exclusive. Immutable and safe to share.
 *
 * <p>Not for places in the file as it was read; {@code org.fuhan.text.CleanText} maps those.
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** Checks the order of the two ends. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The words of this span in the text it belongs to. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** By start, then the shorter one first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
