package org.fuhan.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing done or promised: a leaf of the letter's outline.
 *
 * @param id m0, m1 … in the order of the text
 * @param path the headings above it, outermost first, as printed
 * @param lead its heading or first clause without the numeral
 * @param text all of it
 * @param status done, ongoing or planned
 * @param theme one of {@link Theme}
 * @param actors who does it
 * @param answers the proposal's point it answers (针对…的建议)
 * @param span where it stands
 */
public record Measure(
        String id,
        List<String> path,
        String lead,
        String text,
        Status status,
        Theme theme,
        List<String> actors,
        @Nullable String answers,
        Span span) {
    /** Copies the lists. */
    public Measure {
        path = List.copyOf(path);
        actors = List.copyOf(actors);
    }

    /** How far it has come. */
    public enum Status {
        /** Finished, its results told. */
        DONE,
        /** Standing practice. */
        ONGOING,
        /** Promised. */
        PLANNED
    }
}
