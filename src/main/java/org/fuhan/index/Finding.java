package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.fuhan.letter.Letter;

/** Answers one question from one state of the index. */
final class Finding {
    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final SearchWords words;
    private final LetterQuery query;
    private final FacetValues values;

    /**
     * @param words the query's, understood
     * @param query its words no longer than may be
     * @param values of the index
     */
    Finding(IndexSearcher searcher, Analysis analysis, SearchWords words, LetterQuery query, FacetValues values) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.words = words;
        this.query = query;
        this.values = values;
    }

    /** A page, with what the hints before have to say of the question. */
    Hits hits(List<Said> said, Embedder embedder) throws IOException {
        Asked asked = asked();
        LetterSet found = asked.found();
        boolean byMeaning = query.semantic() && query.sort() == LetterQuery.Sort.RELEVANCE;
        Meaning meaning = byMeaning ? Meaning.of(searcher, words, query.words(), embedder) : Meaning.none();
        Order order = order(asked, meaning);
        LetterSet folded = Alike.folded(searcher, found, order);
        Page page = Page.of(folded, order, query, looking());
        long total = found.size();
        List<Hits.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page.docs()) {
            Letter letter = LetterDocument.head(searcher, doc.doc);
            hits.add(hit(doc, letter, why(letter, meaning, doc.doc), Snippets.of(letter, words)));
        }
        FacetCounts counts = new FacetCounts(searcher, values, asked.words(), query.filters(), found);
        return new Hits(
                total,
                folded.size(),
                hits,
                counts.of(query.facets()),
                Hints.after(total == 0 ? unborne(said) : said, words, asked),
                words.also(),
                words.preferred().orElse(null),
                nearby(meaning.near(searcher, query, filtered(asked.words()), asked.whole())),
                page.next(),
                asked.whole());
    }

    /** What was said, and which numbers and fields' values no letter bears. */
    private List<Said> unborne(List<Said> said) throws IOException {
        List<Said> hints = new ArrayList<>(said);
        for (Wanted.Unit unit : words.units()) {
            if (unit.exact() && !unit.numbers().isEmpty() && searcher.count(new Queries(analysis).find(unit)) == 0) {
                hints.add(Hints.NO_NUMBER);
            }
        }
        for (Wanted.Where where : words.conditions()) {
            if (searcher.count(FilterQueries.of(where.condition())) == 0) {
                hints.add(Hints.unborne(where.value()));
            }
        }
        return hints;
    }

    private Hits.Hit hit(ScoreDoc doc, Letter letter, List<Hits.Why> why, List<Hits.Snippet> snippets)
            throws IOException {
        String group = group(doc.doc);
        return new Hits.Hit(letter, Hits.score(doc), why, snippets, group, Alike.members(searcher, group) - 1);
    }

    /** Nothing is highlighted: no word speaks for them. */
    private List<Hits.Hit> nearby(List<ScoreDoc> docs) throws IOException {
        List<Hits.Hit> nearby = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            nearby.add(hit(doc, LetterDocument.head(searcher, doc.doc), List.of(Hits.Why.MEANING), List.of()));
        }
        return nearby;
    }

    private List<Hits.Why> why(Letter letter, Meaning meaning, int document) throws IOException {
        List<Hits.Why> why = new ArrayList<>();
        if (!words.isEmpty()) {
            why.add(Hits.Why.WORDS);
        }
        if (meaning.isNear(searcher, document)) {
            why.add(Hits.Why.MEANING);
        }
        Set<String> places = Facet.REGION.valuesOf(letter).keySet();
        if (words.preferred()
                .filter(place -> place.codes().stream().anyMatch(places::contains))
                .isPresent()) {
            why.add(Hits.Why.PLACE);
        }
        return why;
    }

    /** Every letter found, at most as many as a page holds; returns how many there are. */
    long each(BiConsumer<Letter, String> letters) throws IOException {
        Asked asked = asked();
        Page page = Page.of(asked.found(), order(asked, Meaning.none()), query, looking());
        for (ScoreDoc doc : page.docs()) {
            letters.accept(LetterDocument.letter(searcher, doc.doc), group(doc.doc));
        }
        return asked.found().size();
    }

    /** Which of these letters are found. */
    Set<String> among(Collection<String> ids) throws IOException {
        return Membership.of(searcher, filtered(asked().words()), ids);
    }

    /** Letters with anything of the words. */
    List<LetterIndex.Ranked> ranked(Embedder embedder) throws IOException {
        Meaning meaning = query.semantic() ? Meaning.of(searcher, words, query.words(), embedder) : Meaning.none();
        Query any = new Queries(analysis).rank(words);
        LetterSet holding = LetterSet.of(searcher, any);
        LetterSet all = LetterSet.of(searcher, meaning.joining(any));
        Worth worth = meaning.heeded(Worth.of(searcher, any, all), () -> fit(holding));
        List<LetterIndex.Ranked> ranked = new ArrayList<>();
        for (ScoreDoc doc : Page.of(all, worth, query, looking()).docs()) {
            ranked.add(
                    new LetterIndex.Ranked(LetterDocument.file(searcher.getIndexReader(), doc.doc), Hits.score(doc)));
        }
        return ranked;
    }

    private Fit fit(LetterSet among) throws IOException {
        return new Queries(analysis).fit(searcher, words, among);
    }

    private Order order(Asked asked, Meaning meaning) throws IOException {
        return query.sort() == LetterQuery.Sort.RELEVANCE
                ? meaning.heeded(Worth.of(searcher, asked.words(), asked.found()), () -> fit(asked.found()))
                : Order.by(query.sort());
    }

    private Page.Looking looking() {
        return new Page.Looking(searcher, new Queries(analysis).closeness(words));
    }

    private Query filtered(Query asked) {
        return Queries.filtered(asked, query.filters(), List.of());
    }

    private Asked asked() throws IOException {
        return Asked.of(searcher, new Queries(analysis), words, query);
    }

    private String group(int doc) throws IOException {
        return LetterDocument.group(searcher.getIndexReader(), doc);
    }
}
