package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What orders the letters found: BM25 over words and bigrams of all that was typed; less for words that say nothing and for other
 * words of the same meaning; more where the words stand near each other, in the title, or in the place named. Measured on two sets of
 * questions; see docs/search-quality.md.
 */
final class Ranking {
    /** A word said often adds little beyond the first times; long letters are held to their length. */
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 1);

    private static final float WORD = 1.5f;
    private static final float EMPTY_WORD = 0.15f;
    private static final float EMPTY_GRAM = 0.4f;
    private static final float SYNONYM = 0.8f;
    private static final float NEAR = 0.4f;
    private static final float IN_TITLE = 0.3f;
    private static final float WHOLE = 0.5f;
    /** Where all words must stand, the place may decide; where any word does, it only helps. */
    private static final float PREFERRED = 25;

    private static final float PREFERRED_OF_ANY = 2;
    /** A letter of the place that holds only some of the words stands before others where it holds those that tell. */
    private static final float PREFERRED_OF_SOME = 8;

    private static final float BY_NUMBER = 1000;
    private static final int SLOP = 8;
    private static final int MOST_TERMS = 600;
    private static final int MOST_NEAR = 6;
    private static final float NUMBERED = 0.5f;
    private static final int MOST_NUMBERED = 12;
    private static final int LONGEST_PHRASE = 12;
    private static final float IN_YEAR = 6;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?=年|$)");

    private final Analysis analysis;

    Ranking(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Adds what counts for the order of letters that hold what is required. */
    void addTo(BooleanQuery.Builder query, SearchWords words) {
        add(query, words, PREFERRED);
    }

    /** Adds the same where letters of the place named need hold only some of the words. */
    void addSomeTo(BooleanQuery.Builder query, SearchWords words) {
        add(query, words, PREFERRED_OF_SOME);
    }

    /** Adds the same where anything that counts finds. */
    void addAnyTo(BooleanQuery.Builder query, SearchWords words) {
        add(query, words, PREFERRED_OF_ANY);
    }

    private void add(BooleanQuery.Builder query, SearchWords words, float place) {
        List<Wanted.Unit> units = words.units();
        addTerms(query, units);
        for (Wanted.Unit unit : units) {
            int length = unit.whole().atoms().size();
            if (length == 1 || (unit.pieces().size() > 1 && length <= LONGEST_PHRASE)) {
                add(query, Phrases.of(unit.whole()), length == 1 ? 1 : WHOLE);
            }
            unit.pieces().forEach(piece -> addPiece(query, piece));
            if (!unit.numbers().isEmpty()) {
                add(query, new ConstantScoreQuery(Phrases.numbers(unit.numbers())), BY_NUMBER);
            }
        }
        addNumbered(query, units);
        addNear(query, units);
        addYears(query, units);
        words.preferred()
                .ifPresent(region ->
                        add(query, new ConstantScoreQuery(FilterQueries.in(Facet.REGION, region.codes())), place));
    }

    private static void addPiece(BooleanQuery.Builder query, Wanted.Piece piece) {
        add(query, Phrases.inTitle(piece.needle()), IN_TITLE);
        for (Needle other : piece.others()) {
            add(query, Phrases.of(other), SYNONYM / Math.max(1, other.atoms().size() - 1));
        }
    }

    private void addTerms(BooleanQuery.Builder query, List<Wanted.Unit> units) {
        terms(units).forEach((term, weight) -> add(query, new TermQuery(term), weight));
    }

    /** What of the words to look for again in the first letters. */
    Closeness closeness(SearchWords words) {
        Map<Term, Float> terms = terms(words.units());
        terms.replaceAll((term, weight) -> term.field().equals(Analysis.WORDS) ? weight / WORD : weight);
        return Closeness.of(terms);
    }

    /** How well the words fit the best of some letters. */
    Fit fit(IndexSearcher searcher, SearchWords words, LetterSet among) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double worth = 0;
        for (Map.Entry<Term, Float> term : terms(words.units()).entrySet()) {
            if (searcher.getIndexReader().docFreq(term.getKey()) > 0) {
                worth += term.getValue() * Bound.rarity(searcher, term.getKey());
                add(any, new TermQuery(term.getKey()), term.getValue());
            }
        }
        List<FieldDoc> best = Worth.of(searcher, any.build(), among).first(among, 1, null);
        return new Fit(worth, best.isEmpty() ? 0 : (Float) best.get(0).fields[0]);
    }

    private Map<Term, Float> terms(List<Wanted.Unit> units) {
        Map<Term, Float> terms = new LinkedHashMap<>();
        for (Wanted.Unit unit : units) {
            String text = unit.text();
            for (String word : analysis.words(text)) {
                put(terms, new Term(Analysis.WORDS, word), WORD * (Pieces.isEmptyWord(word) ? EMPTY_WORD : 1));
            }
            List<Atom> atoms = Atom.of(text);
            boolean[] empty = analysis.emptyUnits(text);
            for (Analysis.Gram gram : Analysis.grams(atoms)) {
                boolean says = !empty[gram.start()] && !empty[gram.end() - 1];
                put(terms, new Term(Analysis.GRAMS, gram.text()), says ? 1 : EMPTY_GRAM);
            }
        }
        return terms;
    }

    private static void put(Map<Term, Float> terms, Term term, float weight) {
        if (terms.size() < MOST_TERMS || terms.containsKey(term)) {
            terms.merge(term, weight, Math::max);
        }
    }

    /** A number and the character beside it are one thing, as two characters are: 204路, 第3, 20条. */
    private static void addNumbered(BooleanQuery.Builder query, List<Wanted.Unit> units) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        for (Wanted.Unit unit : units) {
            List<Atom> atoms = Atom.of(unit.text());
            for (int i = 0; i + 1 < atoms.size(); i++) {
                Atom left = atoms.get(i);
                Atom right = atoms.get(i + 1);
                if (left.end() == right.start()
                        && ((isNumber(left) && right.han()) || (left.han() && isNumber(right)))) {
                    pairs.add(List.of(left.text(), right.text()));
                }
            }
        }
        pairs.stream()
                .limit(MOST_NUMBERED)
                .forEach(pair -> add(query, new PhraseQuery(Analysis.CHARS, pair.get(0), pair.get(1)), NUMBERED));
    }

    /** Letters of a year that is named come before others that speak of it: 2023年 课后服务. */
    private static void addYears(BooleanQuery.Builder query, List<Wanted.Unit> units) {
        List<String> years = units.stream()
                .flatMap(unit -> YEAR.matcher(Folding.fold(unit.text())).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!years.isEmpty()) {
            add(query, new ConstantScoreQuery(FilterQueries.in(Facet.YEAR, years)), IN_YEAR);
        }
    }

    private static boolean isNumber(Atom atom) {
        return Character.isDigit(atom.text().codePointAt(0));
    }

    /** A few words count for more where they stand near each other: 小区 电梯. */
    private void addNear(BooleanQuery.Builder query, List<Wanted.Unit> units) {
        List<String> words = new ArrayList<>();
        for (Wanted.Unit unit : units) {
            analysis.words(unit.text()).stream()
                    .filter(word -> !Pieces.isEmptyWord(word))
                    .forEach(words::add);
        }
        List<String> distinct = words.stream().distinct().collect(Collectors.toList());
        if (distinct.size() > 1 && distinct.size() <= MOST_NEAR) {
            for (int i = 0; i + 1 < distinct.size(); i++) {
                add(query, new PhraseQuery(SLOP, Analysis.WORDS, distinct.get(i), distinct.get(i + 1)), NEAR);
            }
        }
    }

    private static void add(BooleanQuery.Builder query, Query part, float weight) {
        query.add(weight == 1 ? part : new BoostQuery(part, weight), Occur.SHOULD);
    }
}
