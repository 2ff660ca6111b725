package org.fuhan.evaluate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** One letter's tallies, a field each. Not for use by several threads. */
final class Tallies {
    private final Map<Field, Tally> tallies = new EnumMap<>(Field.class);

    Tally of(Field field) {
        return tallies.computeIfAbsent(field, f -> new Tally());
    }

    void forEach(BiConsumer<Field, Tally> action) {
        tallies.forEach(action);
    }
}
