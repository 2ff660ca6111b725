package org.fuhan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * What letters are filed by, in memory as plain numbers, for counting: some 120 bytes a letter. Made of a segment's doc values when
 * first asked for, and kept as long as the segment is. A value has the same number in all segments. Safe for use by several threads.
 */
final class FacetValues {
    private final Map<Facet, Names> names = new EnumMap<>(Facet.class);
    private final Map<IndexReader.CacheKey, Map<Facet, Column>> segments = new ConcurrentHashMap<>();

    FacetValues() {
        for (Facet facet : Facet.values()) {
            names.put(facet, new Names());
        }
    }

    /** How many letters of a set bear each value, by the value's number. */
    int[] count(Facet facet, LetterSet letters) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (LeafReaderContext segment : letters.segments()) {
            columns.add(column(facet, segment));
        }
        int[] counts = new int[names(facet).size()];
        for (LeafReaderContext segment : letters.segments()) {
            columns.get(segment.ord).count(letters.in(segment), counts);
        }
        return counts;
    }

    /** A value with its label, as {@link LetterDocument} writes them. */
    String name(Facet facet, int number) {
        return names(facet).name(number);
    }

    private Names names(Facet facet) {
        return names.computeIfAbsent(facet, f -> new Names());
    }

    private Column column(Facet facet, LeafReaderContext segment) throws IOException {
        IndexReader.CacheHelper helper = segment.reader().getCoreCacheHelper();
        if (helper == null) {
            return Column.of(segment, facet.field(), names(facet));
        }
        Map<Facet, Column> columns = segments.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            return columns.computeIfAbsent(facet, f -> {
                try {
                    return Column.of(segment, f.field(), names(f));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** Values by number, numbered as they come. */
    private static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        synchronized int number(String name) {
            return numbers.computeIfAbsent(name, n -> {
                names.add(n);
                return names.size() - 1;
            });
        }

        synchronized String name(int number) {
            return names.get(number);
        }

        synchronized int size() {
            return names.size();
        }
    }

    /** One facet of a segment. */
    private static final class Column {
        /** Where each letter's values begin; one more, where the last one's end. */
        private final int[] starts;
        /** The values of one letter behind those of another. */
        private final int[] numbers;
        /** How many letters bear each value, those taken out too. */
        private final int[] all;

        private Column(int[] starts, int[] numbers, int[] all) {
            this.starts = starts;
            this.numbers = numbers;
            this.all = all;
        }

        static Column of(LeafReaderContext segment, String field, Names names) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
            int[] numbered = new int[(int) values.getValueCount()];
            for (int ordinal = 0; ordinal < numbered.length; ordinal++) {
                numbered[ordinal] = names.number(values.lookupOrd(ordinal).utf8ToString());
            }
            int[] starts = new int[segment.reader().maxDoc() + 1];
            int[] numbers = new int[starts.length];
            int[] all = new int[Arrays.stream(numbered).max().orElse(-1) + 1];
            int size = 0;
            for (int letter = 0; letter < starts.length - 1; letter++) {
                int many = values.advanceExact(letter) ? values.docValueCount() : 0;
                if (size + many > numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * (size + many));
                }
                for (int i = 0; i < many; i++) {
                    int number = numbered[(int) values.nextOrd()];
                    numbers[size++] = number;
                    all[number]++;
                }
                starts[letter + 1] = size;
            }
            return new Column(starts, Arrays.copyOf(numbers, size), all);
        }

        /** Adds the letters of a set; where it has most of them, all but the others. */
        void count(FixedBitSet letters, int[] counts) {
            boolean most = letters.cardinality() > letters.length() / 2;
            if (most) {
                for (int number = 0; number < all.length; number++) {
                    counts[number] += all[number];
                }
            }
            int step = most ? -1 : 1;
            long[] bits = letters.getBits();
            for (int word = 0; word < FixedBitSet.bits2words(letters.length()); word++) {
                long set = most ? ~bits[word] : bits[word];
                for (int letter = word << 6; set != 0; set &= set - 1) {
                    int at = letter + Long.numberOfTrailingZeros(set);
                    if (at < letters.length()) {
                        add(at, step, counts);
                    }
                }
            }
        }

        private void add(int letter, int step, int[] counts) {
            for (int i = starts[letter]; i < starts[letter + 1]; i++) {
                counts[numbers[i]] += step;
            }
        }
    }
}
