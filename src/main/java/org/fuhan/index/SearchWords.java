package org.fuhan.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.letter.Span;

/**
 * A user's words, understood: what must stand in a letter for it to be found, and where it stands there. The index asks by it and
 * highlights by it; a comparison tells by it whether a title or a measure is on its topic.
 *
 * <p>Not for ranking. Immutable and safe for use by several threads.
 */
public final class SearchWords {
    private static final int LOOSE = 6;

    private final List<List<Unit>> groups;
    private final List<Unit> excluded;
    private final boolean openQuote;

    private SearchWords(List<List<Unit>> groups, List<Unit> excluded, boolean openQuote) {
        this.groups = groups;
        this.excluded = excluded;
        this.openQuote = openQuote;
    }

    /** Understands what was typed; anything may be typed. */
    public static SearchWords of(String typed, Segmenter segmenter) {
        TypedQuery query = TypedQuery.of(typed);
        Pieces pieces = new Pieces(segmenter);
        List<List<Unit>> groups = new ArrayList<>();
        List<Unit> excluded = new ArrayList<>();
        for (TypedQuery.Part part : query.parts()) {
            Needle whole = Needle.of(part.text());
            Unit unit =
                    new Unit(part.text(), whole, part.exact() ? List.of(whole) : pieces.of(part.text()), part.exact());
            if (part.excluded()) {
                excluded.add(unit);
            } else if (part.alternative() && !groups.isEmpty()) {
                groups.get(groups.size() - 1).add(unit);
            } else {
                groups.add(new ArrayList<>(List.of(unit)));
            }
        }
        return new SearchWords(groups.stream().map(List::copyOf).toList(), List.copyOf(excluded), query.openQuote());
    }

    /** Whether nothing that can be found was typed. */
    public boolean isEmpty() {
        return groups.isEmpty() && excluded.isEmpty();
    }

    /** Whether the text says all that was asked for. */
    public boolean allIn(String text) {
        Compact compact = Compact.of(text);
        return groups.stream().allMatch(group -> group.stream().anyMatch(unit -> unit.in(compact)))
                && excluded.stream().noneMatch(unit -> unit.in(compact));
    }

    /** The distinct things looked for, longest first; what is excluded is not among them. */
    List<String> needles() {
        Set<String> needles = new LinkedHashSet<>();
        groups.forEach(group -> group.forEach(unit -> {
            needles.add(unit.whole().key());
            unit.pieces().forEach(piece -> needles.add(piece.key()));
        }));
        return needles.stream()
                .sorted((left, right) -> Integer.compare(right.length(), left.length()))
                .toList();
    }

    /**
     * The pieces of a question put in one's own words, without operators or quotes, where half of them may do when no letter has
     * most; empty for anything shorter or more exact.
     */
    List<Needle> looseEnds() {
        boolean plain = excluded.isEmpty()
                && groups.stream()
                        .allMatch(group -> group.size() == 1 && !group.get(0).exact());
        List<Needle> pieces = groups.stream()
                .flatMap(List::stream)
                .flatMap(unit -> unit.pieces().stream())
                .distinct()
                .toList();
        return plain && pieces.size() >= LOOSE ? pieces : List.of();
    }

    /** Where what was asked for stands in a text: in order, touching places joined. */
    public List<Span> placesIn(String text) {
        Compact compact = Compact.of(text);
        List<Span> places = new ArrayList<>();
        for (String needle : needles()) {
            compact.places(needle, (start, end) -> places.add(new Span(start, end)));
        }
        return joined(places);
    }

    /** Sorted, with overlapping and touching spans made one. */
    static List<Span> joined(List<Span> places) {
        List<Span> joined = new ArrayList<>();
        for (Span place : places.stream().sorted().toList()) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && place.start() <= last.end()) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), place.end())));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    /** All must hold; of each group one unit suffices. */
    List<List<Unit>> groups() {
        return groups;
    }

    /** None may hold. */
    List<Unit> excluded() {
        return excluded;
    }

    /** Whether a quotation was not closed. */
    boolean openQuote() {
        return openQuote;
    }

    /**
     * One run of a query.
     *
     * @param text as typed
     * @param whole the whole run as one phrase
     * @param pieces what must stand in a letter
     * @param exact whether it was quoted
     */
    record Unit(String text, Needle whole, List<Needle> pieces, boolean exact) {
        private static final int ALL = 4;
        private static final double MOST = 0.7;

        /** How many of the pieces must stand: all of a few, most of many. */
        int needed() {
            return pieces.size() <= ALL ? pieces.size() : (int) Math.ceil(pieces.size() * MOST);
        }

        boolean in(Compact text) {
            return pieces.stream().filter(piece -> text.holds(piece.key())).count() >= needed();
        }
    }
}
