package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens already made, handed to Lucene in order. Used once, by one thread. */
final class TokenList extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private int next;

    /** Adds a token so many positions after the one before. */
    void add(String text, int positions) {
        terms.add(text);
        increments.add(positions);
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        term.setEmpty().append(terms.get(next));
        increment.setPositionIncrement(increments.get(next));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
