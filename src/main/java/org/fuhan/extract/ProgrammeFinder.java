package org.fuhan.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;

/**
 * Finds the projects, activities, platforms and brands a letter calls by a proper name, quoted or not, each once, at its first place.
 * Immutable and safe to share.
 */
final class ProgrammeFinder {
    private final QuotedProgrammes quoted;
    private final BareProgrammes bare;
    private final NounProgrammes nouns;

    ProgrammeFinder() {
        ProgrammeLexicon words = ProgrammeLexicon.read();
        quoted = new QuotedProgrammes(words);
        bare = new BareProgrammes(words);
        nouns = new NounProgrammes(words);
    }

    /** The programmes of the range, in the order of the text. */
    List<Found<Programme>> find(String text, Span range) {
        List<Found<Programme>> all = new ArrayList<>(quoted.find(text, range));
        BitSet taken = new BitSet(range.end());
        all.forEach(programme ->
                taken.set(programme.span().start(), programme.span().end()));
        List<Found<Programme>> unquoted = new ArrayList<>(bare.find(text, range));
        unquoted.addAll(nouns.find(text, range));
        for (Found<Programme> programme : unquoted) {
            int next = taken.nextSetBit(programme.span().start());
            if (next < 0 || next >= programme.span().end()) {
                all.add(programme);
                taken.set(programme.span().start(), programme.span().end());
            }
        }
        all.sort(Comparator.comparing(Found::span));
        Map<String, Found<Programme>> first = new LinkedHashMap<>();
        all.forEach(programme -> first.putIfAbsent(key(programme.value().name()), programme));
        return new ArrayList<>(first.values());
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }
}
