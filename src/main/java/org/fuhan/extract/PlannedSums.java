package org.fuhan.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Measure.Status;

/** What a promise tells of is not paid yet: 三、下一步 … 争取省级补助1200万元 is budgeted. Stateless. */
final class PlannedSums {
    private static final Pattern PAST = Pattern.compile("已|去年|上年|累计|截至|目前");

    private PlannedSums() {}

    /** The sums, those that a promise says are paid as budgeted ones. */
    static List<Found<Funding>> of(List<Found<Funding>> sums, List<Found<Measure>> measures) {
        return sums.stream()
                .map(sum -> isPromised(sum, measures) ? budgeted(sum) : sum)
                .toList();
    }

    private static boolean isPromised(Found<Funding> sum, List<Found<Measure>> measures) {
        return sum.value().role() == Role.PAID
                && !PAST.matcher(sum.value().sentence()).find()
                && measures.stream()
                        .anyMatch(measure -> measure.value().status() == Status.PLANNED
                                && measure.span().start() <= sum.span().start()
                                && sum.span().end() <= measure.span().end());
    }

    private static Found<Funding> budgeted(Found<Funding> sum) {
        Funding paid = sum.value();
        Funding budgeted = new Funding(
                paid.id(),
                paid.raw(),
                paid.amountYuan(),
                paid.maxYuan(),
                paid.bound(),
                paid.per(),
                Role.BUDGET,
                paid.purpose(),
                paid.payer(),
                paid.period(),
                paid.personal(),
                paid.partOf(),
                paid.sentence(),
                paid.span());
        return new Found<>(budgeted, sum.span(), sum.rule(), sum.confidence());
    }
}
