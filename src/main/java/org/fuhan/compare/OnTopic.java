package org.fuhan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuhan.index.SearchWords;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What of a letter is on a topic. A letter whose title, proposal or subjects name it is on it altogether; of another, that speaks of it
 * in several measures, only those.
 *
 * @param letter the letter
 * @param measures those on the topic, in the letter's order
 * @param funding the sums on the topic that are nobody's private circumstance
 */
record OnTopic(Letter letter, List<Measure> measures, List<Funding> funding) {
    private static final int SEVERAL = 2;

    /** The part of a letter that is on the topic; empty where there is none to speak of. */
    static Optional<OnTopic> of(Letter letter, SearchWords topic) {
        if (headed(letter, topic)) {
            return Optional.of(new OnTopic(letter, letter.measures(), open(letter, letter.funding())));
        }
        List<Measure> measures = letter.measures().stream()
                .filter(measure -> speaks(measure, topic))
                .toList();
        if (measures.size() < SEVERAL) {
            return Optional.empty();
        }
        List<Funding> funding = letter.funding().stream()
                .filter(sum -> topic.allIn(sum.sentence())
                        || measures.stream().anyMatch(measure -> measure.span().contains(sum.span())))
                .toList();
        return Optional.of(new OnTopic(letter, measures, open(letter, funding)));
    }

    private static boolean headed(Letter letter, SearchWords topic) {
        List<String> heads = new ArrayList<>(letter.topics());
        add(heads, letter.title());
        add(heads, letter.proposal() == null ? null : letter.proposal().title());
        return heads.stream().anyMatch(topic::allIn);
    }

    private static void add(List<String> heads, @Nullable String head) {
        if (head != null) {
            heads.add(head);
        }
    }

    private static boolean speaks(Measure measure, SearchWords topic) {
        return topic.allIn(String.join("\n", measure.path()) + "\n" + measure.text());
    }

    /** Without what is one family's own: a sum said to be, and any in a sentence that tells of a private person. */
    private static List<Funding> open(Letter letter, List<Funding> funding) {
        return funding.stream()
                .filter(sum -> !sum.personal() && !tellsOfAPerson(letter, sum))
                .toList();
    }

    private static boolean tellsOfAPerson(Letter letter, Funding sum) {
        Span sentence = Sentences.at(letter.text(), sum.span().start());
        return letter.privatePersons().stream()
                .anyMatch(person -> person.kind() == PrivatePerson.Kind.PERSON && sentence.contains(person.span()));
    }
}
