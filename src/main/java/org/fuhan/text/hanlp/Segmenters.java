package org.fuhan.text.hanlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.TreeMap;
import org.fuhan.text.Lexicon;

/**
 * HanLP's segments, with the words of {@code domain-words.txt} and without its global custom dictionary, which any part of the
 * program could change and whose file cache outlives its source. Built with the first use; a segment is safe for several threads.
 */
final class Segmenters {
    private static final int FREQUENCY = 1000;

    private Segmenters() {}

    static List<Term> words(String text) {
        return Plain.SEGMENT.seg(text);
    }

    static List<Term> names(String text) {
        return Naming.SEGMENT.seg(text);
    }

    private static Segment base() {
        TreeMap<String, CoreDictionary.Attribute> words = new TreeMap<>();
        for (String word : Lexicon.entries(Segmenters.class, "domain-words.txt")) {
            words.put(word, new CoreDictionary.Attribute(Nature.n, FREQUENCY));
        }
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary(new DoubleArrayTrie<>(words), null, null);
        return new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableOffset(true);
    }

    private static final class Plain {
        private static final Segment SEGMENT = base().enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false);
    }

    private static final class Naming {
        private static final Segment SEGMENT = base().enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableJapaneseNameRecognize(false);
    }
}
