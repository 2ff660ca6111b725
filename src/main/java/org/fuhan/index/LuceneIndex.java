package org.fuhan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
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
    private final Embedder embedder;
    private final Analysis analysis;
    private final Searchers searchers;
    private final FacetValues values = new FacetValues();
    private final LetterSuggestions suggestions;
    private final Optional<LuceneWriter> writer;

    private LuceneIndex(FSDirectory directory, Language language, boolean writing) {
        this.directory = directory;
        this.segmenter = language.segmenter();
        this.synonyms = language.synonyms();
        this.embedder = language.embedder();
        this.analysis = new Analysis(segmenter);
        this.searchers = new Searchers(directory);
        this.suggestions = new LuceneSuggestions(searchers, analysis.segmenter());
        this.writer = writing ? Optional.of(LuceneWriter.open(directory)) : Optional.empty();
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /**
     * What is known of the language.
     *
     * @param segmenter divides text into words
     * @param synonyms other words for the same
     * @param embedder tells meanings
     */
    public record Language(Segmenter segmenter, Synonyms synonyms, Embedder embedder) {
        /** The program's own synonyms; words decide alone. */
        static Language of(Segmenter segmenter) {
            return new Language(segmenter, Synonyms.standard(), Embedder.NONE);
        }
    }

    /**
     * Opens the index of a folder to write and to search, empty where there was none, or one of another format.
     *
     * @throws IndexFailure where another process writes to it
     */
    public static LuceneIndex open(Path folder, Segmenter segmenter) {
        return open(folder, Language.of(segmenter));
    }

    /** The same with an archive's own synonyms, and meaning. */
    public static LuceneIndex open(Path folder, Language language) {
        return open(folder, language, true);
    }

    /** Opens the index of a folder to search; the folder may be empty still. Writing to it is a programmer's error. */
    public static LuceneIndex openForReading(Path folder, Segmenter segmenter) {
        return openForReading(folder, Language.of(segmenter));
    }

    /** The same with an archive's own synonyms, and meaning. */
    public static LuceneIndex openForReading(Path folder, Language language) {
        return open(folder, language, false);
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

    private static LuceneIndex open(Path folder, Language language, boolean writing) {
        try {
            Files.createDirectories(folder);
            return new LuceneIndex(FSDirectory.open(folder), language, writing);
        } catch (IOException e) {
            throw new IndexFailure("The search index in " + folder + " cannot be opened.", e);
        }
    }

    @Override
    public void put(IndexEntry entry) {
        writer().put(entry.letter().id(), new LetterDocument(analysis).of(entry));
    }

    @Override
    public void putVectors(String id, List<byte[]> vectors) {
        writer().update(id, Nearness.field(vectors));
    }

    @Override
    public void remove(Collection<String> ids) {
        writer().remove(ids.stream().map(id -> new Term(LetterDocument.ID, id)).toArray(Term[]::new));
    }

    /** To divide letters into words is most of the work, and every processor can have its share of it. */
    @Override
    public void putAll(Collection<IndexEntry> entries) {
        entries.parallelStream().forEach(this::put);
        writer().relieve();
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
        SearchWords words = understand(query.words(), query.synonyms());
        List<Said> said = Hints.before(query.words(), words);
        PreferredRegion preferred = words.preferred().orElse(null);
        Hits none = new Hits(0, 0, List.of(), Map.of(), said, words.also(), preferred, List.of(), null, 0);
        LetterQuery asked = query.with(cut(query.words()));
        return searchers.ask(
                none, searcher -> new Finding(searcher, analysis, words, asked, values).hits(said, embedder));
    }

    @Override
    public long each(LetterQuery query, int most, BiConsumer<Letter, String> letters) {
        String typed = cut(query.words());
        SearchWords words = understand(typed, query.synonyms());
        LetterQuery all = new LetterQuery(
                typed,
                query.filters(),
                query.sort(),
                1,
                most,
                List.of(),
                null,
                query.synonyms(),
                false,
                query.partly());
        return searchers.ask(0L, searcher -> new Finding(searcher, analysis, words, all, values).each(letters));
    }

    @Override
    public Set<String> among(LetterQuery query, Collection<String> ids) {
        LetterQuery asked = query.with(cut(query.words()));
        SearchWords words = understand(query.words(), query.synonyms());
        return searchers.ask(Set.of(), searcher -> new Finding(searcher, analysis, words, asked, values).among(ids));
    }

    @Override
    public List<Ranked> rank(String words, int most, boolean semantic) {
        LetterQuery first = new LetterQuery(
                cut(words), Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, most, List.of(), null, true, semantic);
        SearchWords understood = understand(words, true);
        return searchers.ask(
                List.of(), searcher -> new Finding(searcher, analysis, understood, first, values).ranked(embedder));
    }

    @Override
    public List<SimilarLetter> similar(String id, int ofEach) {
        return searchers.ask(List.of(), searcher -> {
            ScoreDoc[] own = searcher.search(new TermQuery(new Term(LetterDocument.ID, id)), 1).scoreDocs;
            return own.length == 0 ? List.of() : new Resemblance(searcher, analysis, own[0].doc).most(ofEach);
        });
    }

    @Override
    public SearchWords understand(String words, boolean withSynonyms) {
        return SearchWords.of(cut(words), segmenter, withSynonyms ? synonyms : Synonyms.none(), this::hasLettersOf);
    }

    private boolean hasLettersOf(List<String> codes) {
        return searchers.ask(false, searcher -> searcher.count(FilterQueries.in(Facet.REGION, codes)) > 0);
    }

    @Override
    public List<Span> highlights(Letter letter, String words) {
        return understand(words, true).placesIn(letter);
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

    private static String cut(String words) {
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    }
}
