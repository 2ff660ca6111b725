package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions out of the index's doc values, kept in memory. Made when first asked for, and anew when the index has changed: of a
 * small index at once; of a large one beside the questions, which are answered from what was made before, one tenth of the time at
 * most. Who asks a large index for the first time waits a moment only, and may be offered nothing.
 */
final class LuceneSuggestions implements LetterSuggestions {
    private static final int SMALL = 5_000;
    private static final int REST = 10;
    private static final int PATIENCE_MILLIS = 700;
    /** A pair of characters is seldom that stands in one letter of so many, or in hardly any. */
    private static final int SELDOM = 1_000;

    private static final int FEW_LETTERS = 2;
    private static final Pattern INITIALS = Pattern.compile("(?<![^\\s])[A-Za-z]{3,12}$");
    private static final Set<Suggestion.Kind> NAMED =
            EnumSet.of(Suggestion.Kind.TOPIC, Suggestion.Kind.PROGRAMME, Suggestion.Kind.PLACE, Suggestion.Kind.AGENCY);

    private final Searchers searchers;
    private final Segmenter words;
    private @Nullable Thread making;
    private volatile @Nullable Made made;

    LuceneSuggestions(Searchers searchers, Segmenter words) {
        this.searchers = searchers;
        this.words = words;
    }

    /**
     * What was made of one state of the index.
     *
     * @param nanos what it took
     * @param at when it was done
     */
    private record Made(
            Object state, Completions completions, Wording wording, Vocabulary vocabulary, long nanos, long at) {
        boolean isOf(IndexReader reader) {
            return state.equals(LuceneSuggestions.state(reader));
        }

        boolean isRested() {
            return System.nanoTime() - at > REST * nanos;
        }
    }

    @Override
    public List<Suggestion> complete(String typed, int most) {
        return searchers.ask(List.of(), searcher -> {
            Made current = current(searcher.getIndexReader());
            if (current == null) {
                return List.of();
            }
            Map<String, Suggestion> found = new LinkedHashMap<>();
            for (Unfinished way : Unfinished.of(typed)) {
                for (Suggestion one : current.completions().of(way.tail(), way.kinds(), most)) {
                    if (found.size() < most && !found.containsKey(one.kind() + one.text())) {
                        found.put(one.kind() + one.text(), current.wording().of(one, way, in(searcher)));
                    }
                }
            }
            return List.copyOf(found.values());
        });
    }

    @Override
    public List<String> corrections(String typed) {
        List<String> corrected = searchers.ask(List.of(), searcher -> {
            Made current = current(searcher.getIndexReader());
            return current == null
                    ? List.of()
                    : new Corrections(current.vocabulary(), words, in(searcher), typed).all();
        });
        return corrected.isEmpty() ? ofInitials(typed) : corrected;
    }

    /** What a last word that stands in no letter may be the initials of, or the beginning. */
    private List<String> ofInitials(String typed) {
        Matcher initials = INITIALS.matcher(typed.strip());
        boolean nowhere =
                initials.find() && searchers.ask(false, searcher -> in(searcher).letters(initials.group()) == 0);
        return !nowhere
                ? List.of()
                : complete(typed.strip(), Corrections.MOST).stream()
                        .filter(one -> NAMED.contains(one.kind()))
                        .map(Suggestion::query)
                        .distinct()
                        .toList();
    }

    @Override
    public List<String> slips(String typed) {
        return searchers.ask(List.of(), searcher -> {
            Made current = isUnusual(typed, searcher.getIndexReader()) ? current(searcher.getIndexReader()) : null;
            return current == null
                    ? List.of()
                    : Corrections.slips(current.vocabulary(), words, in(searcher), typed)
                            .all();
        });
    }

    private static Corrections.Stands in(IndexSearcher searcher) {
        return phrase -> searcher.count(Phrases.of(Needle.of(phrase)));
    }

    /** Whether some pair of its characters is hardly ever seen in the letters. */
    private static boolean isUnusual(String typed, IndexReader reader) throws IOException {
        int seldom = Math.max(FEW_LETTERS, reader.numDocs() / SELDOM);
        if (typed.length() > Corrections.LONGEST_QUERY) {
            return false;
        }
        for (Analysis.Gram gram : Analysis.grams(Atom.of(typed))) {
            if (gram.text().length() == 2
                    && Atom.isHan(gram.text().charAt(0))
                    && reader.docFreq(new Term(Analysis.GRAMS, gram.text())) <= seldom) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Made current(IndexReader reader) throws IOException {
        Made known = made;
        if (known != null && known.isOf(reader)) {
            return known;
        }
        if (reader.numDocs() <= SMALL) {
            return madeNow(reader);
        }
        if (known != null) {
            if (known.isRested()) {
                begun();
            }
            return known;
        }
        try {
            begun().join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return made;
    }

    private synchronized Made madeNow(IndexReader reader) throws IOException {
        Made known = made;
        if (known != null && known.isOf(reader)) {
            return known;
        }
        Made next = make(reader);
        made = next;
        return next;
    }

    /** The making beside the questions; one at a time. */
    private synchronized Thread begun() {
        Thread begun = making;
        if (begun == null || !begun.isAlive()) {
            begun = Thread.ofPlatform().daemon().name("suggestions").start(this::makeBeside);
            making = begun;
        }
        return begun;
    }

    private void makeBeside() {
        try {
            searchers.ask(false, searcher -> {
                made = make(searcher.getIndexReader());
                return true;
            });
        } catch (AlreadyClosedException | IndexFailure gone) {
            return; // the index was closed meanwhile, or cannot be read: the next question will say so
        }
    }

    private static Made make(IndexReader reader) throws IOException {
        long start = System.nanoTime();
        Map<String, Integer> letters = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            count(leaf, letters);
        }
        List<Labels.Label> labels = new ArrayList<>(letters.size());
        letters.forEach((value, count) ->
                labels.add(new Labels.Label(Suggestion.Kind.of(value.charAt(0)), value.substring(1), count)));
        Completions completions = new Completions(labels);
        Vocabulary vocabulary = new Vocabulary(completions.labels());
        long end = System.nanoTime();
        return new Made(state(reader), completions, new Wording(), vocabulary, end - start, end);
    }

    private static void count(LeafReaderContext leaf, Map<String, Integer> letters) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Suggested.FIELD);
        Bits live = leaf.reader().getLiveDocs();
        int[] byOrdinal = new int[(int) values.getValueCount()];
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            for (int i = 0; i < values.docValueCount(); i++) {
                int ordinal = (int) values.nextOrd();
                byOrdinal[ordinal] += live == null || live.get(doc) ? 1 : 0;
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                letters.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
            }
        }
    }

    private static Object state(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return helper == null ? reader : helper.getKey();
    }
}
