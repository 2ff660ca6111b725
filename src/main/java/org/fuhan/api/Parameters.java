package org.fuhan.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's query parameters, read with bounds. Blank values count as not given, as a form sends them. What cannot be taken is a
 * {@link Refusal} that names the parameter.
 */
final class Parameters {
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The parameters of a raw query string, all of them known. */
    static Parameters of(@Nullable String rawQuery, Set<String> known) {
        Map<String, List<String>> values = QueryString.parse(rawQuery);
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                String all = String.join(", ", known.stream().sorted().toList());
                throw known.isEmpty()
                        ? Refusal.ofParameter(Code.UNKNOWN_PARAMETER, name, "parameter.none")
                        : Refusal.ofParameter(Code.UNKNOWN_PARAMETER, name, "parameter.unknown", all);
            }
        }
        return new Parameters(values);
    }

    /** All values of a parameter that may be repeated. */
    List<String> all(String name) {
        List<String> given = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (given.size() > MOST_VALUES) {
            throw bad(name, "parameter.many", String.valueOf(MOST_VALUES));
        }
        given.forEach(value -> checkText(name, value, LONGEST_VALUE));
        return given;
    }

    /** The text of a parameter given at most once. */
    Optional<String> text(String name, int longest) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw bad(name, "parameter.twice");
        }
        Optional<String> text = given.stream().filter(value -> !value.isBlank()).findFirst();
        text.ifPresent(value -> checkText(name, value, longest));
        return text;
    }

    /** A whole number within bounds, both inclusive. */
    Optional<Integer> integer(String name, int least, int most) {
        return text(name, LONGEST_VALUE).map(value -> integer(name, value, least, most));
    }

    /** Several whole numbers within bounds. */
    List<Integer> integers(String name, int least, int most) {
        return all(name).stream()
                .map(value -> integer(name, value, least, most))
                .toList();
    }

    /** An amount in yuan. */
    Optional<BigDecimal> amount(String name) {
        return text(name, LONGEST_VALUE).map(String::strip).map(value -> {
            if (!AMOUNT.matcher(value).matches()) {
                throw bad(name, "parameter.amount");
            }
            return new BigDecimal(value);
        });
    }

    /** A day. */
    Optional<LocalDate> date(String name) {
        return text(name, LONGEST_VALUE).map(String::strip).map(value -> {
            try {
                if (DATE.matcher(value).matches()) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeException e) {
                throw bad(name, "parameter.date");
            }
            throw bad(name, "parameter.date");
        });
    }

    /** One of several words. */
    Optional<String> word(String name, List<String> words) {
        return text(name, LONGEST_VALUE).map(value -> word(name, value.strip(), words));
    }

    /** Several of several words, repeated or with commas between them. */
    List<String> words(String name, List<String> words) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", MOST_VALUES)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> word(name, value, words))
                .distinct()
                .toList();
    }

    /** A refusal of this parameter's value. */
    static Refusal bad(String name, String key, String... arguments) {
        return Refusal.ofParameter(Code.BAD_PARAMETER, name, key, arguments);
    }

    private static String word(String name, String value, List<String> words) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> bad(name, "parameter.word", String.join(", ", words)));
    }

    private static int integer(String name, String value, int least, int most) {
        String stripped = value.strip();
        int number = INTEGER.matcher(stripped).matches() ? Integer.parseInt(stripped) : -1;
        if (number < least || number > most) {
            throw bad(name, "parameter.integer", String.valueOf(least), String.valueOf(most));
        }
        return number;
    }

    private static void checkText(String name, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw bad(name, "parameter.long", String.valueOf(longest));
        }
        if (value.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw bad(name, "parameter.characters");
        }
    }
}
