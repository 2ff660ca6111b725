package org.fuhan.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Programme;
import org.jspecify.annotations.Nullable;

/** A letter as Lucene keeps it: the whole letter to give back, and what it is found, filtered, counted and ordered by. */
final class LetterDocument {
    static final String ID = "id";
    static final String LETTER = "letter";
    static final String FILE = "file";
    /** Names the group of letters alike it is in. */
    static final String GROUP = "group";
    /** On all letters of a group but the one that names it. */
    static final String ALIKE = "alike";
    /** Days since 1970 of the letter's date. */
    static final String DAY = "day";
    /** Hundredths of a yuan of every sum that is nobody's private circumstance. */
    static final String SUM = "sum";
    /** Hundredths of a yuan of the greatest of them. */
    static final String GREATEST = "greatest";
    /** Keys of {@link LetterNumbers}. */
    static final String NUMBER = "number";
    /** Single characters of the letter's title and the proposal's. */
    static final String SUBJECT = "subject";
    /** Divides value and label in a facet's doc values; no value holds it. */
    static final char LABEL = '\t';

    private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(Long.MAX_VALUE / 2);
    private static final int LONGEST_VALUE = 1000;
    private static final FieldType SCORED = type(false);
    private static final FieldType EXACT = type(true);

    private final Analysis analysis;
    private final Suggested suggested;

    LetterDocument(Analysis analysis) {
        this.analysis = analysis;
        this.suggested = new Suggested(analysis.segmenter());
    }

    /** The document of a letter in a group of letters alike, with the vectors of its passages. */
    Document of(IndexEntry entry) {
        Letter letter = entry.letter();
        Document document = new Document();
        if (!entry.vectors().isEmpty()) {
            document.add(Nearness.field(entry.vectors()));
        }
        document.add(new StringField(ID, letter.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(letter.id())));
        document.add(new StoredField(LETTER, entry.json().bytes()));
        document.add(new BinaryDocValuesField(FILE, new BytesRef(letter.source().file())));
        document.add(new StringField(GROUP, entry.group(), Field.Store.YES));
        document.add(new SortedDocValuesField(GROUP, new BytesRef(entry.group())));
        if (!entry.group().equals(letter.id())) {
            document.add(new StringField(ALIKE, ALIKE, Field.Store.NO));
        }
        if (letter.date() != null) {
            long day = letter.date().toEpochDay();
            document.add(new NumericDocValuesField(DAY, day));
            document.add(new LongPoint(DAY, day));
        }
        addSums(document, letter);
        LetterNumbers.of(letter).forEach(key -> document.add(new StringField(NUMBER, key, Field.Store.NO)));
        addText(document, searched(letter));
        addSubject(document, letter);
        suggested.addTo(document, letter);
        for (Facet facet : Facet.values()) {
            facet.valuesOf(letter).forEach((value, label) -> addFacet(document, facet, value, label));
        }
        return document;
    }

    private static void addSums(Document document, Letter letter) {
        long[] sums = letter.funding().stream()
                .filter(sum -> !sum.personal())
                .mapToLong(sum -> cents(sum.amountYuan()))
                .toArray();
        Arrays.stream(sums).forEach(sum -> document.add(new LongPoint(SUM, sum)));
        Arrays.stream(sums).max().ifPresent(sum -> document.add(new NumericDocValuesField(GREATEST, sum)));
    }

    private static void addSubject(Document document, Letter letter) {
        String proposal = letter.proposal() == null ? null : letter.proposal().title();
        List<List<Atom>> titles = Stream.of(letter.title(), proposal)
                .filter(Objects::nonNull)
                .map(Atom::of)
                .toList();
        if (!titles.isEmpty()) {
            document.add(new Field(SUBJECT, Analysis.charTokens(titles), EXACT));
        }
    }

    /** The file of a document; kept beside the letter, since a letter takes long to unpack. */
    static String file(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues files = DocValues.getBinary(leaf.reader(), FILE);
        return files.advanceExact(document - leaf.docBase) ? files.binaryValue().utf8ToString() : "";
    }

    /** The letter of a document. */
    static Letter letter(IndexSearcher searcher, int document) throws IOException {
        BytesRef json = json(searcher, document);
        return LetterJson.readLetter(json.bytes, json.offset, json.length);
    }

    /** What a hit shows of the letter of a document: a third of the time. */
    static Letter head(IndexSearcher searcher, int document) throws IOException {
        BytesRef json = json(searcher, document);
        return LetterJson.readKnown(json.bytes, json.offset, json.length, LetterHead.class)
                .letter();
    }

    private static BytesRef json(IndexSearcher searcher, int document) throws IOException {
        return searcher.storedFields().document(document, Set.of(LETTER)).getBinaryValue(LETTER);
    }

    /** The group of a document. */
    static String group(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues groups = DocValues.getSorted(leaf.reader(), GROUP);
        return groups.advanceExact(document - leaf.docBase)
                ? groups.lookupOrd(groups.ordValue()).utf8ToString()
                : "";
    }

    /** Yuan as hundredths; what is larger than any budget counts as the largest. */
    static long cents(BigDecimal yuan) {
        BigDecimal cents = yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return cents.abs().compareTo(MOST_CENTS) > 0 ? MOST_CENTS.longValue() * cents.signum() : cents.longValueExact();
    }

    /** The text, and what was read from the letter that does not stand in it as it is: a title joined over two lines. */
    private static List<String> searched(Letter letter) {
        List<String> values = new ArrayList<>();
        values.add(letter.text());
        add(values, letter, letter.title());
        add(values, letter, letter.documentNumber());
        add(values, letter, letter.proposal() == null ? null : letter.proposal().title());
        letter.agencies().forEach(agency -> add(values, letter, agency));
        letter.programmes().stream().map(Programme::name).forEach(name -> add(values, letter, name));
        return values;
    }

    private static void add(List<String> values, Letter letter, @Nullable String value) {
        if (value != null && !letter.text().contains(value) && !values.contains(value)) {
            values.add(value);
        }
    }

    private void addText(Document document, List<String> values) {
        List<List<Atom>> atoms = values.stream().map(Atom::of).toList();
        document.add(new Field(Analysis.WORDS, analysis.wordTokens(values), SCORED));
        document.add(new Field(Analysis.GRAMS, Analysis.gramTokens(atoms), SCORED));
        document.add(new Field(Analysis.CHARS, Analysis.charTokens(atoms), EXACT));
    }

    private static void addFacet(Document document, Facet facet, String value, String label) {
        if (value.length() <= LONGEST_VALUE && label.length() <= LONGEST_VALUE) {
            document.add(new StringField(facet.field(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value + LABEL + label)));
        }
    }

    private static FieldType type(boolean exactOnly) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setOmitNorms(exactOnly);
        type.freeze();
        return type;
    }
}
