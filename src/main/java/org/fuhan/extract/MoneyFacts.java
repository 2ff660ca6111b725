package org.fuhan.extract;

import java.util.List;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Span;
import org.fuhan.letter.Warning;
import org.fuhan.text.numbers.Numeral;
import org.fuhan.text.numbers.Numerals;

/** The sums and figures a letter states, with their evidence, and what does not add up in them. */
record MoneyFacts(List<Found<Funding>> funding, List<Found<Figure>> figures, List<Warning> warnings) {
    /** Finds them in the letter's body. */
    static MoneyFacts of(LetterText letter) {
        Span body = letter.body();
        String text = letter.text();
        List<Numeral> numerals = Numerals.in(text, body.start(), body.end());
        Periods periods = Periods.in(text);
        FundingExtractor.Sums sums = FundingExtractor.extract(text, numerals, periods);
        List<Found<Figure>> figures = FigureExtractor.extract(text, numerals, periods, sums.funding());
        return new MoneyFacts(sums.funding(), figures, sums.warnings());
    }

    /** With the sums that the measures promise as budgeted ones. */
    MoneyFacts within(List<Found<Measure>> measures) {
        return new MoneyFacts(PlannedSums.of(funding, measures), figures, warnings);
    }
}
