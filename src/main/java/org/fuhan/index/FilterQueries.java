package org.fuhan.index;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fuhan.text.Simplified;
import org.jspecify.annotations.Nullable;

/** What letters must be, by their fields. Stateless. */
final class FilterQueries {
    private FilterQueries() {}

    /** A query a facet, for those that were chosen from; facets of which nothing was chosen are not there. */
    static Map<Facet, Query> byFacet(Filters filters) {
        Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
        put(chosen, Facet.REGION, filters.regions());
        put(chosen, Facet.YEAR, filters.years().stream().map(String::valueOf).toList());
        put(chosen, Facet.KIND, filters.kinds());
        put(chosen, Facet.CATEGORY, filters.categories());
        put(chosen, Facet.DEPARTMENT, written(filters.departments()));
        put(chosen, Facet.TOPIC, written(filters.topics()));
        put(chosen, Facet.AGENCY, written(filters.agencies()));
        put(chosen, Facet.PROGRAMME, written(filters.programmes()));
        if (filters.amountMin() != null || filters.amountMax() != null) {
            chosen.put(Facet.AMOUNT, amount(filters.amountMin(), filters.amountMax()));
        }
        return chosen;
    }

    /** The letters' dates; empty where none were asked. */
    static List<Query> dates(Filters filters) {
        if (filters.from() == null && filters.to() == null) {
            return List.of();
        }
        long from = filters.from() == null ? Long.MIN_VALUE : filters.from().toEpochDay();
        long to = filters.to() == null ? Long.MAX_VALUE : filters.to().toEpochDay();
        return List.of(range(LetterDocument.DAY, from, to));
    }

    /** Letters that bear any of the values. */
    static Query in(Facet facet, Collection<String> values) {
        return new TermInSetQuery(
                facet.field(), values.stream().map(BytesRef::new).toList());
    }

    /** A field named in the query. */
    static Query of(Condition condition) {
        return switch (condition.field()) {
            case REGION -> in(Facet.REGION, condition.values());
            case KIND -> in(Facet.KIND, condition.values());
            case CATEGORY -> in(Facet.CATEGORY, condition.values());
            case NUMBER, PROPOSAL -> Phrases.numbers(condition.values());
            case PROGRAMME -> new ValuesHolding(Facet.PROGRAMME, condition.values());
            case DEPARTMENT -> new ValuesHolding(Facet.DEPARTMENT, condition.values());
            case TOPIC -> new ValuesHolding(Facet.TOPIC, condition.values());
            case AGENCY -> new ValuesHolding(Facet.AGENCY, condition.values());
            case TITLE ->
                any(condition.values().stream()
                        .map(Needle::of)
                        .filter(needle -> !needle.isEmpty())
                        .map(Phrases::inTitle)
                        .toList());
            case AMOUNT -> amount(condition.min(), condition.max());
            case YEAR -> in(Facet.YEAR, condition.values());
        };
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query amount(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return range(
                LetterDocument.SUM,
                least == null ? Long.MIN_VALUE : LetterDocument.cents(least),
                most == null ? Long.MAX_VALUE : LetterDocument.cents(most));
    }

    private static Query range(String field, long min, long max) {
        return min > max ? new MatchNoDocsQuery("an empty range") : LongPoint.newRangeQuery(field, min, max);
    }

    /** Names as they were given, and in simplified characters. */
    private static List<String> written(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, Simplified.of(name)))
                .distinct()
                .toList();
    }

    private static void put(Map<Facet, Query> chosen, Facet facet, List<String> values) {
        if (!values.isEmpty()) {
            chosen.put(facet, in(facet, values));
        }
    }
}
