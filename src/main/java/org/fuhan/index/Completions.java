package org.fuhan.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.index.Suggestion.Kind;
import org.fuhan.letter.Span;

/**
 * Finds the labels that what was typed may become. Labels are numbered from the likeliest on and looked at in
 * that order, until there are more than enough. Safe
 * for use by several threads.
 */
final class Completions {
    /** Labels at most; beyond, the least likely are left out. */
    static final int MOST = 300_000;

    private static final int ENOUGH = 300;
    private static final int MOST_OF_A_KIND = 4;
    private static final Set<Kind> OF_ONE_LETTER = EnumSet.of(Kind.NUMBER, Kind.TITLE);
    private static final Comparator<Found> BEST =
            Comparator.comparingInt(Found::rank).thenComparingInt(Found::label);

    private final Labels labels;
    private final SoundOrder sounds;
    private final CharacterPairs pairs;

    /** Over labels in any order. */
    Completions(List<Labels.Label> given) {
        this.labels = new Labels(given.stream()
                .sorted(Comparator.<Labels.Label>comparingInt(l -> OF_ONE_LETTER.contains(l.kind()) ? 1 : 0)
                        .thenComparing(
                                Comparator.comparingInt(Labels.Label::letters).reversed())
                        .thenComparing(Labels.Label::marked)
                        .thenComparing(Labels.Label::kind))
                .limit(MOST)
                .toList());
        this.sounds = new SoundOrder(labels);
        this.pairs = new CharacterPairs(labels);
    }

    Labels labels() {
        return labels;
    }

    /**
     * A label that what was typed may become.
     *
     * @param rank 0 the whole label, 1 its beginning, 2 a place inside
     */
    private record Found(int label, int rank, Span match) {}

    /** The labels of some kinds, best first; of several kinds a few of each. Their queries are the labels as they are. */
    List<Suggestion> of(String typed, Set<Kind> kinds, int most) {
        Keystrokes keys = Keystrokes.of(typed);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Found> chosen = few(find(keys, kinds), most);
        return chosen.stream().map(this::suggestion).toList();
    }

    private List<Found> find(Keystrokes keys, Set<Kind> kinds) {
        BitSet likely = keys.beginsWithLetter() ? sounds.labels(keys) : pairs.labels(keys);
        List<Found> found = new ArrayList<>();
        int label = likely.nextSetBit(0);
        while (label >= 0 && found.size() < ENOUGH) {
            if (kinds.contains(labels.kind(label))) {
                place(keys, label, found);
            }
            label = likely.nextSetBit(label + 1);
        }
        found.sort(BEST);
        return found;
    }

    private void place(Keystrokes keys, int label, List<Found> found) {
        int start = labels.start(label);
        int end = labels.end(label);
        for (int at = start; at < end; at++) {
            if (mayBegin(keys, at, start)) {
                int to = keys.end(labels, at, end);
                if (to >= 0) {
                    int rank = at > start ? 2 : to < end ? 1 : 0;
                    found.add(new Found(label, rank, new Span(at - start, to - start)));
                    return;
                }
            }
        }
    }

    /** Characters may begin anywhere, letters where a word does, digits where a number does. */
    private boolean mayBegin(Keystrokes keys, int at, int start) {
        if (keys.beginsWithLetter()) {
            return labels.wordStartsAt(at);
        }
        return labels.folded(at) == keys.units().charAt(0) && at >= start;
    }

    private List<Found> few(List<Found> found, int most) {
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        List<Found> few = new ArrayList<>();
        List<Found> rest = new ArrayList<>();
        for (Found one : found) {
            boolean room = taken.merge(labels.kind(one.label()), 1, Integer::sum) <= MOST_OF_A_KIND;
            (room ? few : rest).add(one);
        }
        few = new ArrayList<>(few.subList(0, Math.min(most, few.size())));
        few.addAll(rest.subList(0, Math.min(most - few.size(), rest.size())));
        few.sort(BEST);
        return few;
    }

    private Suggestion suggestion(Found found) {
        String text = labels.text(found.label());
        return new Suggestion(labels.kind(found.label()), text, text, labels.letters(found.label()), found.match());
    }
}
