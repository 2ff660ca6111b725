package org.fuhan.index;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The order by relevance: what a question's words, and its meaning, are worth in each letter found. The same sums as Lucene's own
 * search gives, in less time where much is found: words are added up one after another for all letters; phrases, whose places have to
 * be read, only for letters that they may bring to the front. For one question over one state of the index.
 */
final class Worth implements Order {
    /** So many letters more than twice those wanted are weighed first, to tell early what a letter has to reach. */
    private static final int FIRST = 50;
    /**
     * So many letters are compared with the meaning: enough that one further behind by its words would hardly come to the front. On both sets of
     * questions a tenth of it gives the same order of the first ten.
     */
    private static final int COMPARED = 4096;
    /** Scores are rounded to seven digits. */
    private static final double ROUNDED = 1e-5;

    private final LetterSet found;
    private final Sums sums;
    private final DearClauses dear;

    private Worth(LetterSet found, Sums sums, DearClauses dear) {
        this.found = found;
        this.sums = sums;
        this.dear = dear;
    }

    /**
     * What the words are worth.
     *
     * @param words as {@link Queries} makes them; what only filters is worth nothing
     * @param found the only letters weighed
     */
    static Worth of(IndexSearcher searcher, Query words, LetterSet found) throws IOException {
        Sums sums = new Sums(found);
        DearClauses dear = new DearClauses(found);
        for (Query clause : clauses(words)) {
            Query rewritten = searcher.rewrite(clause);
            if (isSimple(rewritten)) {
                sums.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1), null);
            } else {
                dear.add(searcher, rewritten);
            }
        }
        return new Worth(found, sums, dear);
    }

    private static List<Query> clauses(Query words) {
        if (words instanceof MatchAllDocsQuery) {
            return List.of(words);
        }
        return words instanceof BooleanQuery several
                ? several.clauses().stream()
                        .filter(clause -> clause.occur() == BooleanClause.Occur.SHOULD)
                        .map(BooleanClause::query)
                        .toList()
                : List.of();
    }

    private static boolean isSimple(Query query) {
        return switch (query) {
            case BoostQuery boosted -> isSimple(boosted.getQuery());
            case TermQuery term -> true;
            case ConstantScoreQuery constant -> true;
            case MatchAllDocsQuery all -> true;
            default -> false;
        };
    }

    /** The same with what letters say that means the like; of more letters than {@link #COMPARED} those that the words bring first. */
    Worth with(Nearness nearness, float weight) throws IOException {
        double least = nth(found, COMPARED, segment -> {
            double[] words = sums.in(segment);
            return letter -> words[letter];
        });
        Sums more = sums.copy();
        for (LeafReaderContext segment : found.segments()) {
            nearness.addTo(more.in(segment), segment, found.in(segment), least, weight);
        }
        return new Worth(found, more, dear);
    }

    @Override
    public List<FieldDoc> first(LetterSet letters, int wanted, @Nullable FieldDoc after) throws IOException {
        int most = Math.clamp(letters.size(), 1, wanted);
        TopFieldCollector best =
                new TopFieldCollectorManager(Page.sort(LetterQuery.Sort.RELEVANCE), most, after, most).newCollector();
        Weighing weighing =
                new Weighing(letters, best, after == null ? Double.MAX_VALUE : above((Float) after.fields[0]));
        double likely = dear.isEmpty() ? 0 : weighing.nthBound((int) Math.clamp(letters.size(), 1, FIRST + 2L * most));
        for (LeafReaderContext segment : letters.segments()) {
            weighing.weigh(segment, likely, Double.MAX_VALUE);
        }
        if (likely > 0) {
            for (LeafReaderContext segment : letters.segments()) {
                weighing.weigh(segment, 0, Math.nextDown(likely));
            }
        }
        return Order.fields(best.topDocs().scoreDocs);
    }

    /** The n-th greatest of what letters are worth in one way; 0 where there are fewer. */
    private static double nth(LetterSet letters, int n, Function<LeafReaderContext, IntToDoubleFunction> worth) {
        LongHeap heap = new LongHeap(n);
        for (LeafReaderContext segment : letters.segments()) {
            FixedBitSet set = letters.in(segment);
            IntToDoubleFunction of = worth.apply(segment);
            for (int i = LetterSet.next(set, 0); i < set.length(); i = LetterSet.next(set, i + 1)) {
                heap.insertWithOverflow(NumericUtils.doubleToSortableLong(of.applyAsDouble(i)));
            }
        }
        return heap.size() < n ? 0 : NumericUtils.sortableLongToDouble(heap.top());
    }

    private static double above(float score) {
        return score + Math.abs(score) * ROUNDED;
    }

    /** Shows letters that may be among the first to the one that keeps them, which says what the next have to reach. */
    private final class Weighing extends Scorable {
        private final LetterSet letters;
        private final TopFieldCollector best;
        private final double greatest;
        private float score;
        private float least;

        /** @param greatest letters whose words alone are worth more are not asked for */
        Weighing(LetterSet letters, TopFieldCollector best, double greatest) {
            this.letters = letters;
            this.best = best;
            this.greatest = greatest;
        }

        /** The n-th greatest that letters may be worth; 0 where there are fewer. */
        double nthBound(int n) {
            return nth(letters, n, segment -> {
                double[] exact = sums.in(segment);
                DearClauses.Asked more = dear.in(segment);
                return letter -> exact[letter] <= greatest ? exact[letter] + more.most(letter) : 0;
            });
        }

        /** Weighs the letters of a segment that may be worth as much. */
        void weigh(LeafReaderContext segment, double from, double to) throws IOException {
            FixedBitSet set = letters.in(segment);
            double[] exact = sums.in(segment);
            DearClauses.Asked more = dear.in(segment);
            LeafCollector collector = null;
            for (int i = LetterSet.next(set, 0); i < set.length(); i = LetterSet.next(set, i + 1)) {
                double bound = exact[i] + more.most(i);
                double needed = least - least * ROUNDED;
                if (bound < from || bound > to || bound < needed || exact[i] > greatest) {
                    continue;
                }
                if (collector == null) {
                    collector = best.getLeafCollector(segment);
                    collector.setScorer(this);
                }
                double sum = more.added(i, exact[i], needed);
                if (sum >= needed) {
                    score = (float) sum;
                    collector.collect(i);
                }
            }
        }

        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float minimum) {
            least = Math.max(least, minimum);
        }
    }
}
