package org.fuhan.testing;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.List;
import org.fuhan.index.Segmenter;

/** The real dictionary, entity recognition off. */
public final class Dictionary implements Segmenter {
    private static final Segment SEGMENT =
            HanLP.newSegment().enableAllNamedEntityRecognize(false).enableOffset(true);

    @Override
    public List<Word> words(String text) {
        return SEGMENT.seg(text.toCharArray()).stream()
                .map(term -> new Word(term.word, term.offset, term.offset + term.word.length()))
                .toList();
    }
}
