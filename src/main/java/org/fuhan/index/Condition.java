package org.fuhan.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Proposal;
import org.fuhan.text.Departments;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a letter must be: 地区:厦门,泉州 → REGION 350200 350500; 金额:>100万 → AMOUNT from 1,000,000.01.
 *
 * @param values codes, names or keys, any of which does; empty where the bounds ask
 * @param min least value, null for none
 * @param max greatest value, null for none
 */
record Condition(
        QueryField field,
        List<String> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    private static final Pattern LIST = Pattern.compile("[,，、;|]");
    private static final Pattern CATEGORY = Pattern.compile("([a-z]\\d?)类?");

    Condition {
        values = List.copyOf(values);
    }

    /** The condition of a value as typed; empty where the value makes no sense. */
    static Optional<Condition> of(QueryField field, String value) {
        String plain = Folding.narrow(value).strip();
        return switch (field) {
            case AMOUNT -> sums(plain);
            case YEAR -> of(field, each(plain, Condition::years));
            case REGION -> of(field, each(plain, Condition::codes));
            case NUMBER -> of(field, each(plain, LetterNumbers::documents));
            case PROPOSAL -> of(field, each(plain, LetterNumbers::proposals));
            case KIND -> of(field, each(Folding.fold(plain), Condition::kind));
            case CATEGORY -> of(field, each(plain, Condition::category));
            case DEPARTMENT -> of(field, each(plain, Condition::departments));
            case PROGRAMME, TOPIC, AGENCY, TITLE -> of(field, each(plain, Condition::held));
        };
    }

    /** The same with other words for its names: 残联 → 残疾人联合会. */
    Condition orBy(Function<String, List<String>> others) {
        List<String> all = new ArrayList<>(values);
        values.forEach(value -> all.addAll(others.apply(value)));
        return new Condition(field, all.stream().distinct().toList(), min, max);
    }

    private static Optional<Condition> of(QueryField field, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Condition(field, values, null, null));
    }

    /** Values with commas between them; none where any makes no sense. */
    private static List<String> each(String value, Function<String, List<String>> meaning) {
        List<String> all = new ArrayList<>();
        for (String one : LIST.split(value, -1)) {
            if (!one.isBlank()) {
                List<String> meant = meaning.apply(one.strip());
                if (meant.isEmpty()) {
                    return List.of();
                }
                all.addAll(meant);
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> codes(String name) {
        return Divisions.load().resolve(name).stream().map(Division::code).toList();
    }

    /** A value that is compared by its letters and digits; none where it has neither. */
    private static List<String> held(String value) {
        return ValuesHolding.key(value).isEmpty() ? List.of() : List.of(value);
    }

    /** The words themselves, and the department that a body of that name belongs to: 住建局 → 住房和城乡建设. */
    private static List<String> departments(String value) {
        List<String> names = new ArrayList<>(held(value));
        Departments.called(Folding.fold(value)).ifPresent(names::add);
        return names;
    }

    private static List<String> kind(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        List<String> exact = Arrays.stream(Proposal.Kind.values())
                .map(Enum::name)
                .filter(name::equals)
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return value.contains("提案")
                ? List.of(Proposal.Kind.CPPCC_PROPOSAL.name())
                : value.contains("建议")
                        ? List.of(Proposal.Kind.NPC_SUGGESTION.name())
                        : value.contains("议案") ? List.of(Proposal.Kind.NPC_MOTION.name()) : List.of();
    }

    private static List<String> category(String value) {
        Matcher letter = CATEGORY.matcher(value.toLowerCase(Locale.ROOT));
        return letter.matches() ? List.of(letter.group(1).toUpperCase(Locale.ROOT)) : List.of();
    }

    /** Whether a range of the value as typed runs from its greatest to its least, and was read the other way. */
    static boolean isTurned(QueryField field, String value) {
        String plain = Folding.narrow(value).strip();
        return switch (field) {
            case AMOUNT -> AskedRange.ofSums(plain).filter(AskedRange::turned).isPresent();
            case YEAR ->
                LIST.splitAsStream(plain)
                        .flatMap(one -> AskedRange.ofYears(one).stream())
                        .anyMatch(AskedRange::turned);
            default -> false;
        };
    }

    private static Optional<Condition> sums(String value) {
        return AskedRange.ofSums(value)
                .map(range -> new Condition(QueryField.AMOUNT, List.of(), range.min(), range.max()));
    }

    private static List<String> years(String value) {
        return AskedRange.ofYears(value).map(AskedRange::years).orElse(List.of());
    }
}
