package org.fuhan.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Provenance;

/** Leaves out figures that stand inside a masked number or address: the 3栋 of a family's door is no figure of the letter's. */
final class HiddenFigures {
    private static final String POINTER = "/figures/";

    private HiddenFigures() {}

    static Letter leaveOut(Letter letter, List<NumberFinder.Hit> masked) {
        List<Figure> kept = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < letter.figures().size(); i++) {
            Figure figure = letter.figures().get(i);
            if (masked.stream().noneMatch(hit -> hit.span().overlaps(figure.span()))) {
                kept.add(figure);
                from.add(i);
            }
        }
        return kept.size() == letter.figures().size() ? letter : letter.withFigures(kept, places(letter, from));
    }

    /** The places with those of the figures numbered anew. */
    private static Map<String, List<Provenance>> places(Letter letter, List<Integer> from) {
        Map<String, List<Provenance>> places = new LinkedHashMap<>();
        for (Map.Entry<String, List<Provenance>> place : letter.provenance().entrySet()) {
            if (!place.getKey().startsWith(POINTER)) {
                places.put(place.getKey(), place.getValue());
            } else if (place.getKey().equals(POINTER + 0)) {
                putFigures(letter, from, places);
            }
        }
        return places;
    }

    private static void putFigures(Letter letter, List<Integer> from, Map<String, List<Provenance>> places) {
        for (int i = 0; i < from.size(); i++) {
            places.put(POINTER + i, Objects.requireNonNull(letter.provenance().get(POINTER + from.get(i))));
        }
    }
}
