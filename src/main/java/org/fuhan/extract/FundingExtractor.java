package org.fuhan.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;
import org.fuhan.letter.Warning;
import org.fuhan.text.numbers.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sums of money a letter states and says what each is: its basis, role, payer, purpose and period. Never adds any. One
 * extractor serves one text.
 */
final class FundingExtractor {
    /** The sums with their evidence, and what does not add up in them. */
    record Sums(List<Found<Funding>> funding, List<Warning> warnings) {}

    private final String text;
    private final Periods periods;
    private final List<Amount> amounts;
    private final List<@Nullable String> bases;
    private final PartSums parts;
    private final SentenceAt sentences;
    private final List<MoneyTable.Cell> cells;

    private FundingExtractor(String text, List<Numeral> numerals, Periods periods, List<MoneyTable.Cell> cells) {
        this.text = text;
        this.periods = periods;
        this.cells = cells;
        this.sentences = new SentenceAt(text);
        this.amounts = AmountReader.read(text, prose(numerals, cells));
        this.bases = CarriedBasis.of(text, amounts);
        this.parts = PartSums.of(text, amounts, bases);
    }

    /** The numbers that stand in no table. */
    private static List<Numeral> prose(List<Numeral> numerals, List<MoneyTable.Cell> cells) {
        BitSet tables = new BitSet();
        cells.forEach(cell ->
                tables.set(cell.amount().core().start(), cell.amount().core().end()));
        return numerals.stream()
                .filter(numeral -> {
                    int next = tables.nextSetBit(numeral.span().start());
                    return next < 0 || next >= numeral.span().end();
                })
                .toList();
    }

    /**
     * Finds them.
     *
     * @param numerals the text's numbers, in order
     */
    static Sums extract(String text, List<Numeral> numerals, Periods periods) {
        return new FundingExtractor(text, numerals, periods, MoneyTable.cells(text)).extract();
    }

    private Sums extract() {
        List<Draft> drafts = new ArrayList<>();
        Role first = Role.OTHER;
        for (int i = 0; i < amounts.size(); i++) {
            boolean listed =
                    i > 0 && amounts.get(i - 1).series() == amounts.get(i).series();
            first = listed ? first : role(i, sentences.at(amounts.get(i).span()).span());
            drafts.add(draft(i, first));
        }
        for (MoneyTable.Cell cell : cells) {
            drafts.add(draft(cell));
        }
        drafts.sort((a, b) -> a.amount().span().compareTo(b.amount().span()));
        List<Found<Funding>> found = new ArrayList<>();
        Map<Amount, String> ids = new HashMap<>();
        drafts.forEach(draft -> ids.put(draft.amount(), "f" + ids.size()));
        for (int i = 0; i < drafts.size(); i++) {
            Amount total = drafts.get(i).total();
            found.add(drafts.get(i).found(text, "f" + i, total == null ? null : ids.get(total)));
        }
        return new Sums(List.copyOf(found), warnings());
    }

    private Draft draft(int i, Role role) {
        Amount amount = amounts.get(i);
        SentenceAt.Sentence at = sentences.at(amount.span());
        Span sentence = at.span();
        int before = i == 0 ? 0 : amounts.get(i - 1).span().end();
        int from = Math.max(before, sentence.start());
        String per = bases.get(i);
        int total = parts.totalOf(i);
        boolean personal = role != Role.PRICE && PersonalSums.is(text, sentence, amount);
        return new Draft(
                amount,
                per,
                personal && isGiven(role) ? Role.OTHER : role,
                Purpose.of(text, amount, from),
                Payer.of(text, amount, from),
                SumPeriod.of(
                        text, periods, new Span(sentence.start(), amount.span().start()), amount, role),
                personal,
                total < 0 ? null : amounts.get(total),
                at.words());
    }

    /** What one family is given is no rate and no spending of the many. */
    private static boolean isGiven(Role role) {
        return role == Role.STANDARD || role == Role.PAID;
    }

    /** The role of an amount that is the first of its list; the others of the list have it too. */
    private Role role(int i, Span sentence) {
        Amount amount = amounts.get(i);
        Optional<Role> wished = WishedSums.role(text, sentence, amount);
        if (wished.isPresent()) {
            return wished.get();
        }
        int before = i == 0 ? 0 : amounts.get(i - 1).span().end();
        boolean lack = text.substring(before, amount.span().start()).contains("缺口");
        if (parts.totalOf(i) >= 0) {
            return lack ? Role.OTHER : Role.PART;
        }
        Role role = FundingRole.of(text, sentence, amount, bases.get(i), Math.max(before, sentence.start()));
        return parts.isTotal(i) && bases.get(i) == null ? Role.TOTAL : role;
    }

    private Draft draft(MoneyTable.Cell cell) {
        SentenceAt.Sentence line = sentences.at(cell.amount().span());
        return new Draft(
                cell.amount(),
                cell.per(),
                ColumnTotals.role(cell),
                cell.row(),
                cell.payer(),
                cell.period(),
                false,
                cell.total(),
                line.words());
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (parts.isTotal(i) && parts.exceeds(i, amounts)) {
                warnings.add(exceeded(i));
            }
        }
        return List.copyOf(warnings);
    }

    private Warning exceeded(int total) {
        List<Warning.Reading> readings = new ArrayList<>();
        Span whole = amounts.get(total).span();
        readings.add(new Warning.Reading(whole.of(text), whole));
        for (int part : parts.partsOf(total)) {
            Span span = amounts.get(part).span();
            readings.add(new Warning.Reading(span.of(text), span));
        }
        String message = "The parts of " + whole.of(text) + " come to more than it.";
        return new Warning("PARTS_EXCEED_TOTAL", "funding", message, readings);
    }

    /** What is known of a sum before all have their ids. */
    private record Draft(
            Amount amount,
            @Nullable String per,
            Role role,
            Optional<String> purpose,
            Optional<String> payer,
            Optional<String> period,
            boolean personal,
            @Nullable Amount total,
            String sentence) {
        Found<Funding> found(String text, String id, @Nullable String partOf) {
            Span span = amount.span();
            Funding funding = new Funding(
                    id,
                    span.of(text),
                    amount.yuan(),
                    amount.max(),
                    amount.bound(),
                    per,
                    role,
                    purpose.orElse(null),
                    payer.orElse(null),
                    period.orElse(null),
                    personal,
                    partOf,
                    sentence,
                    span);
            double confidence = amount.rule().equals("funding.bare") ? 0.8 : 0.97;
            return new Found<>(funding, span, amount.rule(), confidence);
        }
    }
}
