package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The dictionary's words of the folded text, with runs of letters and digits kept whole: 5Ｇ基站 → 5g, 基站. A traditional letter
 * is divided as its simplified twin is. Safe for use by several threads where the dictionary is.
 */
final class FoldedWords implements Segmenter {
    private final Segmenter dictionary;

    private FoldedWords(Segmenter dictionary) {
        this.dictionary = dictionary;
    }

    static FoldedWords of(Segmenter dictionary) {
        return dictionary instanceof FoldedWords folded ? folded : new FoldedWords(dictionary);
    }

    @Override
    public List<Word> words(String text) {
        String folded = Folding.fold(text);
        List<Word> words = new ArrayList<>();
        for (Word word : dictionary.words(folded)) {
            int last = words.size() - 1;
            if (last >= 0 && insideRun(folded, word.start())) {
                int start = words.get(last).start();
                words.set(last, new Word(folded.substring(start, word.end()), start, word.end()));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean insideRun(String text, int at) {
        return at > 0 && at < text.length() && inRun(text.codePointBefore(at)) && inRun(text.codePointAt(at));
    }

    private static boolean inRun(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Atom.isHan(codePoint);
    }
}
