package org.fuhan.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Source;
import org.fuhan.letter.Warning;
import org.fuhan.text.CleanText;
import org.fuhan.text.Simplified;

/**
 * Finds every fact a letter states: clean text → {@link Letter}. The same text gives the same letter, always.
 *
 * <p>Not for hiding anyone: what comes out still names private persons, and {@code privatePersons} is empty. {@code
 * org.fuhan.privacy} comes next. Safe for use by several threads.
 */
public final class LetterExtractor {
    /** Raised whenever a rule changes what comes out. */
    public static final int VERSION = 4;

    private static final double RECOGNISED = 0.8;

    /** Finds the facts of a text that was written, not recognised. */
    public Letter extract(String id, Source source, CleanText clean) {
        return extract(id, source, clean, Set.of());
    }

    /**
     * Finds the facts.
     *
     * @param ocrPages the pages, from 0, that were read by character recognition: a fact that starts on one has four fifths of its
     *     confidence, for about one character in a hundred is another there than on paper
     */
    public Letter extract(String id, Source source, CleanText clean, Set<Integer> ocrPages) {
        if (Simplified.isTraditional(clean.text())) {
            AsPrinted traditional = new AsPrinted(clean);
            return traditional.of(read(id, source, traditional.simplified(), ocrPages));
        }
        return read(id, source, clean, ocrPages);
    }

    private static Letter read(String id, Source source, CleanText clean, Set<Integer> ocrPages) {
        LetterText letter = LetterText.of(clean);
        HeadFacts head = HeadFacts.of(letter);
        BodyFacts body = BodyFacts.of(letter, head);
        MoneyFacts money = MoneyFacts.of(letter).within(body.measures());
        List<Warning> warnings = new ArrayList<>(head.warnings());
        warnings.addAll(money.warnings());
        return new Letter(
                id,
                source,
                value(head.documentNumber()),
                values(head.citedDocumentNumbers()),
                value(head.replyCategory()),
                value(head.title()),
                value(head.proposal()),
                values(head.proposers()),
                value(head.proposerCount()),
                values(head.agencies()),
                value(head.region()),
                value(head.department()),
                values(body.topics()),
                value(head.date()),
                value(head.signer()),
                values(head.contacts()),
                values(head.cc()),
                value(head.disclosure()),
                values(money.funding()),
                values(money.figures()),
                values(body.programmes()),
                values(body.policies()),
                values(body.measures()),
                List.of(),
                warnings,
                new Evidence(clean, ocrPages).of(head, money, body),
                clean.text(),
                clean.pages());
    }

    private static <T> @org.jspecify.annotations.Nullable T value(Optional<Found<T>> found) {
        return found.map(Found::value).orElse(null);
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }

    /** Turns what was found into the letter's provenance. */
    private record Evidence(CleanText clean, Set<Integer> ocrPages) {
        Map<String, List<Provenance>> of(HeadFacts head, MoneyFacts money, BodyFacts body) {
            Map<String, List<Provenance>> places = new LinkedHashMap<>();
            one(places, "documentNumber", head.documentNumber());
            each(places, "citedDocumentNumbers", head.citedDocumentNumbers());
            one(places, "replyCategory", head.replyCategory());
            one(places, "title", head.title());
            one(places, "proposal", head.proposal());
            each(places, "proposers", head.proposers());
            one(places, "proposerCount", head.proposerCount());
            each(places, "agencies", head.agencies());
            one(places, "region", head.region());
            one(places, "department", head.department());
            each(places, "topics", body.topics());
            one(places, "date", head.date());
            one(places, "signer", head.signer());
            each(places, "contacts", head.contacts());
            each(places, "cc", head.cc());
            one(places, "disclosure", head.disclosure());
            each(places, "funding", money.funding());
            each(places, "figures", money.figures());
            each(places, "programmes", body.programmes());
            each(places, "policies", body.policies());
            each(places, "measures", body.measures());
            return places;
        }

        private <T> void one(Map<String, List<Provenance>> places, String field, Optional<Found<T>> found) {
            found.ifPresent(fact -> places.put(field, List.of(place(fact))));
        }

        private <T> void each(Map<String, List<Provenance>> places, String field, List<Found<T>> found) {
            for (int i = 0; i < found.size(); i++) {
                places.put("/" + field + "/" + i, List.of(place(found.get(i))));
            }
        }

        private Provenance place(Found<?> fact) {
            int page = clean.pageAt(fact.span().start());
            double confidence = fact.confidence();
            if (ocrPages.contains(page - 1)) {
                confidence = Math.round(confidence * RECOGNISED * 1000) / 1000.0;
            }
            return new Provenance(fact.span(), page, fact.rule(), confidence);
        }
    }
}
