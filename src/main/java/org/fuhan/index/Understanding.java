package org.fuhan.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns a query as typed into what is wanted. Used once. */
final class Understanding {
    private static final Set<QueryField> NAMES =
            EnumSet.of(QueryField.PROGRAMME, QueryField.TOPIC, QueryField.AGENCY, QueryField.TITLE);

    private final Predicate<List<String>> archived;
    private final Pieces pieces;
    private final Synonyms synonyms;
    private final Set<AlsoSearched> also = new LinkedHashSet<>();
    private final List<Said> hints = new ArrayList<>();
    private boolean conditionLeftOut;
    private @Nullable PreferredRegion preferred;

    /** @param archived whether there are letters of any of the places of these codes */
    Understanding(Segmenter segmenter, Synonyms synonyms, Predicate<List<String>> archived) {
        this.archived = archived;
        this.pieces = new Pieces(segmenter, synonyms);
        this.synonyms = synonyms;
    }

    List<AlsoSearched> also() {
        return List.copyOf(also);
    }

    List<Said> hints() {
        return List.copyOf(hints);
    }

    /** Whether a field's value made no sense. */
    boolean conditionLeftOut() {
        return conditionLeftOut;
    }

    @Nullable
    PreferredRegion preferred() {
        return preferred;
    }

    /** All that is wanted. Only what stands at the top may name a place to prefer: in OR and NOT a place is a word. */
    Wanted.All all(Clause.All root) {
        boolean several = root.parts().stream().anyMatch(this::says);
        List<Wanted> wanted = new ArrayList<>();
        for (Clause part : root.parts()) {
            if (several && part instanceof Clause.Words words && isEmpty(words)) {
                continue;
            }
            Wanted one = part instanceof Clause.Words words && !words.exact() && !words.strict()
                    ? placed(words, several)
                    : wanted(part);
            if (one != null) {
                wanted.add(one);
            }
        }
        return new Wanted.All(wanted);
    }

    /** Whether the part says more than a place. */
    private boolean says(Clause part) {
        return !(part instanceof Clause.Words words)
                || words.exact()
                || words.strict()
                || !(isEmpty(words) || isPlace(words.text(), named(words.text())));
    }

    /** Whether words of their own say nothing: 我市 养老. */
    private boolean isEmpty(Clause.Words words) {
        return !words.exact() && !words.strict() && pieces.isEmpty(words.text());
    }

    private PlacesNamed named(String run) {
        PlacesNamed named = PlacesNamed.in(run);
        return named.isEmpty() ? PlacesNamed.county(run, archived) : named;
    }

    /** Whether a run names a place and says nothing else: 厦门, 在厦门. */
    private boolean isPlace(String run, PlacesNamed named) {
        return named.whole() || (!named.isEmpty() && pieces.saysNothing(named.without(run)));
    }

    /** A run of words, the places it names taken as a wish: 厦门 困境儿童, 厦门困境儿童. */
    private Wanted placed(Clause.Words words, boolean several) {
        Wanted.Unit unit = unit(words);
        PlacesNamed named = named(words.text());
        if (named.isEmpty()) {
            return unit;
        }
        if (!unit.numbers().isEmpty()) {
            preferred = PreferredRegion.innermost(preferred, named);
            return unit;
        }
        List<Wanted.Piece> left = unit.pieces().stream()
                .filter(piece -> !named.holds(piece.needle(), words.text()))
                .toList();
        boolean whole = isPlace(words.text(), named);
        if (!whole && left.isEmpty()) {
            return unit;
        }
        preferred = PreferredRegion.innermost(preferred, named);
        return whole
                ? new Wanted.Unit(
                        unit.text(), unit.whole(), several ? List.of() : unit.pieces(), false, List.of(), named.codes())
                : new Wanted.Unit(unit.text(), unit.whole(), left, false, List.of(), List.of());
    }

    private @Nullable Wanted wanted(Clause clause) {
        return switch (clause) {
            case Clause.All all -> new Wanted.All(each(all.parts()));
            case Clause.Any any -> new Wanted.Any(each(any.parts()));
            case Clause.Without without -> {
                Wanted part = wanted(without.part());
                yield part == null ? null : new Wanted.Without(part);
            }
            case Clause.Words words -> unit(words);
            case Clause.Named named -> where(named);
        };
    }

    private List<Wanted> each(List<Clause> clauses) {
        return clauses.stream().map(this::wanted).filter(Objects::nonNull).toList();
    }

    /** A field's value; where it makes no sense it is left out, and a hint says so. */
    private @Nullable Wanted where(Clause.Named named) {
        Condition condition = Condition.of(named.field(), named.value()).orElse(null);
        if (condition == null) {
            hints.add(Hints.unknownValue(named.field(), named.value()));
            conditionLeftOut = true;
            return null;
        }
        if (Condition.isTurned(named.field(), named.value())) {
            hints.add(Hints.turned(named.value()));
        }
        Condition widened = NAMES.contains(named.field()) ? condition.orBy(this::others) : condition;
        return new Wanted.Where(widened, named.value());
    }

    /** A field's value with the first word of it that others stand for put in their terms: 厦门市残联 → 厦门市残疾人联合会. */
    private List<String> others(String value) {
        String folded = Folding.fold(value);
        List<String> others = new ArrayList<>();
        synonyms.in(folded).stream().limit(1).forEach(known -> {
            also.add(new AlsoSearched(known.word(), known.others()));
            known.others()
                    .forEach(other ->
                            others.add(folded.substring(0, known.start()) + other + folded.substring(known.end())));
        });
        return others;
    }

    private Wanted.Unit unit(Clause.Words words) {
        Needle whole = Needle.of(words.text());
        List<String> numbers = LetterNumbers.asked(words.text());
        if (words.exact()) {
            List<Wanted.Piece> one = List.of(new Wanted.Piece(whole, List.of(), NameLike.NO));
            return new Wanted.Unit(words.text(), whole, one, true, numbers, List.of());
        }
        Pieces.Divided divided = pieces.of(words.text());
        divided.known().forEach(known -> also.add(new AlsoSearched(known.word(), known.others())));
        return new Wanted.Unit(words.text(), whole, divided.pieces(), false, numbers, List.of());
    }
}
