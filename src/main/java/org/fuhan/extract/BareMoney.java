package org.fuhan.extract;

import java.util.Optional;

/** Whether a 万 or 亿 without 元 is money: 财政支持30万 is, 覆盖30万 is not. A word beside it decides. Stateless. */
final class BareMoney {
    private static final int REACH = 20;
    private static final String CLOSING = "，。；、：！？）)”》,;.!?\n|\t";
    private static final CueList CUES = CueList.load("money-cues.txt");
    private static final CueList FOLLOWERS = CueList.load("money-bare-after.txt");

    private BareMoney() {}

    /** Whether the number between the offsets, which ends with 万 or 亿, is a sum of money. */
    static boolean is(String text, int start, int end) {
        boolean closed = end >= text.length() || CLOSING.indexOf(text.charAt(end)) >= 0;
        int next = MoneyUnit.skipBlanks(text, end);
        if (!closed && FOLLOWERS.startingAt(text, next).isEmpty()) {
            return false;
        }
        int from = Clauses.sentenceStart(text, Math.max(0, start - REACH), start);
        Optional<CueList.Hit> cue = CUES.last(text, from, start);
        return cue.isPresent() && cue.get().value().equals("+");
    }
}
