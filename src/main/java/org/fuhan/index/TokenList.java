package org.fuhan.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/** Tokens already made, handed to Lucene in order; a letter has thousands, so they lie side by side. Used once, by one thread. */
final class TokenList extends TokenStream {
    private static final int AT_FIRST = 1 << 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    /** The texts of all tokens, one behind the other. */
    private char[] chars = new char[AT_FIRST];
    /** Of each token: where its text ends. */
    private int[] ends = new int[AT_FIRST];

    private int[] increments = new int[AT_FIRST];
    private int length;
    private int size;
    private int next;

    /** Adds a token so many positions after the one before. */
    void add(String text, int positions) {
        append(text);
        end(positions);
    }

    /** Adds a token made of two texts. */
    void add(String left, String right, int positions) {
        append(left);
        append(right);
        end(positions);
    }

    private void append(String text) {
        chars = ArrayUtil.grow(chars, length + text.length());
        text.getChars(0, text.length(), chars, length);
        length += text.length();
    }

    private void end(int positions) {
        ends = ArrayUtil.grow(ends, size + 1);
        increments = ArrayUtil.grow(increments, size + 1);
        ends[size] = length;
        increments[size] = positions;
        size++;
    }

    @Override
    public boolean incrementToken() {
        if (next == size) {
            return false;
        }
        int start = next == 0 ? 0 : ends[next - 1];
        term.copyBuffer(chars, start, ends[next] - start);
        increment.setPositionIncrement(increments[next]);
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
