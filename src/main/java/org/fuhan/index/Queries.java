package org.fuhan.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What Lucene is asked. What a letter must hold to be found and what orders the letters found are two things: the first is
 * a filter of phrases, the second {@link Ranking}.
 */
final class Queries {
    private final Ranking ranking;

    Queries(Analysis analysis) {
        this.ranking = new Ranking(analysis);
    }

    /** Letters that hold the words, whatever the filters say; blank words ask nothing. */
    Query find(SearchWords words, boolean blank) {
        if (words.isEmpty()) {
            return blank || words.conditionLeftOut()
                    ? MatchAllDocsQuery.INSTANCE
                    : new MatchNoDocsQuery("nothing to look for");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(required(words.wanted()), Occur.FILTER);
        ranking.addTo(query, words);
        return query.build();
    }

    /** Letters that hold a run of a query. */
    Query find(Wanted.Unit unit) {
        return required(unit);
    }

    /** Letters that hold a piece of a question. */
    Query find(Wanted.Piece piece) {
        return required(piece);
    }

    /**
     * Letters that hold so many of a question's pieces, to be asked where none holds what it must; the order stays the same.
     *
     * @param place where given, only letters of it need hold no more; of all others what they must
     */
    Query findSome(SearchWords words, int needed, List<String> place) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        words.looseEnds().forEach(piece -> some.add(required(piece), Occur.SHOULD));
        some.setMinimumNumberShouldMatch(needed);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (place.isEmpty()) {
            query.add(some.build(), Occur.FILTER);
            ranking.addTo(query, words);
        } else {
            query.add(orIn(place, some.build(), words), Occur.FILTER);
            ranking.addSomeTo(query, words);
        }
        return query.build();
    }

    private static Query orIn(List<String> place, Query some, SearchWords words) {
        BooleanQuery.Builder there = new BooleanQuery.Builder();
        there.add(some, Occur.FILTER);
        there.add(FilterQueries.in(Facet.REGION, place), Occur.FILTER);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(required(words.wanted()), Occur.SHOULD);
        either.add(there.build(), Occur.SHOULD);
        return either.build();
    }

    /** Any letter that holds anything of the words, for the order alone. */
    Query rank(SearchWords words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        ranking.addAnyTo(query, words);
        return query.build();
    }

    /** How well the words fit the best of some letters. */
    Fit fit(IndexSearcher searcher, SearchWords words, LetterSet among) throws IOException {
        return ranking.fit(searcher, words, among);
    }

    /** What to look for again in the first letters found. */
    Closeness closeness(SearchWords words) {
        return ranking.closeness(words);
    }

    /** The words, and what the letters must be; without what was chosen of one facet, where one is left out. */
    static Query filtered(Query words, Filters filters, List<Facet> leftOut) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words, Occur.MUST);
        for (Map.Entry<Facet, Query> chosen : FilterQueries.byFacet(filters).entrySet()) {
            if (!leftOut.contains(chosen.getKey())) {
                query.add(chosen.getValue(), Occur.FILTER);
            }
        }
        FilterQueries.dates(filters).forEach(dates -> query.add(dates, Occur.FILTER));
        return query.build();
    }

    private static Query required(Wanted wanted) {
        return switch (wanted) {
            case Wanted.All all -> {
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                for (Wanted part : all.parts()) {
                    if (part instanceof Wanted.Without without) {
                        query.add(required(without.part()), Occur.MUST_NOT);
                    } else {
                        query.add(required(part), Occur.FILTER);
                    }
                }
                yield query.build();
            }
            case Wanted.Any any -> {
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                any.parts().forEach(part -> query.add(required(part), Occur.SHOULD));
                yield query.build();
            }
            case Wanted.Without without -> required(new Wanted.All(List.of(without)));
            case Wanted.Where where -> FilterQueries.of(where.condition());
            case Wanted.Unit unit -> required(unit);
        };
    }

    private static Query required(Wanted.Unit unit) {
        if (unit.pieces().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder pieces = new BooleanQuery.Builder();
        unit.pieces().forEach(piece -> pieces.add(required(piece), Occur.SHOULD));
        Query words = pieces.setMinimumNumberShouldMatch(unit.needed()).build();
        if (unit.numbers().isEmpty() && unit.codes().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(words, Occur.SHOULD);
        if (!unit.numbers().isEmpty()) {
            either.add(Phrases.numbers(unit.numbers()), Occur.SHOULD);
        }
        if (!unit.codes().isEmpty()) {
            either.add(FilterQueries.in(Facet.REGION, unit.codes()), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query required(Wanted.Piece piece) {
        if (piece.others().isEmpty()) {
            return new ConstantScoreQuery(Phrases.of(piece.needle()));
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(Phrases.of(piece.needle()), Occur.SHOULD);
        piece.others().forEach(other -> either.add(Phrases.of(other), Occur.SHOULD));
        return new ConstantScoreQuery(either.build());
    }
}
