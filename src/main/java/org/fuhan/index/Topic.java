package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Region;
import org.fuhan.text.Lexicon;

/**
 * What a letter is about: those of its words that it says often and others seldom, the headings counting more. Names of its place,
 * agencies and people are not among them, nor numbers, nor words of any official letter (到位), nor what stands in no other letter.
 *
 * @param words how much each tells, the most telling first
 * @param matters those of them that its titles, topics and programmes name
 */
record Topic(Map<String, Double> words, Set<String> matters) {
    private static final Set<String> GENERAL = Lexicon.set(Topic.class, "general-words.txt");

    /** Stands in the masks of private persons. */
    private static final char MASK = '某';

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final int MOST = 25;
    private static final int HEADING = 3;
    private static final int FEWEST_LETTERS = 2;

    /** What a letter is about, among those of the index. */
    static Topic of(IndexSearcher searcher, Analysis analysis, Letter letter) throws IOException {
        Map<String, Integer> often = new HashMap<>();
        analysis.words(letter.text()).forEach(word -> often.merge(word, 1, Integer::sum));
        headings(letter)
                .forEach(heading -> analysis.words(heading).forEach(word -> often.merge(word, HEADING, Integer::sum)));
        List<String> names = names(letter);
        Map<String, Double> worth = new HashMap<>();
        int letters = searcher.getIndexReader().numDocs();
        for (Map.Entry<String, Integer> word : often.entrySet()) {
            if (tells(word.getKey(), names)) {
                int holding = searcher.getIndexReader().docFreq(new Term(Analysis.WORDS, word.getKey()));
                if (holding >= FEWEST_LETTERS) {
                    double rarity = Math.log(1 + (letters - holding + 0.5) / (holding + 0.5));
                    worth.put(word.getKey(), (1 + Math.log(word.getValue())) * rarity);
                }
            }
        }
        Map<String, Double> best = new LinkedHashMap<>();
        worth.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(word -> best.put(word.getKey(), word.getValue()));
        Set<String> matters = new HashSet<>();
        matters(letter).forEach(text -> matters.addAll(analysis.words(text)));
        matters.retainAll(best.keySet());
        return new Topic(best, matters);
    }

    private static boolean tells(String word, List<String> names) {
        return word.length() > 1
                && word.codePoints().allMatch(Atom::isHan)
                && !Pieces.isEmptyWord(word)
                && !GENERAL.contains(word)
                && word.indexOf(MASK) < 0
                && !word.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0)
                && names.stream().noneMatch(name -> name.contains(word));
    }

    private static Stream<String> headings(Letter letter) {
        return Stream.concat(titles(letter), letter.measures().stream().map(Measure::lead));
    }

    private static Stream<String> titles(Letter letter) {
        return Stream.concat(
                Stream.ofNullable(letter.title()),
                Stream.ofNullable(letter.proposal()).flatMap(proposal -> Stream.ofNullable(proposal.title())));
    }

    private static Stream<String> matters(Letter letter) {
        Stream<String> named = Stream.concat(
                letter.topics().stream(), letter.programmes().stream().map(Programme::name));
        return Stream.concat(titles(letter), named);
    }

    private static List<String> names(Letter letter) {
        List<String> names = new ArrayList<>();
        letter.agencies().forEach(agency -> names.add(Folding.fold(agency)));
        letter.proposers().forEach(proposer -> names.add(Folding.fold(proposer.name())));
        letter.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.name()))
                .forEach(name -> names.add(Folding.fold(name)));
        Region region = letter.region();
        if (region != null) {
            Stream.of(region.province(), region.city(), region.county())
                    .flatMap(Stream::ofNullable)
                    .forEach(name -> names.add(Folding.fold(name)));
        }
        return names;
    }

    /** Letters that say any of it, by how much of it they say. */
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach((word, worth) -> any.add(
                new BoostQuery(new TermQuery(new Term(Analysis.WORDS, word)), worth.floatValue()), Occur.SHOULD));
        return any.build();
    }

    /**
     * Those of its words that another letter says too, none within one before it: 物业管理, not 物业 beside it. What its titles, topics
     * and programmes name comes first.
     */
    List<String> sharedWith(Letter other, int most) {
        String text = Folding.fold(other.text());
        List<String> ordered = new ArrayList<>(words.keySet());
        ordered.sort(Comparator.comparing(word -> !matters.contains(word)));
        List<String> shared = new ArrayList<>();
        for (String word : ordered) {
            if (shared.size() < most
                    && text.contains(word)
                    && shared.stream().noneMatch(longer -> longer.contains(word))) {
                shared.add(word);
            }
        }
        return shared;
    }
}
