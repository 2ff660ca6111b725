package org.fuhan.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuhan.compare.Comparison;
import org.fuhan.index.Filters;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterQuery;
import org.fuhan.search.SearchRequest;
import org.fuhan.text.gazetteer.Division;

/** Places: to choose from, and beside each other. */
final class RegionRoutes {
    private static final String REGION = "region";
    private static final int MOST_PLACES = 20;
    private static final int LONGEST_NAME = 50;
    private static final int FEWEST_COMPARED = 2;
    private static final int MOST_COMPARED = 8;

    private final Services services;
    private final LetterQueries queries;

    RegionRoutes(Services services, LetterQueries queries) {
        this.services = services;
        this.queries = queries;
    }

    /**
     * A place to choose.
     *
     * @param value its GB/T 2260 code
     * @param label its name with those of the places it lies in: 福建省厦门市
     * @param shortLabel as much of it as tells it from others: 厦门市, 厦门市湖里区
     */
    record Place(String value, String label, String shortLabel) {
        static Place of(Division division) {
            return new Place(division.code(), division.fullName(), division.shortName());
        }
    }

    /** Places to choose from. */
    record Places(List<Place> hits) {
        /** Copies the list. */
        Places {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Places to offer for what was typed: first those with letters whose name holds it, the most letters before; then those it names,
     * and those whose name begins so.
     */
    Answer regions(Endpoint.Ask ask) {
        String typed =
                ask.parameters().text("q", LONGEST_NAME).map(String::strip).orElse("");
        Map<String, Place> places = new LinkedHashMap<>();
        for (Hits.Count count : withLetters()) {
            services.places().resolve(count.value()).stream()
                    .map(Place::of)
                    .filter(place ->
                            place.label().contains(typed) || place.value().startsWith(typed))
                    .forEach(place -> places.putIfAbsent(place.value(), place));
        }
        if (!typed.isEmpty()) {
            Stream.concat(services.places().resolve(typed).stream(), services.places().beginning(typed).stream())
                    .map(Place::of)
                    .forEach(place -> places.putIfAbsent(place.value(), place));
        }
        return Answer.json(
                new Places(places.values().stream().limit(MOST_PLACES).toList()));
    }

    /** What several places did about a topic. */
    Answer compare(Endpoint.Ask ask) {
        String topic = LetterQueries.words(ask.parameters());
        if (topic.isEmpty()) {
            throw Refusal.ofParameter(Code.MISSING_PARAMETER, "q", "compare.topic");
        }
        List<String> given = ask.parameters().all(REGION);
        List<Division> places = new ArrayList<>();
        for (String name : given) {
            Division place = one(name);
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        if (places.size() < FEWEST_COMPARED || places.size() > MOST_COMPARED) {
            throw Refusal.ofParameter(
                    given.isEmpty() ? Code.MISSING_PARAMETER : Code.BAD_PARAMETER,
                    REGION,
                    "compare.regions",
                    String.valueOf(FEWEST_COMPARED),
                    String.valueOf(MOST_COMPARED));
        }
        long start = System.nanoTime();
        List<String> names = places.stream().map(Division::fullName).toList();
        Comparison comparison =
                services.comparing().compare(topic, names, ask.language().locale());
        return Answer.json(ComparisonView.of(comparison, places, (System.nanoTime() - start) / 1_000_000));
    }

    /** Those of the places that have letters. */
    private List<Division> lettered(List<Division> places) {
        Set<String> codes = withLetters().stream().map(Hits.Count::value).collect(Collectors.toSet());
        return places.stream().filter(place -> codes.contains(place.code())).toList();
    }

    /** Places of all levels that have letters, the most letters first. */
    private List<Hits.Count> withLetters() {
        SearchRequest request = new SearchRequest("", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 0, List.of(REGION));
        return services.search().search(request).facets().getOrDefault(REGION, List.of());
    }

    /** The place of a name; of several that bear it, the only one with letters. */
    private Division one(String name) {
        List<Division> found = queries.places(REGION, name);
        List<Division> likely = found.size() == 1 ? found : lettered(found);
        if (likely.size() == 1) {
            return likely.get(0);
        }
        String candidates = (likely.isEmpty() ? found : likely)
                .stream()
                        .map(Place::of)
                        .map(place -> place.label() + " " + place.value())
                        .limit(3)
                        .collect(Collectors.joining("；"));
        throw Parameters.bad(REGION, "compare.ambiguous", name, candidates);
    }
}
