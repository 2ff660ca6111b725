package org.fuhan.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.fuhan.archive.Arrival;
import org.fuhan.letter.Letter;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchRequest;

/** What a query finds of the letters that came last, as a feed to follow: newest first, by when they came into the archive. */
final class FeedRoute {
    /** Atom, RFC 4287. */
    static final String ATOM = "application/atom+xml; charset=utf-8";

    private static final int MOST = 50;
    /** Letters looked at first; mostly the newest are among them. */
    private static final int FIRST = 2_000;
    /** Letters looked at then, at once, for each look asks the whole query; what lies further back is no news. */
    private static final int THEN = 18_000;

    private final Services services;
    private final LetterQueries queries;

    FeedRoute(Services services, LetterQueries queries) {
        this.services = services;
        this.queries = queries;
    }

    /** The feed; by its ETag a reader can ask whether anything is new. */
    Answer answer(Endpoint.Ask ask) {
        SearchRequest request = queries.everything(ask.parameters());
        List<AtomFeed.Entry> entries = newest(request);
        HttpServletRequest http = ask.request();
        String site = http.getScheme() + "://" + http.getServerName() + port(http);
        String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
        String title = new FeedTitle(ask.language(), services.places()).of(request);
        AtomFeed feed = new AtomFeed(
                "urn:uuid:" + UUID.nameUUIDFromBytes(("fuhan feed " + query).getBytes(StandardCharsets.UTF_8)),
                title,
                site + http.getRequestURI() + query,
                site + "/" + query,
                ask.language().tag(),
                entries);
        return Answer.kept(ATOM, feed.write(site));
    }

    private static String port(HttpServletRequest http) {
        boolean usual = http.getServerPort() == 80 && http.getScheme().equals("http");
        return usual ? "" : ":" + http.getServerPort();
    }

    private List<AtomFeed.Entry> newest(SearchRequest request) {
        LetterSearch search = services.search();
        List<AtomFeed.Entry> entries = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (int many : new int[] {FIRST, THEN}) {
            List<Arrival> arrivals = entries.size() < MOST ? services.archive().arrivals(before, many) : List.of();
            if (arrivals.isEmpty()) {
                break;
            }
            before = arrivals.get(arrivals.size() - 1).order();
            Set<String> found =
                    search.among(request, arrivals.stream().map(Arrival::id).collect(Collectors.toSet()));
            for (Arrival arrival : arrivals) {
                if (found.contains(arrival.id()) && entries.size() < MOST) {
                    Optional<Letter> letter = services.archive().letter(arrival.id());
                    Optional<Instant> at = services.archive().keptAt(arrival.id());
                    if (letter.isPresent() && at.isPresent()) {
                        entries.add(new AtomFeed.Entry(letter.get(), at.get()));
                    }
                }
            }
        }
        return entries;
    }
}
