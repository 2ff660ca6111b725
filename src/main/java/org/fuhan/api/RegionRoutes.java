package org.fuhan.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     */
    record Place(String value, String label) {}

    /** Places to choose from. */
    record Places(List<Place> hits) {
        /** Copies the list. */
        Places {
            hits = List.copyOf(hits);
        }
    }

    /** Places whose name or code holds what was typed: those with letters first, the most letters before. */
    Answer regions(Endpoint.Ask ask) {
        String typed =
                ask.parameters().text("q", LONGEST_NAME).map(String::strip).orElse("");
        Map<String, Place> places = new LinkedHashMap<>();
        for (Hits.Count count : withLetters()) {
            services.places().resolve(count.value()).stream()
                    .map(RegionRoutes::place)
                    .filter(place ->
                            place.label().contains(typed) || place.value().startsWith(typed))
                    .forEach(place -> places.putIfAbsent(place.value(), place));
        }
        if (!typed.isEmpty()) {
            services.places().resolve(typed).stream()
                    .map(RegionRoutes::place)
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
        List<String> names =
                places.stream().map(division -> place(division).label()).toList();
        Comparison comparison = services.comparing().compare(topic, names);
        return Answer.json(ComparisonView.of(comparison, places, (System.nanoTime() - start) / 1_000_000));
    }

    /** Places of all levels that have letters, the most letters first. */
    private List<Hits.Count> withLetters() {
        SearchRequest request = new SearchRequest("", Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 0, List.of(REGION));
        return services.search().search(request).facets().getOrDefault(REGION, List.of());
    }

    private Division one(String name) {
        List<Division> found = queries.places(REGION, name);
        if (found.size() > 1) {
            String candidates = found.stream()
                    .map(RegionRoutes::place)
                    .map(place -> place.label() + " " + place.value())
                    .limit(3)
                    .collect(Collectors.joining("；"));
            throw Parameters.bad(REGION, "compare.ambiguous", name, candidates);
        }
        return found.get(0);
    }

    private static Place place(Division division) {
        StringBuilder label = new StringBuilder(division.province());
        String city = division.city();
        if (city != null && !label.toString().endsWith(city)) {
            label.append(city);
        }
        if (!label.toString().endsWith(division.name())) {
            label.append(division.name());
        }
        return new Place(division.code(), label.toString());
    }
}
