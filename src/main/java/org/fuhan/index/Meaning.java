package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * What the meaning of a question adds to what its words find: an order that heeds it, and, where words find little, letters near it.
 * It never finds a letter in the place of a word. Weight and floor were measured on two sets of questions; see
 * docs/search-quality.md. For one question over one state of the index.
 */
final class Meaning {
    /** A cosine that 97 of a hundred letters that answer a question reach, and no person's name does: those stay below 0.47. */
    static final double LIKE = 0.55;

    /** Times what the best letter leaves of the question: the less of it words can tell, the more the meaning says. */
    private static final double OF_LEFTOVER = 1.5;

    /** At least this times the root of the best score: of a few words that every letter found holds, words tell only how often. */
    private static final double AT_LEAST = 5;

    /** Letters near the meaning are told of where words find fewer than this. */
    private static final int FEW = 5;

    private static final Meaning NONE = new Meaning(null);

    private final @Nullable Nearness nearness;

    private Meaning(@Nullable Nearness nearness) {
        this.nearness = nearness;
    }

    /** The meaning of a question in plain words; none of any other, or where the index holds no vectors. */
    static Meaning of(IndexSearcher searcher, SearchWords words, String typed, Embedder embedder) {
        if (!words.isPlain()
                || FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(Nearness.FIELD) == null) {
            return NONE;
        }
        Optional<byte[]> asked = embedder.of(typed);
        return asked.map(vector -> new Meaning(new Nearness(vector))).orElse(NONE);
    }

    static Meaning none() {
        return NONE;
    }

    /**
     * The order of what the words find that heeds the meaning too.
     *
     * @param fit how well the words fit the best of the letters
     */
    Worth heeded(Worth words, Fit.Asked fit) throws IOException {
        return nearness == null ? words : words.with(nearness, weight(fit.answer()));
    }

    /** The letters that the words or the meaning find: for a ranking of all letters. */
    Query joining(Query words) {
        return nearness == null
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.SHOULD)
                        .add(nearness.alone(), Occur.SHOULD)
                        .build();
    }

    private static float weight(Fit fit) {
        return (float) Math.max(OF_LEFTOVER * fit.leftover(), AT_LEAST * Math.sqrt(Math.max(1, fit.best())));
    }

    /** Whether a letter is near the meaning. */
    boolean isNear(IndexSearcher searcher, int document) throws IOException {
        return nearness != null && nearness.of(searcher, document) >= LIKE;
    }

    /**
     * Letters near the meaning that the words did not find, nearest first, where those are few; whatever the filters leave out is
     * left out.
     *
     * @param found what the words found, filters and all
     * @param total how many letters those are
     */
    List<ScoreDoc> near(IndexSearcher searcher, LetterQuery query, Query found, long total) throws IOException {
        boolean first = query.page() == 1 && query.after() == null && query.size() > 0;
        if (nearness == null || !first || total >= FEW) {
            return List.of();
        }
        Query others = new BooleanQuery.Builder()
                .add(Queries.filtered(nearness.alone(), query.filters(), List.of()), Occur.MUST)
                .add(found, Occur.MUST_NOT)
                .build();
        LetterSet unsaid = LetterSet.of(searcher, others);
        Worth order = Worth.of(searcher, new MatchNoDocsQuery("no word counts"), unsaid)
                .with(nearness, 1);
        List<ScoreDoc> near = new ArrayList<>(order.first(Alike.folded(searcher, unsaid, order), FEW, null));
        near.removeIf(doc -> Hits.score(doc) < LIKE);
        return near;
    }
}
