package org.fuhan.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.letter.Span;
import org.fuhan.text.Lexicon;

/**
 * What of one run of a query must stand in a letter. A short run of up to four characters must stand as it is, or all its words when
 * each has two characters or more: 儿童心理 → 儿童, 心理; but 林致远 stays 林致远, so that a masked name finds nothing. A longer run gives its
 * words without the empty ones (的, 如何); characters the dictionary leaves alone are kept with their neighbours. Words known by other
 * words too keep together: 旧改资金 → 旧改, 资金.
 */
final class Pieces {
    private static final int SHORT = 4;
    private static final Set<String> STOP_WORDS = Lexicon.set(Pieces.class, "stopwords.txt");
    private static final Set<String> ASKING_WORDS = Lexicon.set(Pieces.class, "asking-words.txt");
    private static final Set<String> SURNAMES = Lexicon.set(Pieces.class, "compound-surnames.txt");

    private final Segmenter segmenter;
    private final Synonyms synonyms;

    Pieces(Segmenter segmenter, Synonyms synonyms) {
        this.segmenter = FoldedWords.of(segmenter);
        this.synonyms = synonyms;
    }

    /** Whether a word of a query says nothing. */
    static boolean isEmptyWord(String folded) {
        return STOP_WORDS.contains(folded);
    }

    /** Whether a run by itself says nothing; several single characters may be a name: 于可为. */
    boolean isEmpty(String run) {
        List<Placed> words = words(run);
        return saysNothing(run)
                && (words.size() <= 1
                        || words.stream().noneMatch(word -> word.needle().single()));
    }

    /** Whether a text has no word that says anything. */
    boolean saysNothing(String text) {
        return words(text).stream().allMatch(Pieces::needNotStand);
    }

    /** Whether a letter need not hold a word of a longer run. */
    private static boolean needNotStand(Placed word) {
        String folded = word.needle().key();
        return isEmptyWord(folded) || ASKING_WORDS.contains(folded);
    }

    /** A piece and where it stands in the run; strange where the dictionary knows its characters alone. */
    private record Placed(Needle needle, Span span, boolean strange) {
        Placed then(Placed next) {
            return new Placed(
                    needle.then(next.needle), new Span(span.start(), next.span.end()), strange && next.strange);
        }
    }

    /**
     * A run divided.
     *
     * @param pieces at least one, none twice
     * @param known the words of it that others stand for
     */
    record Divided(List<Wanted.Piece> pieces, List<Synonyms.Known> known) {
        Divided {
            pieces = List.copyOf(pieces);
            known = List.copyOf(known);
        }
    }

    /** The pieces of a run. */
    Divided of(String run) {
        Needle whole = Needle.of(run);
        Span all = new Span(0, run.length());
        if (!whole.anyHan()) {
            return with(run, List.of(new Placed(whole, all, false)), synonyms.in(Folding.fold(run)));
        }
        List<Placed> words = words(run);
        List<Synonyms.Known> known = known(run, words);
        words = merged(run, words, known);
        if (whole.han() && whole.atoms().size() <= SHORT) {
            boolean asItIs = words.isEmpty()
                    || words.stream().anyMatch(word -> word.needle().single())
                    || SURNAMES.contains(words.get(0).needle().key());
            return with(run, asItIs ? List.of(new Placed(whole, all, true)) : words, known);
        }
        List<Placed> pieces = ofLongRun(words);
        return with(run, pieces.isEmpty() ? List.of(new Placed(whole, all, false)) : pieces, known);
    }

    private static Divided with(String run, List<Placed> pieces, List<Synonyms.Known> known) {
        Map<Needle, Wanted.Piece> distinct = new LinkedHashMap<>();
        Set<Synonyms.Known> used = new HashSet<>();
        for (Placed placed : pieces) {
            List<Needle> others = new ArrayList<>();
            for (Synonyms.Known word : known) {
                if (word.start() <= placed.span().start() && placed.span().end() <= word.end()) {
                    used.add(word);
                    word.others().stream().map(Needle::of).forEach(others::add);
                }
            }
            distinct.putIfAbsent(placed.needle(), new Wanted.Piece(placed.needle(), others, name(placed, others, run)));
        }
        return new Divided(
                List.copyOf(distinct.values()),
                known.stream().filter(used::contains).toList());
    }

