package org.fuhan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;

/**
 * The search port over Lucene in one folder. One process writes at a time ({@link #open}); any number read beside it ({@link
 * #openForReading}) and see what was committed last. Same letters, same answers: scores do not depend on the order in which letters
 * came or on letters taken out. Safe for use by several threads.
 */
public final class LuceneIndex implements LetterIndex {
    static final int LONGEST_QUERY = 1000;

    private static final int MOST_CLAUSES = 16_384;

    private final FSDirectory directory;
    private final Segmenter segmenter;
    private final Synonyms synonyms;
    private final Analysis analysis;
    private final Searchers searchers;
    private final LetterSuggestions suggestions;
    private final Optional<LuceneWriter> writer;

    private LuceneIndex(FSDirectory directory, Segmenter segmenter, Synonyms synonyms, boolean writing) {
        this.directory = directory;
        this.segmenter = segmenter;
        this.synonyms = synonyms;
        this.analysis = new Analysis(segmenter);
        this.searchers = new Searchers(directory);
        this.suggestions = new LuceneSuggestions(searchers);
        this.writer = writing ? Optional.of(LuceneWriter.open(directory)) : Optional.empty();
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /**
     * Opens the index of a folder to write and to search, empty where there was none, or one of another format.
     *
     * @throws IndexFailure where another process writes to it
     */
    public static LuceneIndex open(Path folder, Segmenter segmenter) {
        return open(folder, segmenter, Synonyms.standard());
    }

    /** The same with an archive's own synonyms. */
    public static LuceneIndex open(Path folder, Segmenter segmenter, Synonyms synonyms) {
        return open(folder, segmenter, synonyms, true);
    }

    /** Opens the index of a folder to search; the folder may be empty still. Writing to it is a programmer's error. */
    public static LuceneIndex openForReading(Path folder, Segmenter segmenter) {
        return openForReading(folder, segmenter, Synonyms.standard());
    }

    /** The same with an archive's own synonyms. */
    public static LuceneIndex openForReading(Path folder, Segmenter segmenter, Synonyms synonyms) {
        return open(folder, segmenter, synonyms, false);
    }

    /**
     * Makes sure that nothing is missing.
     *
     * @param letters how many were committed, by the archive's word
     * @throws IndexFailure where there are fewer
     */
    public void requireLetters(long letters) {
        if (size() < letters) {
            throw new IndexFailure(
                    "The search index lacks letters that the archive has; `fuhan reindex` makes it anew.", null);
        }
    }

    private static LuceneIndex open(Path folder, Segmenter segmenter, Synonyms synonyms, boolean writing) {
        try {
            Files.createDirectories(folder);
            return new LuceneIndex(FSDirectory.open(folder), segmenter, synonyms, writing);
        } catch (IOException e) {
            throw new IndexFailure("The search index in " + folder + " cannot be opened.", e);
        }
    }

    @Override
    public void put(Letter masked, String group) {
        writer().put(masked.id(), new LetterDocument(analysis).of(masked, group));
    }

    @Override
    public void remove(Collection<String> ids) {
        writer().remove(ids.stream().map(id -> new Term(LetterDocument.ID, id)).toArray(Term[]::new));
    }

    @Override
    public void clear() {
        writer().clear();
    }

    @Override
    public void commit() {
        writer().commit();
    }

    private LuceneWriter writer() {
        return writer.orElseThrow(() -> new IllegalStateException("the index was opened for reading"));
    }

    @Override
    public Hits search(LetterQuery query) {
        String typed = cut(query.words());
        SearchWords words = understand(typed, query.synonyms());
        List<Said> said = Hints.before(query.words(), words);
        PreferredRegion preferred = words.preferred().orElse(null);
        return searchers.ask(new Hits(0, List.of(), Map.of(), said, words.also(), preferred, null), searcher -> {
            Asked asked = asked(searcher, words, typed, query.filters());
            Page page = Page.of(searcher, filtered(asked, query), query);
            List<Hits.Hit> hits = new ArrayList<>();
            for (ScoreDoc doc : page.docs()) {
                Letter letter = letter(searcher.storedFields(), doc.doc);
                hits.add(new Hits.Hit(letter, score(doc), Snippets.of(letter.text(), words)));
            }
            FacetCounts counts = new FacetCounts(searcher, asked.words(), query.filters(), page.all());
            return new Hits(
                    page.total(),
                    hits,
                    counts.of(query.facets()),
                    Hints.after(said, words, page.total(), asked.loosely()),
                    words.also(),
                    preferred,
                    page.next());
        });
    }

    @Override
    public long each(LetterQuery query, int most, Consumer<Letter> letters) {
        String typed = cut(query.words());
        SearchWords words = understand(typed, query.synonyms());
        LetterQuery all =
                new LetterQuery(typed, query.filters(), query.sort(), 1, most, List.of(), null, query.synonyms());
        return searchers.ask(0L, searcher -> {
            Asked asked = asked(searcher, words, typed, query.filters());
            Page page = Page.of(searcher, filtered(asked, query), all);
            for (ScoreDoc doc : page.docs()) {
                letters.accept(letter(searcher.storedFields(), doc.doc));
            }
            return page.total();
        });
    }

    @Override
    public Set<String> among(LetterQuery query, Collection<String> ids) {
        String typed = cut(query.words());
        SearchWords words = understand(typed, query.synonyms());
        return searchers.ask(
                Set.of(),
                searcher ->
                        Membership.of(searcher, filtered(asked(searcher, words, typed, query.filters()), query), ids));
    }

    @Override
    public List<Ranked> rank(String words, int most) {
        Query query = new Queries(analysis).rank(understand(cut(words), true));
        LetterQuery first = new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, most, List.of());
        return searchers.ask(List.of(), searcher -> {
            List<Ranked> ranked = new ArrayList<>();
            for (ScoreDoc doc : Page.of(searcher, query, first).docs()) {
                String file = LetterDocument.file(searcher.getIndexReader(), doc.doc);
                ranked.add(new Ranked(file, score(doc)));
            }
            return ranked;
        });
    }

