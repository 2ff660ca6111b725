package org.fuhan.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Span;
import org.fuhan.text.alike.Shingles;

/**
 * When two letters are in one group: they say the same but for their heads, as one reply sent to several deputies does, or they are
 * one letter by number and agency, read from two formats. Only the two letters decide, never the others of the archive.
 *
 * @param number document number and agency, null where the letter lacks either
 * @param saying what it says
 */
record Likeness(Optional<String> number, Shingles saying) {
    /** Of one reply to several: measured on replies whose heads alone differ. */
    private static final double SAME_WORDS = 0.9;
    /** Of one letter in two formats, one of them badly scanned; what has less in common has its number by a mistake. */
    private static final double SAME_LETTER = 0.3;

    private static final Set<String> HEAD = Set.of("documentNumber", "title", "proposal", "proposerCount", "date");
    private static final String PROPOSERS = "/proposers/";

    static Likeness of(Letter letter) {
        return new Likeness(number(letter), saying(letter));
    }

    /** What a letter says, without the places that tell one copy of a reply from another. */
    static Shingles saying(Letter letter) {
        List<Span> head = letter.provenance().entrySet().stream()
                .filter(place -> isHead(place.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .map(Provenance::span)
                .toList();
        return Shingles.of(letter.text(), head);
    }

    private static boolean isHead(String field) {
        return HEAD.contains(field) || field.startsWith(PROPOSERS);
    }

    /** Document number and first agency. */
    static Optional<String> number(Letter letter) {
        return letter.documentNumber() == null || letter.agencies().isEmpty()
                ? Optional.empty()
                : Optional.of(letter.documentNumber() + "\t" + letter.agencies().get(0));
    }

    boolean isLike(Likeness other) {
        double alike = saying.jaccard(other.saying);
        return alike >= SAME_WORDS || (alike >= SAME_LETTER && number.isPresent() && number.equals(other.number));
    }
}
