package org.fuhan.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuhan.json.Strings;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;
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
    public static final int VERSION = 4;

    private static final int GIVEN = 2;
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private final PersonFinder persons;
    private final Predicate<String> isWord;

    /**
     * @param recogniser places in a text that look like persons' names; a net only
     * @param isWord whether a dictionary lists a string as an ordinary word
     */
    public Guard(Function<String, List<Span>> recogniser, Predicate<String> isWord) {
        this.persons = new PersonFinder(recogniser, isWord);
        this.isWord = isWord;
    }

    /** The letter that may be kept: nobody private named in any string of it. */
    public Letter mask(Letter letter) {
        List<NumberFinder.Hit> numbers = NumberFinder.find(letter.text());
        List<PrivatePerson> found = find(letter, numbers);
        Letter listed = PersonalFunding.marked(HiddenFigures.leaveOut(letter, numbers), found)
                .withPrivatePersons(found.stream()
                        .map(person -> new PrivatePerson(person.mask(), person.kind(), person.span(), null))
                        .toList());
        if (found.isEmpty() && numbers.isEmpty()) {
            return listed;
        }
        WordFinder<String> masks = masks(letter.text(), found, numbers);
        return Strings.replaceAll(listed, words -> replaced(words, masks), file -> known(file, masks));
    }

    /** The letter as it is, with who would be masked named in its list. */
    public Letter reveal(Letter letter) {
        List<PrivatePerson> found = find(letter, NumberFinder.find(letter.text()));
        return PersonalFunding.marked(letter, found).withPrivatePersons(found);
    }

    private List<PrivatePerson> find(Letter letter, List<NumberFinder.Hit> numbers) {
        List<PrivatePerson> found = new ArrayList<>();
        for (Map.Entry<Span, String> person : persons.find(letter).entrySet()) {
            String mask = Masks.ofName(person.getValue(), found.size());
            found.add(new PrivatePerson(mask, PrivatePerson.Kind.PERSON, person.getKey(), person.getValue()));
        }
        Set<String> offices = letter.contacts().stream()
                .flatMap(contact -> officeNumbers(contact.phone()))
                .collect(Collectors.toSet());
        for (NumberFinder.Hit hit : numbers) {
            String raw = hit.span().of(letter.text());
            if (hit.kind() != PrivatePerson.Kind.MOBILE || !offices.contains(digits(raw))) {
                found.add(new PrivatePerson(Masks.of(hit.kind(), raw), hit.kind(), hit.span(), raw));
            }
        }
        found.sort(Comparator.comparing(PrivatePerson::span));
        return found;
    }

    private static Stream<String> officeNumbers(@Nullable String phone) {
        return phone == null
                ? Stream.empty()
                : NumberFinder.find(phone).stream().map(hit -> digits(hit.span().of(phone)));
    }

    private static String digits(String number) {
        return NOT_DIGITS.matcher(number).replaceAll("");
    }

    /** 雨桐 of 郑雨桐, by which the text goes on; not one that is a word besides. */
    private Optional<String> givenName(PrivatePerson person) {
        String name = Objects.requireNonNull(person.name());
        int given = name.length() - GIVEN;
        boolean plain = given >= 1 && given <= 2 && name.codePoints().allMatch(NameReader::isHan);
        return plain && !isWord.test(name.substring(given)) ? Optional.of(name.substring(given)) : Optional.empty();
    }

    /** What to replace by what. */
    private WordFinder<String> masks(String text, List<PrivatePerson> found, List<NumberFinder.Hit> numbers) {
        Map<String, String> masks = new HashMap<>();
        for (PrivatePerson person : found) {
            masks.putIfAbsent(Objects.requireNonNull(person.name()), person.mask());
            if (person.kind() == PrivatePerson.Kind.PERSON) {
                Masks.variants(Objects.requireNonNull(person.name()), person.mask())
                        .forEach(masks::putIfAbsent);
                givenName(person)
                        .ifPresent(given -> masks.putIfAbsent(
                                given, person.mask().substring(person.mask().length() - given.length())));
            }
        }
        for (NumberFinder.Hit hit : numbers) {
            String raw = hit.span().of(text);
            masks.putIfAbsent(raw, Masks.of(hit.kind(), raw));
        }
        return new WordFinder<>(masks);
    }

    /** Every occurrence of every masked string. */
    private static String known(String words, WordFinder<String> masks) {
        StringBuilder masked = null;
        int at = 0;
        while (at < words.length()) {
            WordFinder.Hit<String> hit = masks.at(words, at, words.length());
            if (hit == null) {
                at++;
            } else {
                masked = masked == null ? new StringBuilder(words) : masked;
                masked.replace(at, hit.end(), hit.value());
                at = hit.end();
            }
        }
        return masked == null ? words : masked.toString();
    }

    /** What is masked in the text, then whatever number is left in a string that is not part of it. */
    private static String replaced(String words, WordFinder<String> masks) {
        String named = known(words, masks);
        List<NumberFinder.Hit> left = NumberFinder.find(named);
        if (left.isEmpty()) {
            return named;
        }
        StringBuilder masked = new StringBuilder(named);
        for (NumberFinder.Hit hit : left) {
            String raw = hit.span().of(named);
            masked.replace(hit.span().start(), hit.span().end(), Masks.of(hit.kind(), raw));
        }
        return masked.toString();
    }
}