    private List<Placed> words(String run) {
        List<Placed> words = new ArrayList<>();
        for (Segmenter.Word word : segmenter.words(run)) {
            Needle needle = Needle.of(run.substring(word.start(), word.end()));
            if (!needle.isEmpty()) {
                words.add(new Placed(needle, new Span(word.start(), word.end()), needle.single()));
            }
        }
        return words;
    }

    /** A word that others stand for is no name. */
    private static NameLike name(Placed piece, List<Needle> others, String run) {
        String key = piece.needle().key();
        if (piece.strange()) {
            return NameLike.ofStrange(key);
        }
        return others.isEmpty()
                ? NameLike.ofWord(key, Folding.fold(run.substring(piece.span().end())))
                : NameLike.NO;
    }

    /** Those that do not cut a word of the dictionary in two. */
    private List<Synonyms.Known> known(String run, List<Placed> words) {
        return synonyms.in(Folding.fold(run)).stream()
                .filter(known -> words.stream()
                        .noneMatch(word -> cuts(known.start(), word.span()) || cuts(known.end(), word.span())))
                .toList();
    }

    private static boolean cuts(int at, Span word) {
        return word.start() < at && at < word.end();
    }

    /** A known word that the dictionary divides into single characters is a word; 老旧小区改造 stays two words. */
    private static List<Placed> merged(String run, List<Placed> words, List<Synonyms.Known> known) {
        List<Placed> merged = words;
        for (Synonyms.Known word : known) {
            Span span = new Span(word.start(), word.end());
            boolean broken = merged.stream()
                    .anyMatch(
                            part -> span.contains(part.span()) && part.needle().single());
            if (broken) {
                List<Placed> next = new ArrayList<>();
                for (Placed part : merged) {
                    if (!span.contains(part.span())) {
                        next.add(part);
                    } else if (part.span().end() == span.end()) {
                        next.add(new Placed(Needle.of(span.of(run)), span, false));
                    }
                }
                merged = next;
            }
        }
        return merged;
    }

    private static List<Placed> ofLongRun(List<Placed> words) {
        List<Placed> pieces = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && words.get(end).needle().single()) {
                end++;
            }
            if (end > i) {
                addSingles(pieces, words, i, end);
                i = end;
            } else {
                if (!needNotStand(words.get(i))) {
                    pieces.add(words.get(i));
                }
                i++;
            }
        }
        return pieces;
    }

    /** 林 致 远 → one piece; a lone 区 goes with its neighbour, a lone 收 beside 怎么 with none; 的 gives nothing. */
    private static void addSingles(List<Placed> pieces, List<Placed> words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && needNotStand(words.get(start))) {
            start++;
        }
        while (end > start && needNotStand(words.get(end - 1))) {
            end--;
        }
        if (end - start > 1) {
            pieces.add(join(words, start, end));
        } else if (end > start && start > 0 && words.get(start - 1).needle().endsWithNumber()) {
            pieces.remove(words.get(start - 1));
            pieces.add(join(words, start - 1, end));
        } else if (end > start && end < words.size() && says(words.get(end))) {
            pieces.add(join(words, start, end + 1));
        } else if (end > start && start > 0 && says(words.get(start - 1))) {
            pieces.add(join(words, start - 1, end));
        }
    }

    /** A single character may be part of a name: 林 为. */
    private static boolean says(Placed word) {
        return word.needle().single() || !needNotStand(word);
    }

    private static Placed join(List<Placed> words, int from, int to) {
        return words.subList(from, to).stream().reduce(Placed::then).orElseThrow();
    }
}
