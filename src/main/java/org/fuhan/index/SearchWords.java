package org.fuhan.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * A user's words, understood: what must stand in a letter for it to be found, and where it stands there. The index asks by it and
 * highlights by it; a comparison tells by it whether a title or a measure is on its topic.
 *
 * <p>Not for ranking. Immutable and safe for use by several threads.
 */
public final class SearchWords {
    private final Wanted.All wanted;
    private final List<AlsoSearched> also;
    private final @Nullable PreferredRegion preferred;
    private final List<Said> hints;
    private final boolean conditionLeftOut;
    private final boolean plain;

    private SearchWords(TypedQuery typed, Understanding understanding) {
        this.wanted = understanding.all(typed.root());
        this.also = understanding.also();
        this.preferred = understanding.preferred();
        this.conditionLeftOut = understanding.conditionLeftOut();
        this.plain = typed.isPlain()
                && units().stream().allMatch(unit -> unit.numbers().isEmpty())
                && units().stream().anyMatch(unit -> unit.codes().isEmpty());
        List<Said> said = new ArrayList<>(understanding.hints());
        if (typed.openQuote()) {
            said.add(Hints.OPEN_QUOTE);
        }
        if (typed.unpaired()) {
            said.add(Hints.UNPAIRED);
        }
        this.hints = List.copyOf(said);
    }

    /** Understands what was typed, without other words for the same; anything may be typed. */
    public static SearchWords of(String typed, Segmenter segmenter) {
        return of(typed, segmenter, Synonyms.none());
    }

    /** Understands what was typed. */
    public static SearchWords of(String typed, Segmenter segmenter, Synonyms synonyms) {
        return of(typed, segmenter, synonyms, codes -> false);
    }

    /**
     * The same for an archive.
     *
     * @param archived whether it has letters of any of the places of these codes
     */
    static SearchWords of(String typed, Segmenter segmenter, Synonyms synonyms, Predicate<List<String>> archived) {
        return new SearchWords(TypedQuery.of(typed), new Understanding(segmenter, synonyms, archived));
    }

    /** Whether the meaning of what was typed may count: it is neither a phrase nor a number, and asks with no field or operator. */
    public static boolean mayBePlain(String typed) {
        return TypedQuery.of(typed).isPlain();
    }

    /** Whether a field, quote, operator or bracket was typed, that a ranking by any of the words cannot heed; numbers it does. */
    public static boolean asksForMore(String typed) {
        TypedQuery query = TypedQuery.of(typed);
        return query.openQuote()
                || query.unpaired()
                || !query.root().parts().stream()
                        .allMatch(part -> part instanceof Clause.Words words
                                && !words.strict()
                                && (!words.exact()
                                        || !LetterNumbers.asked(words.text()).isEmpty()));
    }

    /** Whether nothing that can be found was typed. */
    public boolean isEmpty() {
        return wanted.parts().isEmpty();
    }

    /** Whether the text says all that was asked for. */
    public boolean allIn(String text) {
        return wanted.in(Compact.of(text));
    }

    /** Whether it is put in plain words: no phrase, field, operator or number, nor a place alone. Only then its meaning may help. */
    boolean isPlain() {
        return plain;
    }

    /** Words that were looked for under other names too. */
    public List<AlsoSearched> also() {
        return also;
    }

    /** The place whose letters come first. */
    public Optional<PreferredRegion> preferred() {
        return Optional.ofNullable(preferred);
    }

    /** What is wanted. */
    Wanted.All wanted() {
        return wanted;
    }

    /** Whether a field's value made no sense. */
    boolean conditionLeftOut() {
        return conditionLeftOut;
    }

    /** What could not be taken as it was typed. */
    List<Said> hints() {
        return hints;
    }

    /** The runs looked for; what is excluded is not among them. */
    List<Wanted.Unit> units() {
        List<Wanted.Unit> units = new ArrayList<>();
        collect(wanted, units);
        return units;
    }

    /** What is asked of the letters' fields; what is excluded is not among it. */
    List<Wanted.Where> conditions() {
        return conditions(wanted).toList();
    }

    private static Stream<Wanted.Where> conditions(Wanted part) {
        return switch (part) {
            case Wanted.All all -> all.parts().stream().flatMap(SearchWords::conditions);
            case Wanted.Any any -> any.parts().stream().flatMap(SearchWords::conditions);
            case Wanted.Where where -> Stream.of(where);
            case Wanted.Unit unit -> Stream.empty();
            case Wanted.Without without -> Stream.empty();
        };
    }

    private static void collect(Wanted part, List<Wanted.Unit> units) {
        switch (part) {
            case Wanted.All all -> all.parts().forEach(one -> collect(one, units));
            case Wanted.Any any -> any.parts().forEach(one -> collect(one, units));
            case Wanted.Unit unit -> units.add(unit);
            case Wanted.Without without -> {}
            case Wanted.Where where -> {}
        }
    }

    /** The distinct things looked for, longest first. */
    List<String> needles() {
        Set<String> needles = new LinkedHashSet<>();
        for (Wanted.Unit unit : units()) {
            needles.add(unit.whole().key());
            for (Wanted.Piece piece : unit.pieces()) {
                needles.add(piece.needle().key());
                piece.others().forEach(other -> needles.add(other.key()));
            }
        }
        return needles.stream()
                .sorted((left, right) -> Integer.compare(right.length(), left.length()))
                .toList();
    }

    /**
     * The pieces of a question put in one's own words, without operators or quotes, of which some may do where no letter has what it
     * must; empty for a single one and for anything more exact.
     */
    List<Wanted.Piece> looseEnds() {
        List<Wanted.Piece> pieces = units().stream()
                .flatMap(unit -> unit.pieces().stream())
                .distinct()
                .toList();
        return plain && pieces.size() > 1 ? pieces : List.of();
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

    /** The same in a letter, where a number it is asked for by may be printed in another way. */
    List<Span> placesIn(Letter letter) {
        List<Span> places = new ArrayList<>(placesIn(letter.text()));
        places.addAll(LetterNumbers.placesOfOwn(letter, numbers()));
        return joined(places);
    }

    /** Keys of {@link LetterNumbers} that letters are asked for by. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        units().forEach(unit -> numbers.addAll(unit.numbers()));
        conditions().stream()
                .map(Wanted.Where::condition)
                .filter(condition -> condition.field() == QueryField.NUMBER)
                .forEach(condition -> numbers.addAll(condition.values()));
        return numbers;
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
}
