package org.fuhan.compare;

import org.fuhan.letter.Measure;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;

/**
 * The sentence a measure begins with once its heading is told: （一）落实生活补贴。今年标准为每人每月1650元。 → 今年标准为每人每月1650元。 The heading may be a line of
 * its own or the first sentence of the paragraph.
 */
final class FirstSentence {
    private static final String ENDS = "。：:；;！？!?";

    private FirstSentence() {}

    /** As printed. */
    static String of(String text, Measure measure) {
        Span first = Sentences.at(text, measure.span().start());
        if (!isHeading(first.of(text), measure.lead())) {
            return first.of(text);
        }
        int next = first.end();
        while (next < measure.span().end() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < measure.span().end() ? Sentences.at(text, next).of(text) : first.of(text);
    }

    /** Whether a sentence says no more than the measure's heading, its numeral apart. */
    private static boolean isHeading(String sentence, String lead) {
        int end = sentence.length();
        while (end > 0 && ENDS.indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean wholeLine = end == sentence.length();
        return wholeLine || (!lead.isBlank() && sentence.substring(0, end).endsWith(lead.strip()));
    }
}
