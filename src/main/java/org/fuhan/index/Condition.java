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
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.numbers.Numeral;
import org.fuhan.text.numbers.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a letter must be: 地区:厦门,泉州 → REGION 350200 350500; 金额:>100万 → AMOUNT over 1,000,000.
 *
 * @param values codes, names or keys, any of which does; empty where the bounds ask
 * @param min least value, null for none
 * @param max greatest value, null for none
 * @param open whether the bounds themselves are left out
 */
record Condition(
        QueryField field,
        List<String> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean open) {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|≥|≤|=)\\s?(.+)");
    private static final Pattern CATEGORY = Pattern.compile("([a-z]\\d?)类?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    Condition {
        values = List.copyOf(values);
    }

    /** The condition of a value as typed; empty where the value makes no sense. */
    static Optional<Condition> of(QueryField field, String value) {
        String plain = Folding.narrow(value).strip();
        return switch (field) {
            case AMOUNT, YEAR -> ranged(field, plain);
            case REGION -> of(field, each(plain, Condition::codes));
            case NUMBER -> of(field, LetterNumbers.documents(plain));
            case PROPOSAL -> of(field, LetterNumbers.proposals(plain));
            case KIND -> of(field, each(plain, Condition::kind));
            case CATEGORY -> of(field, each(plain, Condition::category));
            case PROGRAMME, DEPARTMENT, TOPIC, AGENCY, TITLE -> of(field, each(plain, Condition::held));
        };
    }

    private static Optional<Condition> of(QueryField field, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Condition(field, values, null, null, false));
    }

    /** Values with commas between them; none where any makes no sense. */
    private static List<String> each(String value, Function<String, List<String>> meaning) {
        List<String> all = new ArrayList<>();
        for (String one : value.split("[,，、;|]", -1)) {
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

    /** >100万, 50万-100万, 2023-2025, 2024. */
    private static Optional<Condition> ranged(QueryField field, String value) {
        Matcher compared = COMPARED.matcher(value);
        if (compared.matches()) {
            BigDecimal bound = number(field, compared.group(2));
            String sign = compared.group(1);
            boolean over = ">".equals(sign) || ">=".equals(sign) || "≥".equals(sign);
            boolean equal = "=".equals(sign);
            return bound == null
                    ? Optional.empty()
                    : Optional.of(new Condition(
                            field,
                            List.of(),
                            over || equal ? bound : null,
                            over && !equal ? null : bound,
                            ">".equals(sign) || "<".equals(sign)));
        }
        List<String> ends = Arrays.asList(value.split("-|–|—|~|至|到|\\.\\.", -1));
        BigDecimal last = number(field, ends.get(ends.size() - 1));
        BigDecimal first = ends.size() == 2 ? shared(field, ends.get(0), ends.get(1)) : last;
        return ends.size() > 2 || first == null || last == null || first.compareTo(last) > 0
                ? Optional.empty()
                : Optional.of(new Condition(field, List.of(), first, last, false));
    }

    /** The 50 of 50-100万. */
    private static @Nullable BigDecimal shared(QueryField field, String first, String last) {
        List<Numeral> low = Numerals.in(first);
        List<Numeral> high = Numerals.in(last);
        return field == QueryField.AMOUNT && low.size() == 1 && high.size() == 1
                ? low.get(0).sharing(high.get(0), 1).value()
                : number(field, first);
    }

    private static @Nullable BigDecimal number(QueryField field, String value) {
        if (field == QueryField.YEAR) {
            Matcher year = YEAR.matcher(value.strip());
            return year.matches() ? new BigDecimal(year.group(1)) : null;
        }
        List<Numeral> numbers = Numerals.in(value);
        return numbers.size() == 1 ? numbers.get(0).value() : null;
    }
}
