package org.fuhan.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a letter contradicts itself in, or leaves out.
 *
 * @param code stable, for programs: DATE_BEFORE_NUMBER_YEAR
 * @param field the letter's field it concerns, by its JSON name
 * @param message a sentence for people
 * @param readings what the letter says here and there
 */
public record Warning(String code, String field, String message, List<Reading> readings) {
    /** Copies the list. */
    public Warning {
        readings = List.copyOf(readings);
    }

    /** One of the readings and where it stands; no span where a thing is absent. */
    public record Reading(String value, @Nullable Span span) {}
}
