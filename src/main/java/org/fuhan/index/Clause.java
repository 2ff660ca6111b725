package org.fuhan.index;

import java.util.List;

/** A query as it was typed, as a tree: 养老 OR (助餐 -收费) 年份:2024. */
sealed interface Clause {
    /** All of them, put side by side, joined by AND or in brackets. */
    record All(List<Clause> parts) implements Clause {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them: OR, |. */
    record Any(List<Clause> parts) implements Clause {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this: NOT, -. */
    record Without(Clause part) implements Clause {}

    /**
     * A run of words.
     *
     * @param text as typed, without quotes
     * @param exact whether it must stand as it is
     * @param strict whether it must stand although it names a place: +厦门
     */
    record Words(String text, boolean exact, boolean strict) implements Clause {}

    /** A field and what it must be: 年份:2024. */
    record Named(QueryField field, String value) implements Clause {}
}
