package org.fuhan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.store.FSDirectory;
import org.fuhan.json.LetterJson;
import org.fuhan.text.hanlp.Words;

/**
 * What Lucene alone does for a page of results: the query's words and character bigrams in their fields, ten letters read, their
 * texts highlighted by bigrams, every facet counted. No query language, no synonyms, no HTTP. Safe for use by several threads.
 */
final class RawSearch implements AutoCloseable {
    private static final int SIZE = 10;
    private static final String WORDS = "words";
    private static final String GRAMS = "grams";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, StringDocValuesReaderState> facets;
    private final Analyzer bigrams = new CJKAnalyzer();

    private RawSearch(DirectoryReader reader, Map<String, StringDocValuesReaderState> facets) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.facets = facets;
    }

    static RawSearch open(Path folder, List<String> facets) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();
        for (String facet : facets) {
            states.put(facet, new StringDocValuesReaderState(reader, facet));
        }
        return new RawSearch(reader, states);
    }

    /** Makes a page of results and throws it away. */
    void page(String words) {
        try {
            BooleanQuery query = query(words);
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(searcher, query, SIZE, new FacetsCollectorManager());
            UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(bigrams)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .build();
            for (ScoreDoc hit : found.topDocs().scoreDocs) {
                Document document = searcher.storedFields().document(hit.doc);
                BytesRef json = document.getBinaryValue("letter");
                String text = LetterJson.readLetter(json.bytes, json.offset, json.length).text();
                highlighter.highlightWithoutSearcher(GRAMS, query, text, 2);
            }
            count(found.facetsCollector());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(FacetsCollector found) throws IOException {
        for (Map.Entry<String, StringDocValuesReaderState> facet : facets.entrySet()) {
            new StringValueFacetCounts(facet.getValue(), found).getTopChildren(300, facet.getKey());
        }
    }

    private BooleanQuery query(String words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Words.of(words).forEach(word -> query.add(new TermQuery(new Term(WORDS, word.word())), BooleanClause.Occur.SHOULD));
        try (TokenStream tokens = bigrams.tokenStream(GRAMS, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(GRAMS, term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
