package org.fuhan.index;

import java.util.List;

/** A query understood: what must hold of a letter for it to be found. */
sealed interface Wanted {
    /** All of them. */
    record All(List<Wanted> parts) implements Wanted {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them. */
    record Any(List<Wanted> parts) implements Wanted {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Without(Wanted part) implements Wanted {}

    /**
     * A field's value.
     *
     * @param value as typed
     */
    record Where(Condition condition, String value) implements Wanted {}

    /**
     * One run of words.
     *
     * @param text as typed
     * @param whole the whole run as one phrase
     * @param pieces what must stand in a letter; none where the run only names the place to prefer
     * @param exact whether it was quoted
     * @param numbers keys of {@link LetterNumbers}, any of which does as well
     * @param codes GB/T 2260 codes of the place the run names and nothing else, whose letters do as well
     */
    record Unit(String text, Needle whole, List<Piece> pieces, boolean exact, List<String> numbers, List<String> codes)
            implements Wanted {
        private static final int ALL = 4;
        private static final double MOST = 0.7;

        public Unit {
            pieces = List.copyOf(pieces);
            numbers = List.copyOf(numbers);
            codes = List.copyOf(codes);
        }

        /** How many of the pieces must stand: all of a few, most of many. */
        int needed() {
            return pieces.size() <= ALL ? pieces.size() : (int) Math.ceil(pieces.size() * MOST);
        }

        @Override
        public boolean in(Compact text) {
            return pieces.stream().filter(piece -> piece.in(text)).count() >= needed();
        }
    }

    /**
     * A phrase, or other words for it.
     *
     * @param needle as asked
     * @param others synonyms
     * @param name whether it may be a name, or a slip
     */
    record Piece(Needle needle, List<Needle> others, NameLike name) {
        public Piece {
            others = List.copyOf(others);
        }

        boolean in(Compact text) {
            return text.holds(needle.key()) || others.stream().anyMatch(other -> text.holds(other.key()));
        }
    }

    /** Whether a text says it; what is asked of a letter's fields, no text can deny. */
    default boolean in(Compact text) {
        return switch (this) {
            case All all -> all.parts().stream().allMatch(part -> part.in(text));
            case Any any -> any.parts().stream().anyMatch(part -> part.in(text));
            case Without without ->
                without.part() instanceof Where || !without.part().in(text);
            case Where where -> true;
            case Unit unit -> unit.in(text);
        };
    }
}
