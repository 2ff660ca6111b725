package org.fuhan.index;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene is asked. What a letter must hold to be found and what orders the letters found are two things: the first is
 * a filter of phrases, the second the sum of BM25 over words and bigrams of all that was typed.
 */
final class Queries {
    private static final int MOST_TERMS = 600;
    private static final int LONGEST_PHRASE = 12;

    private final Analysis analysis;

    Queries(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Letters that hold the words and are what the filters say; blank words ask nothing. */
    Query find(SearchWords words, boolean blank, Filters filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (blank) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else if (words.isEmpty()) {
            return new MatchNoDocsQuery("nothing to look for");
        } else {
            addWords(query, words);
        }
        addFilters(query, filters);
        return query.build();
    }

    /** Letters that hold half of a long question's pieces, to be asked where none holds most; the order stays the same. */
    Query findLoosely(SearchWords words, Filters filters) {
        List<Needle> pieces = words.looseEnds();
        BooleanQuery.Builder half = new BooleanQuery.Builder();
        pieces.forEach(piece -> half.add(new ConstantScoreQuery(phrase(piece)), Occur.SHOULD));
        half.setMinimumNumberShouldMatch((pieces.size() + 1) / 2);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(half.build(), Occur.FILTER);
        addScores(query, words);
        addFilters(query, filters);
        return query.build();
    }

    /** Any letter that holds anything of the words, for the order alone. */
    Query rank(String words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(query, List.of(words));
        return query.build();
    }

    private void addWords(BooleanQuery.Builder query, SearchWords words) {
        if (words.groups().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        for (List<SearchWords.Unit> group : words.groups()) {
            BooleanQuery.Builder anyOf = new BooleanQuery.Builder();
            group.forEach(unit -> anyOf.add(required(unit), Occur.SHOULD));
            query.add(anyOf.build(), Occur.FILTER);
        }
        words.excluded().forEach(unit -> query.add(required(unit), Occur.MUST_NOT));
        addScores(query, words);
    }

    private void addScores(BooleanQuery.Builder query, SearchWords words) {
        List<SearchWords.Unit> wanted =
                words.groups().stream().flatMap(List::stream).toList();
        terms(query, wanted.stream().map(SearchWords.Unit::text).toList());
        for (SearchWords.Unit unit : wanted) {
            int length = unit.whole().atoms().size();
            if (length == 1 || (unit.pieces().size() > 1 && length <= LONGEST_PHRASE)) {
                query.add(phrase(unit.whole()), Occur.SHOULD);
            }
        }
    }

    private static Query required(SearchWords.Unit unit) {
        BooleanQuery.Builder pieces = new BooleanQuery.Builder();
        unit.pieces().forEach(piece -> pieces.add(new ConstantScoreQuery(phrase(piece)), Occur.SHOULD));
        return pieces.setMinimumNumberShouldMatch(unit.needed()).build();
    }

    /** The phrase as it stands: by bigrams where they can tell, else by single characters. */
    private static Query phrase(Needle needle) {
        List<String> atoms = needle.atoms();
        boolean byGrams = needle.han() && atoms.size() > 1;
        String field = byGrams ? Analysis.GRAMS : Analysis.CHARS;
        int count = byGrams ? atoms.size() - 1 : atoms.size();
        if (count == 1) {
            return new TermQuery(new Term(field, byGrams ? atoms.get(0) + atoms.get(1) : atoms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < count; i++) {
            String text = byGrams ? atoms.get(i) + atoms.get(i + 1) : atoms.get(i);
            phrase.add(new Term(field, text), needle.positions().get(i));
        }
        return phrase.build();
    }

    private void terms(BooleanQuery.Builder query, List<String> texts) {
        Set<Term> terms = new LinkedHashSet<>();
        for (String text : texts) {
            analysis.words(text).forEach(word -> terms.add(new Term(Analysis.WORDS, word)));
            Analysis.grams(Atom.of(text)).forEach(gram -> terms.add(new Term(Analysis.GRAMS, gram)));
        }
        terms.stream().limit(MOST_TERMS).forEach(term -> query.add(new TermQuery(term), Occur.SHOULD));
    }

    private static void addFilters(BooleanQuery.Builder query, Filters filters) {
        anyOf(query, Facet.REGION, filters.regions());
        anyOf(query, Facet.YEAR, filters.years().stream().map(String::valueOf).toList());
        anyOf(query, Facet.KIND, filters.kinds());
        anyOf(query, Facet.CATEGORY, filters.categories());
        anyOf(query, Facet.DEPARTMENT, filters.departments());
        anyOf(query, Facet.TOPIC, filters.topics());
        anyOf(query, Facet.AGENCY, filters.agencies());
        anyOf(query, Facet.PROGRAMME, filters.programmes());
        if (filters.amountMin() != null || filters.amountMax() != null) {
            long min = cents(filters.amountMin(), Long.MIN_VALUE);
            long max = cents(filters.amountMax(), Long.MAX_VALUE);
            query.add(range(LetterDocument.AMOUNT, min, max), Occur.FILTER);
        }
        if (filters.from() != null || filters.to() != null) {
            long from = filters.from() == null ? Long.MIN_VALUE : filters.from().toEpochDay();
            long to = filters.to() == null ? Long.MAX_VALUE : filters.to().toEpochDay();
            query.add(range(LetterDocument.DAY, from, to), Occur.FILTER);
        }
    }

    private static Query range(String field, long min, long max) {
        return min > max ? new MatchNoDocsQuery("an empty range") : LongPoint.newRangeQuery(field, min, max);
    }

    private static void anyOf(BooleanQuery.Builder query, Facet facet, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(facet.field(), terms), Occur.FILTER);
        }
    }

    private static long cents(@Nullable BigDecimal yuan, long otherwise) {
        return yuan == null ? otherwise : LetterDocument.cents(yuan);
    }
}
