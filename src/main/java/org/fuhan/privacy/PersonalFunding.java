package org.fuhan.privacy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;

/**
 * Marks the sums that are one named person's or family's own: 为林致远申请临时救助金6000元, and what the next sentence says of the same
 * family. A sum of that sentence that is told of many (全市, 累计) is left alone. Stateless.
 */
final class PersonalFunding {
    private static final BigDecimal MOST = BigDecimal.valueOf(500_000);
    private static final Pattern MANY =
            Pattern.compile("全[市区县省州旗镇国乡村街社年]|累计|惠及|万人|人次|等[0-9]{1,4}(?:余|多)?(?:名|户|人|位)|[0-9](?:余|多)?(?:名|户|人|位)");
    private static final Pattern SAME_FAMILY = Pattern.compile("其|该户|该家庭|这一家|一家|孩子|他|她|本人|老人");

    private PersonalFunding() {}

    /** The letter with those sums marked. */
    static Letter marked(Letter letter, List<PrivatePerson> persons) {
        Set<String> names = persons.stream()
                .filter(person -> person.kind() == PrivatePerson.Kind.PERSON && person.name() != null)
                .map(PrivatePerson::name)
                .collect(Collectors.toSet());
        if (names.isEmpty() || letter.funding().isEmpty()) {
            return letter;
        }
        List<Funding> sums = letter.funding().stream()
                .map(sum -> !sum.personal() && isOwn(letter.text(), sum, names) ? sum.asPersonal() : sum)
                .toList();
        return sums.equals(letter.funding()) ? letter : letter.withFunding(sums);
    }

    private static boolean isOwn(String text, Funding sum, Set<String> names) {
        if (sum.amountYuan().compareTo(MOST) >= 0) {
            return false;
        }
        Span sentence = Sentences.at(text, sum.span().start());
        String words = sentence.of(text);
        if (names.stream().anyMatch(words::contains)) {
            return !MANY.matcher(words).find();
        }
        if (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n') {
            return false;
        }
        String before = Sentences.at(text, sentence.start() - 1).of(text);
        return names.stream().anyMatch(before::contains)
                && SAME_FAMILY.matcher(words).find()
                && !MANY.matcher(words).find();
    }
}
