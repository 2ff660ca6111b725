package org.fuhan.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a letter is known by, in one form whatever brackets, width, blanks or leading zeros they are typed with: 厦湖民函（２０２５）05号 →
 * 厦湖民函2025-5, and 提案第0098号 → #98. Stateless.
 */
final class LetterNumbers {
    private static final Pattern DOCUMENT = Pattern.compile(
            "([\\p{IsHan}a-z]{0,20}+)[〔\\[【(﹝{]\\s?(\\d{4})\\s?年?[〕\\]】)﹞}]\\s?(?:第\\s?)?0{0,6}+(\\d{1,6}+)");
    private static final Pattern PROPOSAL = Pattern.compile("(?:提案|建议|议案)?(第?)0{0,9}+(\\d{1,9}+)(号?)(提案|建议|议案)?");
    private static final Pattern DIGITS = Pattern.compile("0{0,9}+(\\d{1,12})");
    private static final char PROPOSALS = '#';

    private LetterNumbers() {}

    /** What a letter can be asked for by. */
    static List<String> of(Letter letter) {
        List<String> keys = new ArrayList<>();
        if (letter.documentNumber() != null) {
            Matcher number = DOCUMENT.matcher(Folding.fold(letter.documentNumber()));
            if (number.find()) {
                keys.add(number.group(1) + number.group(2) + "-" + number.group(3));
                keys.add(number.group(2) + "-" + number.group(3));
            }
        }
        String proposal = letter.proposal() == null ? null : letter.proposal().number();
        Matcher digits = DIGITS.matcher(proposal == null ? "" : Folding.fold(proposal));
        if (digits.find()) {
            keys.add(PROPOSALS + digits.group(1));
        }
        return keys.stream().distinct().toList();
    }

    /** The numbers a run of a query may mean: a document's, or a proposal's where the run is nothing else. */
    static List<String> asked(String run) {
        String folded = Folding.fold(run).strip();
        List<String> keys = new ArrayList<>(documents(folded));
        String proposal = proposal(folded);
        if (proposal != null) {
            keys.add(proposal);
        }
        return keys;
    }

    /** Whether the run is a proposal's number and nothing else. */
    static boolean isProposal(String run) {
        return proposal(Folding.fold(run).strip()) != null;
    }

    /** The proposal's number, whatever stands around it. */
    static List<String> proposals(String value) {
        Matcher digits = DIGITS.matcher(Folding.fold(value));
        return digits.find() ? List.of(PROPOSALS + digits.group(1)) : List.of();
    }

    /** A document's number, with each possible beginning of its letters: 请找厦湖民函〔2025〕5号. */
    static List<String> documents(String value) {
        Matcher number = DOCUMENT.matcher(Folding.fold(value));
        if (!number.find()) {
            return List.of();
        }
        String letters = number.group(1);
        String rest = number.group(2) + "-" + number.group(3);
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            keys.add(letters.substring(i) + rest);
        }
        if (letters.isEmpty()) {
            keys.add(rest);
        }
        return List.copyOf(keys);
    }

    private static @Nullable String proposal(String folded) {
        Matcher number = PROPOSAL.matcher(folded);
        return number.matches() ? PROPOSALS + number.group(2) : null;
    }
}
