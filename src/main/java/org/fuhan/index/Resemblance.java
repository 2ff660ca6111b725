package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Region;

/**
 * Letters that treat what one letter treats: half by the words they share, half by the nearness of their passages; by words alone
 * where either has no vectors. Letters alike to it are none of them, and of others alike only one is. For one letter over one state
 * of the index.
 */
final class Resemblance {
    private static final int CANDIDATES = 50;
    private static final int MOST_WORDS = 5;
    /** Of what the words and the meaning could say together, the share from which letters are on one matter. */
    private static final double LIKE = 0.3;

    private static final double SHARE_OF_WORDS = 0.2;
    /** A cosine letters on different matters reach. */
    private static final double CHANCE = 0.5;

    private static final double SAME_TITLE = 0.7;
    private static final int CITY = 4;

    private final IndexSearcher searcher;
    private final int document;
    private final Letter letter;
    private final Topic topic;
    private final List<Nearness> passages;

    /** @param document the letter's in the index */
    Resemblance(IndexSearcher searcher, Analysis analysis, int document) throws IOException {
        this.searcher = searcher;
        this.document = document;
        this.letter = LetterDocument.letter(searcher, document);
        this.topic = Topic.of(searcher, analysis, letter);
        this.passages = Nearness.ofPassages(searcher, document);
    }

    /**
     * A letter that may be similar.
     *
     * @param words the share of the topic it says
     * @param meaning how near it is, 0 where that is not known
     */
    private record Candidate(int document, double words, double meaning) {
        double score() {
            return meaning == 0 ? words : (words + Math.max(0, (meaning - CHANCE) / (1 - CHANCE))) / 2;
        }
    }

    /** The most similar, at most so many of each relation, the most similar first. */
    List<SimilarLetter> most(int ofEach) throws IOException {
        List<Candidate> likely = candidates();
        likely.removeIf(candidate -> candidate.score() < LIKE);
        likely.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Set<String> groups = new HashSet<>();
        Map<SimilarLetter.Relation, Integer> many = new EnumMap<>(SimilarLetter.Relation.class);
        List<SimilarLetter> similar = new ArrayList<>();
        for (Candidate candidate : likely) {
            if (groups.add(LetterDocument.group(searcher.getIndexReader(), candidate.document()))) {
                SimilarLetter one = similar(candidate);
                if (many.merge(one.relation(), 1, Integer::sum) <= ofEach) {
                    similar.add(one);
                }
            }
        }
        similar.sort(Comparator.comparingDouble(SimilarLetter::score)
                .reversed()
                .thenComparing(one -> one.letter().id()));
        return similar;
    }

    private SimilarLetter similar(Candidate candidate) throws IOException {
        Letter other = LetterDocument.letter(searcher, candidate.document());
        List<String> words = topic.sharedWith(other, MOST_WORDS);
        List<Hits.Why> why = new ArrayList<>();
        if (candidate.words() >= SHARE_OF_WORDS && !words.isEmpty()) {
            why.add(Hits.Why.WORDS);
        }
        if (candidate.meaning() >= Meaning.LIKE) {
            why.add(Hits.Why.MEANING);
        }
        double score = Math.round(candidate.score() * 10_000) / 10_000.0;
        return new SimilarLetter(other, score, relation(other), why, words);
    }

    private List<Candidate> candidates() throws IOException {
        String group = LetterDocument.group(searcher.getIndexReader(), document);
        Query words = topic.query();
        ScoreDoc[] own = searcher.search(
                        new BooleanQuery.Builder()
                                .add(words, Occur.MUST)
                                .add(new TermQuery(new Term(LetterDocument.ID, letter.id())), Occur.FILTER)
                                .build(),
                        1)
                .scoreDocs;
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (ScoreDoc doc : best(words, group)) {
            shares.put(doc.doc, own.length == 0 ? 0.0 : Math.min(1.0, doc.score / own[0].score));
        }
        for (Nearness passage : passages) {
            for (ScoreDoc doc : best(passage.alone(), group)) {
                shares.putIfAbsent(doc.doc, 0.0);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<Integer, Double> share : shares.entrySet()) {
            candidates.add(new Candidate(share.getKey(), share.getValue(), meaning(share.getKey())));
        }
        return candidates;
    }

    /** The best of a query that are not alike to the letter. */
    private ScoreDoc[] best(Query query, String group) throws IOException {
        return searcher.search(
                        new BooleanQuery.Builder()
                                .add(query, Occur.MUST)
                                .add(new TermQuery(new Term(LetterDocument.GROUP, group)), Occur.MUST_NOT)
                                .build(),
                        CANDIDATES)
                .scoreDocs;
    }

    /** How near each of the letter's passages comes to one of the other's, on average. */
    private double meaning(int other) throws IOException {
        double sum = 0;
        for (Nearness passage : passages) {
            sum += passage.of(searcher, other);
        }
        return passages.isEmpty() ? 0 : sum / passages.size();
    }

    private SimilarLetter.Relation relation(Letter other) {
        String here = code(letter);
        String there = code(other);
        boolean known = !here.isEmpty() && !there.isEmpty();
        boolean sameCity = known && here.substring(0, CITY).equals(there.substring(0, CITY));
        if (sameCity && sameProposal(other)) {
            return SimilarLetter.Relation.SAME_PROPOSAL;
        }
        return known && here.equals(there) ? SimilarLetter.Relation.SAME_PLACE : SimilarLetter.Relation.ELSEWHERE;
    }

    private static String code(Letter letter) {
        Region region = letter.region();
        return region == null || region.code() == null || region.code().length() < CITY ? "" : region.code();
    }

    /** Whether the proposals' titles are alike: few deputies keep the wording from year to year. */
    private boolean sameProposal(Letter other) {
        Set<String> here = pairs(letter);
        Set<String> there = pairs(other);
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        return !both.isEmpty() && 2.0 * both.size() / (here.size() + there.size()) >= SAME_TITLE;
    }

    private static Set<String> pairs(Letter letter) {
        Set<String> pairs = new HashSet<>();
        if (letter.proposal() != null && letter.proposal().title() != null) {
            Analysis.grams(Atom.of(letter.proposal().title())).forEach(gram -> pairs.add(gram.text()));
        }
        return pairs;
    }
}
