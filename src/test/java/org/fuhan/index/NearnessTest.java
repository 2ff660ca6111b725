package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NearnessTest {
    private static final byte[] ASKED = {100, 0, 0, 0};
    private static final byte[] SAME = {100, 0, 0, 0};
    private static final byte[] NEAR = {80, 60, 0, 0};
    private static final byte[] APART = {0, 100, 0, 0};
    private static final byte[] AGAINST = {-100, 0, 0, 0};

    private final Directory directory = new ByteBuffersDirectory();

    @AfterEach
    void free() throws IOException {
        directory.close();
    }

    @Test
    void theNearestPassageCounts() throws IOException {
        write(
                letter("a", "x", APART, NEAR, AGAINST),
                letter("b", "x", SAME),
                letter("c", "x", APART),
                letter("d", "x"));

        assertThat(found(new Nearness(ASKED).alone())).containsExactly("b 1.00", "a 0.80", "c 0.00");
    }

    @Test
    void filtersAndDeletionsHoldAsForWords() throws IOException {
        write(letter("a", "x", NEAR), letter("b", "y", SAME), letter("c", "x", SAME));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.deleteDocuments(new Term("id", "c"));
        }
        Query filtered = new BooleanQuery.Builder()
                .add(new Nearness(ASKED).alone(), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term("place", "x")), BooleanClause.Occur.FILTER)
                .build();

        assertThat(found(filtered)).containsExactly("a 0.80");
    }

    @Test
    void nothingIsNearToNothing() throws IOException {
        write(letter("a", "x", NEAR), letter("b", "x", new byte[4]));

        assertThat(found(new Nearness(new byte[4]).alone())).containsExactly("a 0.00", "b 0.00");
        assertThat(found(new Nearness(ASKED).alone())).containsExactly("a 0.80", "b 0.00");
    }

    @Test
    void anExplanationTellsTheScore() throws IOException {
        write(letter("a", "x", NEAR), letter("b", "x"));
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = new Nearness(ASKED).alone();

            assertThat(searcher.explain(query, 0).getValue().doubleValue()).isCloseTo(0.8, within(1e-6));
            assertThat(searcher.explain(query, 1).isMatch()).isFalse();
        }
    }

    @Test
    void equalVectorsAreEqualQueries() {
        assertThat(new Nearness(ASKED)).isEqualTo(new Nearness(ASKED.clone())).hasSameHashCodeAs(new Nearness(ASKED));
        assertThat(new Nearness(ASKED)).isNotEqualTo(new Nearness(NEAR));
    }

    private void write(Document... letters) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocuments(Arrays.asList(letters));
        }
    }

    private static Document letter(String id, String place, byte[]... vectors) {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new StringField("place", place, Field.Store.NO));
        if (vectors.length > 0) {
            document.add(Nearness.field(List.of(vectors)));
        }
        return document;
    }

    private List<String> found(Query query) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> found = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(query, 10).scoreDocs) {
                found.add(String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        searcher.storedFields().document(doc.doc).get("id"),
                        doc.score));
            }
            return found;
        }
    }
}
