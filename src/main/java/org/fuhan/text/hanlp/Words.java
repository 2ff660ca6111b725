package org.fuhan.text.hanlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides Chinese text into words: HanLP's standard segmentation without recognition of names, with the domain's own words. Every
 * unit of the text lies in exactly one token, blanks and line feeds included. Not for finding names ({@link PersonNames}) or for
 * the index's overlapping words. Safe for several threads; the dictionary is loaded with the first text.
 */
public final class Words {
    private Words() {}

    /** The words in order. */
    public static List<Token> of(String text) {
        return text.isEmpty() ? List.of() : placed(text, Segmenters.words(text));
    }

    /** Whether the dictionary lists this as an ordinary word: not as, or mostly as, a person's name. */
    public static boolean isWord(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && attribute.nature.length > 0 && !attribute.nature[0].startsWith("nr");
    }

    /** Whether the dictionary has this for nothing but a name of a place or a thing, if at all: 湖里, 铁西, but not 朝阳 or 建设. */
    public static boolean isNameAtMost(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute == null
                || Arrays.stream(attribute.nature)
                        .allMatch(nature -> nature.startsWith("ns") || nature.startsWith("nz"));
    }

    /** Whether the dictionary has this for what people are named after too: a person's name, or a quality (高明, 文静), not a thing (林业). */
    public static boolean mayNamePeople(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        if (attribute == null || attribute.nature.length == 0) {
            return false;
        }
        String first = attribute.nature[0].toString();
        return first.equals("a")
                || first.equals("z")
                || Arrays.stream(attribute.nature).anyMatch(nature -> nature.startsWith("nr"));
    }

    /** Offsets are counted here, since HanLP may change a word's characters but never how many there are. */
    static List<Token> placed(String text, List<Term> terms) {
        List<Token> tokens = new ArrayList<>(terms.size());
        int at = 0;
        for (Term term : terms) {
            int end = Math.min(text.length(), at + term.word.length());
            if (end > at) {
                tokens.add(new Token(text.substring(at, end), at, end));
            }
            at = end;
        }
        if (at < text.length()) {
            tokens.add(new Token(text.substring(at), at, text.length()));
        }
        return List.copyOf(tokens);
    }
}
