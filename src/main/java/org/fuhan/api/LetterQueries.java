package org.fuhan.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.letter.Proposal;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchRequest;
import org.fuhan.text.gazetteer.Division;

/** Reads what is asked of the letters from a request's parameters. Stateless but for the gazetteer. */
final class LetterQueries {
    /** What narrows the letters down. */
    static final Set<String> FILTERS = Set.of(
            "q",
            "region",
            "year",
            "kind",
            "category",
            "department",
            "topic",
            "agency",
            "programme",
            "amountMin",
            "amountMax",
            "from",
            "to",
            "sort",
            "synonyms",
            "semantic");

    private static final List<String> KINDS =
            Arrays.stream(Proposal.Kind.values()).map(Enum::name).toList();
    private static final List<String> SORTS = List.of("relevance", "date", "amount");
    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_CATEGORY = 8;
    private static final Pattern CATEGORY = Pattern.compile("[\\p{L}\\p{N}]{1," + LONGEST_CATEGORY + "}");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Services.Places places;

    LetterQueries(Services.Places places) {
        this.places = places;
    }

    /** One page of a search. */
    SearchRequest page(Parameters parameters) {
        Optional<Integer> asked = parameters.integer("page", 1, LetterSearch.MOST_HITS);
        int size = parameters.integer("size", 1, LetterSearch.MOST_SIZE).orElse(SearchRequest.DEFAULT_SIZE);
        Optional<String> after = parameters.text("after", LONGEST_CURSOR);
        if (after.isPresent() && asked.isPresent()) {
            throw Parameters.bad("page", "parameter.cursor", "after");
        }
        int page = asked.orElse(1);
        if (after.isEmpty() && (long) page * size > LetterSearch.MOST_HITS) {
            throw Parameters.bad("page", "parameter.reach", String.valueOf(LetterSearch.MOST_HITS));
        }
        List<String> facets = parameters.words("facets", SearchRequest.ALL_FACETS);
        return new SearchRequest(
                words(parameters),
                filters(parameters),
                sort(parameters),
                page,
                size,
                facets.isEmpty() ? SearchRequest.USUAL_FACETS : facets,
                after.orElse(null),
                flag(parameters, "synonyms"),
                flag(parameters, "semantic"));
    }

    /** Everything a search finds. */
    SearchRequest everything(Parameters parameters) {
        return new SearchRequest(words(parameters), filters(parameters), sort(parameters), 1, 1, List.of())
                .withSynonyms(flag(parameters, "synonyms"))
                .withMeaning(flag(parameters, "semantic"));
    }

    /** What the user typed, blank for nothing. */
    static String words(Parameters parameters) {
        return parameters
                .text("q", LetterSearch.LONGEST_QUERY)
                .map(String::strip)
                .orElse("");
    }

    /** The places a name or a code stands for; a refusal where there are none. */
    List<Division> places(String parameter, String nameOrCode) {
        List<Division> found = places.resolve(nameOrCode);
        if (found.isEmpty()) {
            throw Parameters.bad(parameter, "parameter.region", nameOrCode);
        }
        return found;
    }

    private static LetterQuery.Sort sort(Parameters parameters) {
        return parameters
                .word("sort", SORTS)
                .map(order -> LetterQuery.Sort.valueOf(order.toUpperCase(Locale.ROOT)))
                .orElse(LetterQuery.Sort.RELEVANCE);
    }

    /** Whether it is wanted, as it is unless the request says false. */
    private static boolean flag(Parameters parameters, String name) {
        return parameters.word(name, List.of("true", "false")).orElse("true").equals("true");
    }

    private Filters filters(Parameters parameters) {
        Optional<BigDecimal> least = parameters.amount("amountMin");
        Optional<BigDecimal> most = parameters.amount("amountMax");
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw Parameters.bad("amountMin", "parameter.order", "amountMax");
        }
        Optional<LocalDate> from = parameters.date("from");
        Optional<LocalDate> to = parameters.date("to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw Parameters.bad("from", "parameter.order", "to");
        }
        return new Filters(
                regions(parameters),
                parameters.integers("year", FIRST_YEAR, LAST_YEAR),
                parameters.words("kind", KINDS),
                categories(parameters),
                parameters.all("department"),
                parameters.all("topic"),
                parameters.all("agency"),
                parameters.all("programme"),
                least.orElse(null),
                most.orElse(null),
                from.orElse(null),
                to.orElse(null));
    }

    /** As given, once each is known to be a place: the search tells of names that several places bear. */
    private List<String> regions(Parameters parameters) {
        List<String> given = parameters.all("region");
        given.forEach(place -> places("region", place));
        return given;
    }

    /** As letters carry them: a is A, and A类 is A. */
    private static List<String> categories(Parameters parameters) {
        List<String> categories = parameters.all("category").stream()
                .map(given -> given.endsWith("类") ? given.substring(0, given.length() - 1) : given)
                .map(given -> given.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        for (String category : categories) {
            if (!CATEGORY.matcher(category).matches()) {
                throw Parameters.bad("category", "parameter.category", String.valueOf(LONGEST_CATEGORY));
            }
        }
        return categories;
    }
}
