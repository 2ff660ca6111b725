package org.fuhan.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fuhan.letter.Span;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.gazetteer.Mention;
import org.fuhan.text.hanlp.Words;

/**
 * The places a run of a query names: 厦门困境儿童 → 厦门. Not where the run is the name of a body (厦门市民政局), which must stand as it is.
 *
 * @param codes GB/T 2260 codes of the innermost place named, several where several bear the name
 * @param label the place's name in full, or as typed where several bear it
 * @param spans where the names stand in the run
 * @param whole whether the run names the place and nothing else
 */
record PlacesNamed(List<String> codes, String label, List<Span> spans, boolean whole) {
    private static final String BODIES = "局厅委办院部会府";
    private static final PlacesNamed NONE = new PlacesNamed(List.of(), "", List.of(), false);

    PlacesNamed {
        codes = List.copyOf(codes);
        spans = List.copyOf(spans);
    }

    static PlacesNamed in(String run) {
        String folded = Folding.fold(run);
        if (folded.isEmpty() || BODIES.indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            return NONE;
        }
        List<Mention> mentions = Divisions.load().in(folded);
        Set<String> codes = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        int end = 0;
        boolean whole = !mentions.isEmpty();
        for (Mention mention : mentions) {
            boolean follows = mention.span().start() == end;
            whole &= follows;
            if (follows) {
                codes.clear();
                labels.clear();
            }
            mention.candidates().forEach(place -> codes.add(place.code()));
            labels.add(label(mention, folded));
            end = mention.span().end();
        }
        return new PlacesNamed(
                new ArrayList<>(codes),
                String.join("、", labels),
                mentions.stream().map(Mention::span).toList(),
                whole && end == folded.length());
    }

    /**
     * The counties that a run by itself names without its last character: 湖里. None where it is a word as well (朝阳), or may be: where no
     * letter is of such a county.
     *
     * @param archived whether there are letters of any of the codes
     */
    static PlacesNamed county(String run, Predicate<List<String>> archived) {
        String folded = Folding.fold(run);
        List<Division> counties = Divisions.load().named(folded);
        boolean name = !counties.isEmpty()
                && counties.stream().allMatch(place -> place.level() == Division.Level.COUNTY)
                && Words.isNameAtMost(folded);
        List<String> codes = counties.stream().map(Division::code).toList();
        if (!name || !archived.test(codes)) {
            return NONE;
        }
        String label = counties.size() == 1 ? counties.get(0).name() : run;
        return new PlacesNamed(codes, label, List.of(new Span(0, run.length())), true);
    }

    private static String label(Mention mention, String folded) {
        List<Division> places = mention.candidates();
        return places.size() == 1 ? places.get(0).name() : mention.span().of(folded);
    }

    /** The run without the places. */
    String without(String run) {
        StringBuilder rest = new StringBuilder();
        int end = 0;
        for (Span span : spans) {
            rest.append(run, end, span.start()).append(' ');
            end = span.end();
        }
        return rest.append(run, end, run.length()).toString();
    }

    /** Whether there is any. */
    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** Whether a piece of the run is part of a place's name. */
    boolean holds(Needle piece, String run) {
        return spans.stream().anyMatch(span -> Needle.of(span.of(run)).key().contains(piece.key()));
    }
}
