package org.fuhan.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Compares sums of money. What a sum is for, how it is bounded, who pays and when are judged on the sums that were found; who pays
 * and when only where the gold says so. Where a letter states one amount several times, the reading that agrees best is taken, for
 * the gold does not tell places.
 */
final class MoneyScore {
    private static final Pattern LEVEL_WORDS = Pattern.compile("(本级|级|两级|财政|资金|政府|配套|专项|补助|预算内)++$");

    private MoneyScore() {}

    static void compare(Gold gold, Letter letter, Tallies tallies) {
        tallies.of(Field.AMOUNT)
                .many(
                        gold.funding(),
                        letter.funding(),
                        Matching.by(MoneyScore::sameSum)
                                .sparing(gold.fundingOptional())
                                .each());
        tallies.of(Field.PER)
                .many(
                        gold.funding().stream().filter(s -> hasBasis(s.per())).toList(),
                        letter.funding().stream().filter(s -> hasBasis(s.per())).toList(),
                        Matching.by(MoneyScore::sameRate)
                                .sparing(gold.fundingOptional())
                                .each());
    }

    /** What only a gold with measures notes. */
    static void compareSense(Gold gold, Letter letter, Tallies tallies) {
        Pairing<Gold.Sum, Funding> pairing = Pairing.of(
                gold.funding(),
                letter.funding(),
                List.of(
                        (wanted, found) -> samePrint(wanted, found)
                                && found.role().name().equals(wanted.role())
                                && found.bound().name().equals(wanted.bound()),
                        (wanted, found) ->
                                samePrint(wanted, found) && found.role().name().equals(wanted.role()),
                        MoneyScore::samePrint,
                        MoneyScore::sameSum));
        for (Pairing.Pair<Gold.Sum, Funding> pair : pairing.pairs()) {
            sense(pair.gold(), pair.found(), tallies);
        }
    }

    private static void sense(Gold.Sum gold, Funding found, Tallies tallies) {
        if (gold.role() != null) {
            tallies.of(Field.ROLE)
                    .single(
                            new Reading(gold.role(), found),
                            new Reading(found.role().name(), found));
        }
        if (gold.bound() != null) {
            tallies.of(Field.BOUND)
                    .single(
                            new Reading(gold.bound(), found),
                            new Reading(found.bound().name(), found));
        }
        if (gold.payer() != null) {
            tallies.of(Field.PAYER)
                    .single(
                            new Reading(gold.payer(), found),
                            Reading.of(found.payer(), found),
                            (wanted, read) -> samePayer(wanted.value(), read.value()));
        }
        if (gold.period() != null) {
            tallies.of(Field.PERIOD)
                    .single(
                            new Reading(gold.period(), found),
                            Reading.of(found.period(), found),
                            (wanted, read) -> period(wanted.value()).equals(period(read.value())));
        }
    }

    private static boolean sameSum(Gold.Sum gold, Funding found) {
        return Likeness.sameNumber(gold.amountYuan(), found.amountYuan())
                && (gold.max() == null || Likeness.sameNumber(gold.max(), found.maxYuan()));
    }

    private static boolean sameRate(Gold.Sum gold, Funding found) {
        return sameSum(gold, found) && basis(gold.per()).equals(basis(found.per()));
    }

    private static boolean samePrint(Gold.Sum gold, Funding found) {
        return sameRate(gold, found) && Objects.equals(Likeness.plain(gold.raw()), Likeness.plain(found.raw()));
    }

    private static boolean hasBasis(@Nullable String per) {
        return per != null && !per.isEmpty();
    }

    /** The units in any order: 人/月 is 月/人, 名 is 人. */
    private static Set<String> basis(@Nullable String per) {
        String plain = Likeness.plain(per);
        return plain == null
                ? Set.of()
                : Set.copyOf(List.of(plain.replace("每", "").replace("名", "人").split("/", -1)));
    }

    /** 市级财政 is 市, 郑州市级 is 市 or 郑州市. */
    private static boolean samePayer(String gold, String found) {
        String wanted = payer(gold);
        String read = payer(found);
        return Likeness.sameName(wanted, read) || wanted.endsWith(read) || read.endsWith(wanted);
    }

    private static String payer(String printed) {
        String plain = Objects.requireNonNullElse(Likeness.plain(printed), printed);
        String level = LEVEL_WORDS.matcher(plain).replaceAll("");
        return level.isEmpty() ? plain : level;
    }

    private static String period(String printed) {
        String plain = Objects.requireNonNullElse(Likeness.plain(printed), printed);
        return plain.endsWith("年度") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** What was read of a sum; equal to another reading of the same value. */
    private record Reading(String value, Funding sum) {
        static @Nullable Reading of(@Nullable String value, Funding sum) {
            return value == null ? null : new Reading(value, sum);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reading reading && reading.value.equals(value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return value + " ← " + Shown.of(sum) + " ← " + sum.sentence();
        }
    }
}
