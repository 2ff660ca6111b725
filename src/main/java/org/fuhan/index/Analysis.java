package org.fuhan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms, for letters and queries alike. Three views of one text: dictionary words and character bigrams, whose
 * scores are summed (measured: together they beat either alone), and single characters for exact phrases of any length.
 */
final class Analysis {
    /** Dictionary words. */
    static final String WORDS = "words";
    /** Pairs of neighbouring Han characters; other runs whole. */
    static final String GRAMS = "grams";
    /** Single Han characters; other runs whole. */
    static final String CHARS = "chars";

    private static final int VALUE_GAP = 100;
    private static final int LONGEST = 200;

    private final Segmenter segmenter;

    Analysis(Segmenter segmenter) {
        this.segmenter = FoldedWords.of(segmenter);
    }

    /** Divides text into words, folded. */
    Segmenter segmenter() {
        return segmenter;
    }

    /** The dictionary words of a text, folded, without punctuation. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Segmenter.Word word : segmenter.words(text)) {
            if (says(word.text()) && word.text().length() <= LONGEST) {
                words.add(word.text());
            }
        }
        return words;
    }

    private static boolean says(String word) {
        int codePoint;
        for (int i = 0; i < word.length(); i += Character.charCount(codePoint)) {
            codePoint = word.codePointAt(i);
            if (Character.isLetterOrDigit(codePoint)) {
                return true;
            }
        }
        return false;
    }

    /** Which units of a text belong to words that say nothing. */
    boolean[] emptyUnits(String text) {
        boolean[] empty = new boolean[text.length()];
        for (Segmenter.Word word : segmenter.words(text)) {
            if (Pieces.isEmptyWord(word.text())) {
                Arrays.fill(empty, word.start(), word.end(), true);
            }
        }
        return empty;
    }

    /**
     * A bigram, or what stands alone.
     *
     * @param start where in the text, UTF-16 units
     * @param end exclusive
     */
    record Gram(String text, int start, int end) {}

    /** The bigrams of a text: 养老院 → 养老 老院; a Han character that stands alone, and any other run, as it is. */
    static List<Gram> grams(List<Atom> atoms) {
        List<Gram> grams = new ArrayList<>();
        eachGram(
                atoms,
                (left, right) -> grams.add(
                        right == null
                                ? new Gram(left.text(), left.start(), left.end())
                                : new Gram(left.text() + right.text(), left.start(), right.end())));
        return grams;
    }

    private static void eachGram(List<Atom> atoms, BiConsumer<Atom, @Nullable Atom> grams) {
        boolean joinsPrevious = false;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            Atom next = i + 1 < atoms.size() ? atoms.get(i + 1) : null;
            boolean joinsNext = next != null && joined(atom, next);
            if (joinsNext) {
                grams.accept(atom, next);
            } else if (!joinsPrevious) {
                grams.accept(atom, null);
            }
            joinsPrevious = joinsNext;
        }
    }

    /** Whether the two are Han characters side by side; a mark that divides no clause (· 《 a blank) is not seen. */
    static boolean joined(Atom left, Atom right) {
        return left.han() && right.han() && !right.afterBreak();
    }

    /** Dictionary words of several values, far apart from each other. */
    TokenList wordTokens(List<String> values) {
        TokenList tokens = new TokenList();
        for (String value : values) {
            int step = VALUE_GAP;
            for (String word : words(value)) {
                tokens.add(word, step);
                step = 1;
            }
        }
        return tokens;
    }

    /** Bigrams of several values. */
    static TokenList gramTokens(List<List<Atom>> values) {
        TokenList tokens = new TokenList();
        for (List<Atom> atoms : values) {
            int[] step = {VALUE_GAP};
            eachGram(atoms, (left, right) -> {
                tokens.add(left.text(), right == null ? "" : right.text(), step[0]);
                step[0] = 1;
            });
        }
        return tokens;
    }

    /** Single characters of several values; a mark that divides clauses leaves a position free. */
    static TokenList charTokens(List<List<Atom>> values) {
        TokenList tokens = new TokenList();
        for (List<Atom> atoms : values) {
            boolean first = true;
            for (Atom atom : atoms) {
                tokens.add(atom.text(), first ? VALUE_GAP : atom.afterBreak() ? 2 : 1);
                first = false;
            }
        }
        return tokens;
    }
}
