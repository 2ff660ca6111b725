package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/** Answers one question from one state of the index. */
final class Finding {
    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final SearchWords words;
    private final LetterQuery query;

    /**
     * @param words the query's, understood
     * @param query its words no longer than may be
     */
    Finding(IndexSearcher searcher, Analysis analysis, SearchWords words, LetterQuery query) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.words = words;
        this.query = query;
    }

    /** A page, with what the hints before have to say of the question. */
    Hits hits(List<Said> said, Embedder embedder) throws IOException {
        Asked asked = asked();
        Query found = Queries.filtered(asked.words(), query.filters(), List.of());
        boolean byMeaning = query.semantic() && query.sort() == LetterQuery.Sort.RELEVANCE;
        Meaning meaning = byMeaning ? Meaning.of(searcher, words, query.words(), embedder) : Meaning.none();
        Query ordered = meaning.ordering(found, () -> fit(found));
        Query folded = Alike.folded(searcher, ordered, query.sort());
        Page page = Page.of(searcher, folded, query, closeness());
        boolean same = folded.equals(ordered);
        FacetsCollector all = same ? page.all() : FacetCounts.all(searcher, found);
        long total = same ? page.total() : searcher.count(found);
        List<Hits.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page.docs()) {
            Letter letter = letter(doc.doc);
            hits.add(hit(doc, letter, why(letter, meaning, doc.doc), Snippets.of(letter.text(), words)));
        }
        FacetCounts counts = new FacetCounts(searcher, asked.words(), query.filters(), all);
        return new Hits(
                total,
                page.total(),
                hits,
                counts.of(query.facets()),
                Hints.after(said, words, total, asked.loosely()),
                words.also(),
                words.preferred().orElse(null),
                nearby(meaning.near(searcher, query, found, total)),
                page.next());
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
            nearby.add(hit(doc, letter(doc.doc), List.of(Hits.Why.MEANING), List.of()));
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
        Query found = Queries.filtered(asked().words(), query.filters(), List.of());
        Page page = Page.of(searcher, found, query, closeness());
        for (ScoreDoc doc : page.docs()) {
            letters.accept(letter(doc.doc), group(doc.doc));
        }
        return page.total();
    }

    /** Which of these letters are found. */
    Set<String> among(Collection<String> ids) throws IOException {
        return Membership.of(searcher, Queries.filtered(asked().words(), query.filters(), List.of()), ids);
    }

    /** Letters with anything of the words. */
    List<LetterIndex.Ranked> ranked(Embedder embedder) throws IOException {
        Meaning meaning = query.semantic() ? Meaning.of(searcher, words, query.words(), embedder) : Meaning.none();
        Query any = meaning.joining(new Queries(analysis).rank(words), () -> fit(null));
        List<LetterIndex.Ranked> ranked = new ArrayList<>();
        for (ScoreDoc doc : Page.of(searcher, any, query, closeness()).docs()) {
            ranked.add(
                    new LetterIndex.Ranked(LetterDocument.file(searcher.getIndexReader(), doc.doc), Hits.score(doc)));
        }
        return ranked;
    }

    private Fit fit(@Nullable Query among) throws IOException {
        return new Queries(analysis).fit(searcher, words, among);
    }

    private Closeness closeness() {
        return new Queries(analysis).closeness(words);
    }

    /**
     * What is asked of Lucene.
     *
     * @param words without the filters
     * @param loosely whether half of the words had to do
     */
    private record Asked(Query words, boolean loosely) {}

    private Asked asked() throws IOException {
        Queries queries = new Queries(analysis);
        Query strict = queries.find(words, query.words().isBlank());
        boolean loosely = !words.looseEnds().isEmpty()
                && searcher.count(Queries.filtered(strict, query.filters(), List.of())) == 0;
        return new Asked(loosely ? queries.findLoosely(words) : strict, loosely);
    }

    private String group(int doc) throws IOException {
        return LetterDocument.group(searcher.getIndexReader(), doc);
    }

    private Letter letter(int doc) throws IOException {
        return LetterDocument.letter(searcher, doc);
    }
}
