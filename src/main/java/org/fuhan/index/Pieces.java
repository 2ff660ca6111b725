package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of one run of a query must stand in a letter. A short run of up to four characters must stand as it is, or all its words when
 * each has two characters or more: 儿童心理 → 儿童, 心理; but 林致远 stays 林致远, so that a masked name finds nothing. A longer run gives its
 * words without the empty ones (的, 如何); characters the dictionary leaves alone are kept with their neighbours.
 */
final class Pieces {
    private static final int SHORT = 4;
    private static final Set<String> STOP_WORDS = WordList.of("stopwords.txt");
    private static final Set<String> SURNAMES = WordList.of("compound-surnames.txt");

    private final Segmenter segmenter;

    Pieces(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** The pieces, at least one, none twice. */
    List<Needle> of(String run) {
        Needle whole = Needle.of(run);
        if (!whole.anyHan()) {
            return List.of(whole);
        }
        List<Needle> words = words(run);
        if (whole.han() && whole.atoms().size() <= SHORT) {
            boolean asItIs = words.isEmpty()
                    || words.stream().anyMatch(Needle::single)
                    || SURNAMES.contains(words.get(0).key());
            return asItIs ? List.of(whole) : words.stream().distinct().toList();
        }
        List<Needle> pieces = ofLongRun(words);
        return pieces.isEmpty() ? List.of(whole) : pieces.stream().distinct().toList();
    }

    /** The dictionary's words; those that part a run of letters and digits (5 G) are one. */
    private List<Needle> words(String run) {
        List<Needle> words = new ArrayList<>();
        int start = 0;
        for (Segmenter.Word word : segmenter.words(run)) {
            if (!insideRun(run, word.end())) {
                Needle needle = Needle.of(run.substring(start, word.end()));
                start = word.end();
                if (!needle.isEmpty()) {
                    words.add(needle);
                }
            }
        }
        return words;
    }

    private static boolean insideRun(String run, int at) {
        return at > 0 && at < run.length() && inRun(run.codePointBefore(at)) && inRun(run.codePointAt(at));
    }

    private static boolean inRun(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Atom.isHan(codePoint);
    }

    private static List<Needle> ofLongRun(List<Needle> words) {
        List<Needle> pieces = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && words.get(end).single()) {
                end++;
            }
            if (end > i) {
                addSingles(pieces, words, i, end);
                i = end;
            } else {
                if (!isEmptyWord(words.get(i))) {
                    pieces.add(words.get(i));
                }
                i++;
            }
        }
        return pieces;
    }

    /** 林 致 远 → one piece; a lone 区 goes with its neighbour; 的 gives nothing. */
    private static void addSingles(List<Needle> pieces, List<Needle> words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEmptyWord(words.get(start))) {
            start++;
        }
        while (end > start && isEmptyWord(words.get(end - 1))) {
            end--;
        }
        if (end - start > 1) {
            pieces.add(join(words, start, end));
        } else if (end > start && start > 0 && words.get(start - 1).endsWithNumber()) {
            pieces.add(join(words, start - 1, end));
        } else if (end > start && end < words.size()) {
            pieces.add(join(words, start, end + 1));
        } else if (end > start && start > 0) {
            pieces.add(join(words, start - 1, end));
        }
    }

    private static boolean isEmptyWord(Needle word) {
        return STOP_WORDS.contains(word.key());
    }

    private static Needle join(List<Needle> words, int from, int to) {
        return words.subList(from, to).stream().reduce(Needle::then).orElseThrow();
    }
}