    @Override
    public SearchWords understand(String words, boolean withSynonyms) {
        return SearchWords.of(cut(words), segmenter, withSynonyms ? synonyms : Synonyms.none());
    }

    @Override
    public List<Span> highlights(Letter letter, String words) {
        return understand(words, true).placesIn(letter.text());
    }

    @Override
    public LetterSuggestions suggestions() {
        return suggestions;
    }

    @Override
    public long size() {
        return searchers.ask(
                0L, searcher -> Long.valueOf(searcher.getIndexReader().numDocs()));
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.ifPresent(LuceneWriter::close);
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is asked of Lucene.
     *
     * @param words without the filters
     * @param loosely whether half of the words had to do
     */
    private record Asked(Query words, boolean loosely) {}

    private Asked asked(IndexSearcher searcher, SearchWords words, String typed, Filters filters) throws IOException {
        Queries queries = new Queries(analysis);
        Query strict = queries.find(words, typed.isBlank());
        boolean loosely =
                !words.looseEnds().isEmpty() && searcher.count(Queries.filtered(strict, filters, List.of())) == 0;
        return new Asked(loosely ? queries.findLoosely(words) : strict, loosely);
    }

    private static Query filtered(Asked asked, LetterQuery query) {
        return Queries.filtered(asked.words(), query.filters(), List.of());
    }

    private static Letter letter(StoredFields stored, int doc) throws IOException {
        BytesRef json = stored.document(doc, Set.of(LetterDocument.LETTER)).getBinaryValue(LetterDocument.LETTER);
        return LetterJson.readLetter(new String(json.bytes, json.offset, json.length, StandardCharsets.UTF_8));
    }

    /** Four decimals: what stands behind is noise. */
    private static double score(ScoreDoc doc) {
        boolean scored = doc instanceof FieldDoc field && field.fields != null && field.fields[0] instanceof Float;
        float score = scored ? (Float) ((FieldDoc) doc).fields[0] : doc.score;
        return Float.isNaN(score) ? 0 : Math.round(score * 10_000.0) / 10_000.0;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    }
}
