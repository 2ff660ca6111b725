package org.fuhan.index;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.fuhan.text.numbers.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a letter is known by, in one form whatever brackets, width, blanks or leading zeros they are typed with: 厦湖民函（２０２５）05号 →
 * 厦湖民函2025-5, and 提案第0098号, 市政协第九十八号提案 → #98. Stateless.
 */
final class LetterNumbers {
    private static final Pattern DOCUMENT = Pattern.compile(
            "([\\p{IsHan}a-z]{0,20}+)[〔\\[【(﹝{]\\s?(\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年?[〕\\]】)﹞}]\\s?(?:第\\s?)?0{0,6}+(\\d{1,6}+)");
    /** Whose it is, of which meeting and year: 湖里区政协, 人大代表, 十四届二次会议, 2024年. */
    private static final String WHOSE = "(?:\\p{IsHan}{0,9}?(?:政协|人大))?+(?:委员会|委员|代表大会|代表|常委会|全国|[省市区县]|政协|人大"
            + "|第?[一二三四五六七八九十\\d]{1,3}[届次]|全体|会议|\\d{4}年度?|提案|建议|议案|的)*+";

    private static final Pattern PROPOSAL = Pattern.compile(
            "(" + WHOSE + ")(?:(第?)0{0,9}+(\\d{1,9}+)号?|(第?)([〇零○一二三四五六七八九十百千两]{1,9}+)号)((?:的?(?:提案|建议|议案|答复|复函))*+)");
    private static final Pattern KIND = Pattern.compile("提案|建议|议案|政协|人大");
    private static final Pattern DIGITS = Pattern.compile("0{0,9}+(\\d{1,12})");
    private static final String DIGIT_SIGNS = "〇一二三四五六七八九";
    private static final char PROPOSALS = '#';

    private LetterNumbers() {}

    /** What a letter can be asked for by. */
    static List<String> of(Letter letter) {
        List<String> keys = new ArrayList<>();
        if (letter.documentNumber() != null) {
            Matcher number = DOCUMENT.matcher(Folding.fold(letter.documentNumber()));
            if (number.find()) {
                keys.add(number.group(1) + rest(number));
                keys.add(rest(number));
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
        String folded = Folding.fold(value);
        String alone = proposal(folded.strip());
        if (alone != null) {
            return List.of(alone);
        }
        Matcher digits = DIGITS.matcher(folded);
        return digits.find() ? List.of(PROPOSALS + digits.group(1)) : List.of();
    }

    /** A document's number, with each possible beginning of its letters: 请找厦湖民函〔2025〕5号. */
    static List<String> documents(String value) {
        Matcher number = DOCUMENT.matcher(Folding.fold(value));
        if (!number.find()) {
            return List.of();
        }
        String letters = number.group(1);
        String rest = rest(number);
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            keys.add(letters.substring(i) + rest);
        }
        if (letters.isEmpty()) {
            keys.add(rest);
        }
        return List.copyOf(keys);
    }

    /**
     * Where the letter's own document number stands in its text, however it is printed; nowhere where none of the keys is its own.
     * Behind other characters only where it stands nowhere else: 川厦民函 is somebody else's number.
     */
    static List<Span> placesOfOwn(Letter letter, Set<String> asked) {
        List<String> own = of(letter);
        if (letter.documentNumber() == null || own.stream().noneMatch(asked::contains)) {
            return List.of();
        }
        List<Span> places = new ArrayList<>();
        List<Span> behindOthers = new ArrayList<>();
        Matcher number = DOCUMENT.matcher(Folding.fold(letter.text()));
        while (number.find()) {
            String key = number.group(1) + rest(number);
            int end = number.end();
            if (key.endsWith(own.get(0))) {
                int letters = own.get(0).length() - rest(number).length();
                boolean sign =
                        letter.text().startsWith("号", end) || letter.text().startsWith("號", end);
                Span place = new Span(number.end(1) - letters, sign ? end + 1 : end);
                (letters == number.group(1).length() ? places : behindOthers).add(place);
            }
        }
        return places.isEmpty() ? behindOthers : places;
    }

    /** Year and number: 2025-5. */
    private static String rest(Matcher number) {
        return digits(number.group(2)) + "-" + number.group(3);
    }

    private static @Nullable String proposal(String folded) {
        Matcher number = PROPOSAL.matcher(folded);
        if (!number.matches()) {
            return null;
        }
        boolean named = KIND.matcher(number.group(1) + number.group(6)).find();
        if (number.group(3) != null) {
            return named || number.group(1).isEmpty() ? PROPOSALS + number.group(3) : null;
        }
        String digits = number.group(5);
        boolean told = named || (number.group(1).isEmpty() && !number.group(4).isEmpty());
        return told ? written(digits) : null;
    }

    /** 二百零五 and 二〇五 → #205. */
    private static @Nullable String written(String chinese) {
        String digits = digits(chinese);
        if (DIGITS.matcher(digits).matches()) {
            return PROPOSALS + new BigInteger(digits).toString();
        }
        return Numerals.at(chinese.replace('〇', '零').replace('○', '零'), 0)
                .filter(numeral -> numeral.span().end() == chinese.length() && numeral.max() == null)
                .map(numeral -> PROPOSALS + numeral.value().toBigInteger().toString())
                .orElse(null);
    }

    /** Digits said one by one as digits, all else as it is: 二〇二三 → 2023. */
    private static String digits(String said) {
        StringBuilder digits = new StringBuilder(said.length());
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            int digit = c == '零' || c == '○' ? 0 : DIGIT_SIGNS.indexOf(c);
            digits.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return digits.toString();
    }
}
