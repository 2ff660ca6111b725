package org.fuhan.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;

/**
 * What of a letter is given to the model: at most three passages of a length the model sees whole. First the gist (title, the
 * proposal's title, the headings and first words of the measures), then the stretches of the text that state most facts, in the
 * order of the text; of a text without facts, its beginning. Stateless.
 */
public final class Passages {
    /** How many passages of one letter there are at most. */
    public static final int MOST = 3;

    /** A unit of text is one piece at most, and the model sees 510 beside the marks of start and end. */
    static final int LONGEST = 510;

    private static final String ENDS = "。！？；\n";

    private Passages() {}

    /** The passages, the most telling first; empty for a letter without words. */
    public static List<String> of(Letter letter) {
        List<String> passages = new ArrayList<>();
        String gist = gist(letter);
        if (!gist.isEmpty()) {
            passages.add(gist);
        }
        densest(letter, MOST - passages.size()).forEach(s -> passages.add(s.of(letter.text())));
        return List.copyOf(passages);
    }

    private static String gist(Letter letter) {
        Set<String> lines = new LinkedHashSet<>();
        if (letter.title() != null) {
            lines.add(letter.title());
        }
        if (letter.proposal() != null && letter.proposal().title() != null) {
            lines.add(letter.proposal().title());
        }
        for (Measure measure : letter.measures()) {
            lines.addAll(measure.path());
            lines.add(measure.lead());
        }
        String gist = String.join("\n", lines);
        return gist.substring(0, cut(gist, Math.min(LONGEST, gist.length())));
    }

    private static List<Span> densest(Letter letter, int most) {
        List<Span> stretches = stretches(letter.text());
        List<Span> facts = facts(letter);
        return stretches.stream()
                .sorted(Comparator.comparingLong((Span stretch) -> within(stretch, facts))
                        .reversed()
                        .thenComparingInt(Span::start))
                .limit(most)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static long within(Span stretch, List<Span> facts) {
        return facts.stream()
                .filter(f -> f.start() >= stretch.start() && f.start() < stretch.end())
                .count();
    }

    private static List<Span> facts(Letter letter) {
        return Stream.of(
                        letter.measures().stream().map(Measure::span),
                        letter.funding().stream().map(Funding::span),
                        letter.figures().stream().map(Figure::span),
                        letter.programmes().stream().map(Programme::span))
                .flatMap(spans -> spans)
                .toList();
    }

    /** The whole text in stretches of whole sentences, as long as the model can see. */
    static List<Span> stretches(String text) {
        List<Span> stretches = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = text.length();
            if (to - from > LONGEST) {
                to = from + LONGEST;
                int end = to;
                while (end > from && ENDS.indexOf(text.charAt(end - 1)) < 0) {
                    end--;
                }
                to = end > from ? end : cut(text, to);
            }
            if (!text.substring(from, to).isBlank()) {
                stretches.add(new Span(from, to));
            }
            from = to;
        }
        return stretches;
    }

    /** The place itself, or the one before where it would part a surrogate pair. */
    private static int cut(String text, int at) {
        boolean parts = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return parts ? at - 1 : at;
    }
}
