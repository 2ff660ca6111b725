package org.fuhan.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;

/**
 * The sentences of a letter that show best why it was found: those with the most, the longest and the rarest of the things looked
 * for. Offsets are the text's own, so highlights never shift.
 */
final class Snippets {
    private static final int MOST = 3;
    private static final int LONGEST = 240;
    private static final int LEAD = 60;
    /** Said in every letter of the proposal it answers: it names the subject, but nothing of what was done. */
    private static final List<String> RECEIPT = List.of("收悉", "提出的《");

    private Snippets() {}

    /** The best sentences, best first; the letter's first sentence where nothing of the query stands in the text. */
    static List<Hits.Snippet> of(String text, SearchWords words) {
        return of(text, places(text, words.needles()));
    }

    /** The same of a letter, which may be asked for by its number. */
    static List<Hits.Snippet> of(Letter letter, SearchWords words) {
        List<Place> places = places(letter.text(), words.needles());
        for (Span number : LetterNumbers.placesOfOwn(letter, words.numbers())) {
            places.add(new Place(number.of(letter.text()), number));
        }
        places.sort(Comparator.comparing(Place::span));
        return of(letter.text(), places);
    }

    private static List<Hits.Snippet> of(String text, List<Place> places) {
        List<Scored> sentences = new ArrayList<>();
        List<Span> all = Sentences.of(text);
        int from = 0;
        for (Span sentence : all) {
            int to = from;
            while (to < places.size() && places.get(to).span().start() < sentence.end()) {
                to++;
            }
            if (to > from) {
                boolean receipt = RECEIPT.stream().anyMatch(sentence.of(text)::contains);
                sentences.add(Scored.of(sentence, receipt ? 0.5 : 1, places.subList(from, to)));
            }
            from = to;
        }
        if (sentences.isEmpty()) {
            return all.isEmpty() ? List.of() : List.of(snippet(text, all.get(0), List.of()));
        }
        return sentences.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::sentence))
                .limit(MOST)
                .map(scored -> snippet(text, scored.sentence(), scored.highlights()))
                .toList();
    }

    /** Every place of every needle, by start. */
    private static List<Place> places(String text, List<String> needles) {
        Compact compact = Compact.of(text);
        List<Place> places = new ArrayList<>();
        for (String needle : needles) {
            compact.places(needle, (start, end) -> places.add(new Place(needle, new Span(start, end))));
        }
        places.sort(Comparator.comparing(Place::span));
        return places;
    }

    /** A long sentence is cut around its first highlight. */
    private static Hits.Snippet snippet(String text, Span sentence, List<Span> highlights) {
        Span shown = highlights.isEmpty() ? sentence : cut(text, sentence, highlights.get(0));
        if (shown.length() > LONGEST) {
            shown = new Span(shown.start(), whole(text, shown.start() + LONGEST));
        }
        List<Span> relative = new ArrayList<>();
        for (Span highlight : highlights) {
            if (shown.contains(highlight)) {
                relative.add(new Span(highlight.start() - shown.start(), highlight.end() - shown.start()));
            }
        }
        return new Hits.Snippet(shown.of(text), shown, relative);
    }

    private static Span cut(String text, Span sentence, Span first) {
        boolean fits = sentence.length() <= LONGEST || first.end() - sentence.start() <= LONGEST / 2;
        return fits
                ? sentence
                : new Span(whole(text, Math.max(sentence.start(), first.start() - LEAD)), sentence.end());
    }

    /** A place that does not cut a character in two. */
    private static int whole(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    /** Where a needle stands. */
    private record Place(String needle, Span span) {}

    /** A sentence with its worth. */
    private record Scored(Span sentence, double score, List<Span> highlights) {
        static Scored of(Span sentence, double worth, List<Place> places) {
            Set<String> seen = new HashSet<>();
            double score = 0;
            List<Span> spans = new ArrayList<>();
            for (Place place : places) {
                double length = place.needle().length();
                score += seen.add(place.needle()) ? length : length / 10;
                spans.add(new Span(
                        place.span().start(),
                        Math.min(sentence.end(), place.span().end())));
            }
            return new Scored(sentence, score * worth, SearchWords.joined(spans));
        }
    }
}
