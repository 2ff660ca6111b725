package org.fuhan.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fuhan.json.Strings;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * Masks private persons, mobile numbers, identity numbers and home addresses in a letter, with masks of equal length, so that every
 * span stays true. What {@link #mask} returns may be kept, indexed and shown; what {@link #reveal} returns only goes to the person
 * who asked for it from the file itself.
 *
 * <p>Not for deputies, contacts, signers and officials: they act in public. An office's mobile number is masked where it stands, but
 * no private person. Safe for use by several threads as far as the recogniser is.
 */
public final class Guard {
    /** Raised whenever who is masked, or how, changes. */
    public static final int VERSION = 1;

    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private final PersonFinder persons;

    /**
     * @param recogniser places in a text that look like persons' names; a net only
     * @param isWord whether a dictionary lists a string as an ordinary word
     */
    public Guard(Function<String, List<Span>> recogniser, Predicate<String> isWord) {
        this.persons = new PersonFinder(recogniser, isWord);
    }

    /** The letter that may be kept: nobody private named in any string of it. */
    public Letter mask(Letter letter) {
        List<PrivatePerson> found = find(letter);
        Letter listed = letter.withPrivatePersons(found.stream()
                .map(person -> new PrivatePerson(person.mask(), person.kind(), person.span(), null))
                .toList());
        Map<String, String> masks = masks(letter, found);
        return masks.isEmpty() ? listed : Strings.replaceAll(listed, words -> replaced(words, masks));
    }

    /** The letter as it is, with who would be masked named in its list. */
    public Letter reveal(Letter letter) {
        return letter.withPrivatePersons(find(letter));
    }

    private List<PrivatePerson> find(Letter letter) {
        String text = letter.text();
        List<PrivatePerson> found = new ArrayList<>();
        for (Map.Entry<Span, String> person : persons.find(letter).entrySet()) {
            String mask = Masks.ofName(person.getValue(), found.size());
            found.add(new PrivatePerson(mask, PrivatePerson.Kind.PERSON, person.getKey(), person.getValue()));
        }
        for (NumberFinder.Hit hit : NumberFinder.find(text)) {
            String raw = hit.span().of(text);
            if (!isOfficeNumber(letter, raw)) {
                found.add(new PrivatePerson(Masks.of(hit.kind(), raw), hit.kind(), hit.span(), raw));
            }
        }
        found.sort(Comparator.comparing(PrivatePerson::span));
        return found;
    }

    private static boolean isOfficeNumber(Letter letter, String number) {
        return letter.contacts().stream()
                .anyMatch(contact -> digits(contact.phone()).contains(digits(number)));
    }

    private static String digits(@Nullable String phone) {
        return phone == null ? "" : NOT_DIGITS.matcher(phone).replaceAll("");
    }

    /** What to replace by what, the longest first: a name that holds another goes before it. */
    private static Map<String, String> masks(Letter letter, List<PrivatePerson> found) {
        Map<String, String> masks = new LinkedHashMap<>();
        found.stream()
                .filter(person -> person.name() != null)
                .sorted(Comparator.comparingInt(
                                (PrivatePerson person) -> person.mask().length())
                        .reversed()
                        .thenComparing(PrivatePerson::span))
                .forEach(person -> masks.putIfAbsent(Objects.requireNonNull(person.name()), person.mask()));
        for (NumberFinder.Hit hit : NumberFinder.find(letter.text())) {
            String raw = hit.span().of(letter.text());
            masks.putIfAbsent(raw, Masks.of(hit.kind(), raw));
        }
        return masks;
    }

    /** Every occurrence of every masked string, then whatever number is left in a string that is not part of the text. */
    private static String replaced(String words, Map<String, String> masks) {
        String masked = words;
        for (Map.Entry<String, String> mask : masks.entrySet()) {
            masked = masked.replace(mask.getKey(), mask.getValue());
        }
        for (NumberFinder.Hit hit : NumberFinder.find(masked)) {
            String raw = hit.span().of(masked);
            masked = masked.replace(raw, Masks.of(hit.kind(), raw));
        }
        return masked;
    }
}
