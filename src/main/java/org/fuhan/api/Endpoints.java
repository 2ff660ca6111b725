package org.fuhan.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of the API's routes: the one list that is registered, described and tested. */
final class Endpoints {
    /** What all their paths start with. */
    static final String BASE = "/api/v1";

    private static final String DESCRIPTION = "openapi.json";

    private Endpoints() {}

    /** All routes over the given services. */
    static List<Endpoint> of(Services services, About about, Optional<Uploads> uploads) {
        LetterQueries queries = new LetterQueries(services.places());
        LetterRoutes letters = new LetterRoutes(services, queries);
        RegionRoutes regions = new RegionRoutes(services, queries);
        byte[] description = description();
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(new Endpoint(
                BASE + "/letters", with(LetterQueries.FILTERS, "page", "size", "facets", "after"), letters::search));
        endpoints.add(new Endpoint(BASE + "/letters/{id}", Set.of("q"), letters::letter));
        endpoints.add(new Endpoint(BASE + "/letters/{id}/text", Set.of(), letters::text));
        endpoints.add(new Endpoint(BASE + "/letters/{id}/duplicates", Set.of(), letters::duplicates));
        endpoints.add(new Endpoint(BASE + "/letters/{id}/similar", Set.of(), letters::similar));
        endpoints.add(new Endpoint(BASE + "/compare", Set.of("q", "region"), regions::compare));
        endpoints.add(new Endpoint(BASE + "/regions", Set.of("q"), regions::regions));
        endpoints.add(
                new Endpoint(BASE + "/suggest", Set.of("q", "size"), new SuggestRoute(services.search())::answer));
        endpoints.add(
                new Endpoint(BASE + "/feed.atom", LetterQueries.FILTERS, new FeedRoute(services, queries)::answer));
        endpoints.add(new Endpoint(
                Endpoint.Method.POST,
                BASE + "/batch",
                BatchRoute.parameters(),
                new BatchRoute(services, queries)::answer));
        endpoints.add(new Endpoint(BASE + "/failures", FailureRoute.parameters(), new FailureRoute(services)::answer));
        addExports(endpoints, services, queries);
        endpoints.add(new Endpoint(
                BASE + "/health",
                Set.of(),
                ask -> Answer.json(new Health("ok", services.archive().letters(), about.version(), about.demo()))));
        endpoints.add(new Endpoint(BASE + "/openapi.json", Set.of(), ask -> Answer.kept(Answer.JSON, description)));
        uploads.ifPresent(sent -> {
            JobRoutes jobs = new JobRoutes(sent);
            endpoints.add(new Endpoint(Endpoint.Method.POST, BASE + "/letters", Set.of(), jobs::upload));
            endpoints.add(new Endpoint(BASE + "/jobs/{id}", Set.of(), jobs::job));
            endpoints.add(new Endpoint(BASE + "/jobs/{id}/events", Set.of(), jobs::events));
        });
        return List.copyOf(endpoints);
    }

    private static void addExports(List<Endpoint> endpoints, Services services, LetterQueries queries) {
        for (Export export : Export.values()) {
            ExportRoute route = new ExportRoute(services, export, queries);
            endpoints.add(new Endpoint(BASE + "/export/" + export.fileName(), LetterQueries.FILTERS, route::answer));
        }
    }

    /** The paths that take POST. */
    static Set<String> posts(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method() == Endpoint.Method.POST)
                .map(Endpoint::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * That it runs.
     *
     * @param status ok
     * @param letters how many are kept
     * @param version the program's
     * @param demo whether the letters are the demonstration's
     */
    record Health(String status, long letters, String version, boolean demo) {}

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return all;
    }

    private static byte[] description() {
        try (InputStream in = Endpoints.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTION + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(DESCRIPTION, e);
        }
    }
}
