package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Policy;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;

/** What a letter says was done and is promised: programmes, policies, measures, topics, each with its evidence. */
record BodyFacts(
        List<Found<Programme>> programmes,
        List<Found<Policy>> policies,
        List<Found<Measure>> measures,
        List<Found<String>> topics) {
    private static final ProgrammeFinder PROGRAMMES = new ProgrammeFinder();
    private static final PolicyFinder POLICIES = new PolicyFinder();
    private static final MeasureFinder MEASURES = new MeasureFinder();
    private static final TopicFinder TOPICS = new TopicFinder();

    /**
     * Finds them.
     *
     * @param head what the head already told: the agency, the department, the proposal
     */
    static BodyFacts of(LetterText letter, HeadFacts head) {
        String text = letter.text();
        Span body = BodyPart.of(letter);
        Optional<String> title = head.proposal()
                .flatMap(proposal -> Optional.ofNullable(proposal.value().title()));
        Optional<String> agency = head.agencies().stream().findFirst().map(Found::value);
        Span subject = title.map(words -> place(text, words))
                .or(() -> head.proposal().map(Found::span))
                .orElse(new Span(0, body.start()));
        return new BodyFacts(
                PROGRAMMES.find(text, body),
                POLICIES.find(text, body, title),
                MEASURES.find(text, body, agency),
                TOPICS.find(text, body, subject, head.department().map(Found::value)));
    }

    /** Where the words first stand; the letter's first line where they stand otherwise. */
    private static Span place(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? new Span(0, Math.max(0, text.indexOf('\n'))) : new Span(at, at + words.length());
    }
}
