package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order must be the one that Lucene gives when it weighs every letter by every clause. */
class WorthTest {
    private static final int LETTERS = 3_000;
    private static final int WORDS = 24;
    private static final int SLOP = 8;

    private final Directory directory = new ByteBuffersDirectory();
    private final Random random = new Random(5);

    @BeforeEach
    void write() throws IOException {
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < LETTERS; i++) {
                writer.addDocument(letter(i));
                if (i % 1_100 == 0) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term(LetterDocument.ID, "17"), new Term(LetterDocument.ID, "2000"));
        }
    }

    @AfterEach
    void free() throws IOException {
        directory.close();
    }

    private Document letter(int number) {
        Document document = new Document();
        document.add(new StringField(LetterDocument.ID, String.valueOf(number), Field.Store.NO));
        document.add(new SortedDocValuesField(LetterDocument.ID, new BytesRef(String.valueOf(number))));
        document.add(new NumericDocValuesField(LetterDocument.DAY, number % 5));
        StringBuilder text = new StringBuilder();
        int length = 5 + random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(word()).append(' ');
        }
        document.add(new TextField(Analysis.WORDS, text.toString(), Field.Store.NO));
        if (random.nextInt(4) > 0) {
            document.add(Nearness.field(List.of(vector(), vector())));
        }
        return document;
    }

    /** Some words are in nearly every letter, some in few. */
    private String word() {
        int rank = (int) (WORDS * Math.pow(random.nextDouble(), 3));
        return "w" + rank;
    }

    @Test
    void theFirstLettersAreThoseOfAWholeSearch() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = searcher(reader);
            for (int i = 0; i < 80; i++) {
                Query words = question();
                LetterSet found = LetterSet.of(searcher, words);
                List<FieldDoc> first = Worth.of(searcher, words, found).first(found, 1 + random.nextInt(60), null);

                assertThat(found.size()).isEqualTo(searcher.count(words));
                assertSame(first, expected(searcher, words, first.size()));
            }
        }
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = searcher(reader);
            Query words = question();
            LetterSet found = LetterSet.of(searcher, words);
            Worth worth = Worth.of(searcher, words, found);
            List<FieldDoc> paged = new ArrayList<>(worth.first(found, 7, null));
            while (paged.size() < Math.min(100, found.size())) {
                paged.addAll(worth.first(found, 7, paged.get(paged.size() - 1)));
            }

            assertSame(paged, expected(searcher, words, paged.size()));
        }
    }

    @Test
    void meaningAddsToWords() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = searcher(reader);
            for (int i = 0; i < 20; i++) {
                Nearness nearness = new Nearness(vector());
                Query words = question();
                Query both = new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(new BoostQuery(nearness.alone(), 12), Occur.SHOULD)
                        .build();
                LetterSet found = LetterSet.of(searcher, words);
                List<FieldDoc> first =
                        Worth.of(searcher, words, found).with(nearness, 12).first(found, 20, null);

                assertSame(first, expected(searcher, both, first.size()));
            }
        }
    }

    /** All are of one length, as a model's are. */
    private byte[] vector() {
        double[] numbers = random.doubles(64, -1, 1).toArray();
        double length =
                Math.sqrt(Arrays.stream(numbers).map(number -> number * number).sum());
        byte[] vector = new byte[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (byte) Math.round(numbers[i] / length * 254);
        }
        return vector;
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.SIMILARITY);
        return searcher;
    }

    private Query question() {
        BooleanQuery.Builder question = new BooleanQuery.Builder();
        question.add(term(), Occur.FILTER);
        int clauses = 1 + random.nextInt(6);
        for (int i = 0; i < clauses; i++) {
            question.add(new BoostQuery(clause(), 0.1f + random.nextFloat()), Occur.SHOULD);
        }
        return question.build();
    }

    private Query clause() {
        return switch (random.nextInt(5)) {
            case 0 -> new PhraseQuery(Analysis.WORDS, word(), word());
            case 1 -> new PhraseQuery(Analysis.WORDS, "w0", "w1", word());
            case 2 -> new PhraseQuery(SLOP, Analysis.WORDS, "w" + random.nextInt(4), "w" + (4 + random.nextInt(8)));
            case 3 -> new ConstantScoreQuery(term());
            default -> term();
        };
    }

    private Query term() {
        return new TermQuery(new Term(Analysis.WORDS, word()));
    }

    private static List<FieldDoc> expected(IndexSearcher searcher, Query query, int most) throws IOException {
        ScoreDoc[] docs = searcher.search(query, Math.max(1, most), Page.sort(LetterQuery.Sort.RELEVANCE)).scoreDocs;
        return Order.fields(docs).subList(0, Math.min(most, docs.length));
    }

    /** Scores are added up in another order, so that letters whose scores are the same but for the last digit may change places. */
    private static void assertSame(List<FieldDoc> first, List<FieldDoc> expected) {
        assertThat(first).hasSameSizeAs(expected);
        for (int i = 0; i < first.size(); i++) {
            assertThat((Float) first.get(i).fields[0]).isCloseTo((Float) expected.get(i).fields[0], within(1e-4f));
        }
        assertThat(first).extracting(doc -> doc.doc).doesNotHaveDuplicates();
    }
}
