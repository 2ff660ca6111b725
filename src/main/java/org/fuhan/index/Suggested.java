package org.fuhan.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Proposal;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * What a letter offers to whoever is typing, kept beside it: kind, then the text with {@link #WORD} before each of its words. Whatever
 * holds a mask is left out, so that not even a mask is offered.
 */
final class Suggested {
    /** The doc values of a letter's suggestions. */
    static final String FIELD = "suggest";
    /** Stands before each word. */
    static final char WORD = '\u0001';

    private static final int LONGEST = 80;
    private static final String MASKS = "某*＊×";

    private final Segmenter words;

    Suggested(Segmenter segmenter) {
        this.words = FoldedWords.of(segmenter);
    }

    /** Adds what the letter offers. */
    void addTo(Document document, Letter letter) {
        for (String value : of(letter)) {
            document.add(new SortedSetDocValuesField(FIELD, new BytesRef(value)));
        }
    }

    private Set<String> of(Letter letter) {
        Set<String> values = new LinkedHashSet<>();
        places(letter).forEach(place -> add(values, Suggestion.Kind.PLACE, place, letter));
        letter.topics().forEach(topic -> add(values, Suggestion.Kind.TOPIC, topic, letter));
        letter.programmes().stream()
                .map(Programme::name)
                .forEach(name -> add(values, Suggestion.Kind.PROGRAMME, name, letter));
        letter.agencies().forEach(agency -> add(values, Suggestion.Kind.AGENCY, agency, letter));
        add(values, Suggestion.Kind.NUMBER, letter.documentNumber(), letter);
        Proposal proposal = letter.proposal();
        add(values, Suggestion.Kind.NUMBER, number(proposal), letter);
        boolean titled = proposal != null && proposal.title() != null;
        add(
                values,
                Suggestion.Kind.TITLE,
                titled ? Objects.requireNonNull(proposal).title() : letter.title(),
                letter);
        return values;
    }

    private static List<String> places(Letter letter) {
        Divisions divisions = Divisions.load();
        List<String> places = new ArrayList<>();
        for (Map.Entry<String, String> place : Facet.REGION.valuesOf(letter).entrySet()) {
            places.add(divisions.byCode(place.getKey()).map(Division::shortName).orElse(place.getValue()));
        }
        return places;
    }

    private static @Nullable String number(@Nullable Proposal proposal) {
        if (proposal == null || proposal.number() == null) {
            return null;
        }
        String kind = switch (proposal.kind()) {
            case CPPCC_PROPOSAL -> "提案";
            case NPC_SUGGESTION -> "建议";
            case NPC_MOTION -> "议案";
            case OTHER -> "";
        };
        return kind + "第" + proposal.number() + "号";
    }

    private void add(Set<String> values, Suggestion.Kind kind, @Nullable String text, Letter letter) {
        if (text != null && !text.isBlank() && text.length() <= LONGEST && !isMasked(text, letter)) {
            values.add(kind.sign() + marked(text.strip()));
        }
    }

    private static boolean isMasked(String text, Letter letter) {
        return text.chars().anyMatch(unit -> MASKS.indexOf(unit) >= 0)
                || letter.privatePersons().stream().map(PrivatePerson::mask).anyMatch(text::contains);
    }

    private String marked(String text) {
        StringBuilder marked = new StringBuilder(text.length() + 8);
        int at = 0;
        for (Segmenter.Word word : words.words(text)) {
            marked.append(text, at, word.start()).append(WORD).append(text, word.start(), word.end());
            at = word.end();
        }
        return marked.append(text, at, text.length()).toString();
    }
}
