package org.fuhan.extract;

import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;
import org.jspecify.annotations.Nullable;

/** The sentence around an offset, asked for offset after offset: neighbours in one sentence cost nothing. One serves one text. */
final class SentenceAt {
    /** A sentence: its place and its words. */
    record Sentence(Span span, String words) {}

    private final String text;
    private @Nullable Sentence last;

    SentenceAt(String text) {
        this.text = text;
    }

    /** The sentence the offset lies in. */
    Sentence at(int offset) {
        Sentence sentence = last;
        if (sentence == null
                || offset < sentence.span().start()
                || offset >= sentence.span().end()) {
            Span span = Sentences.at(text, offset);
            sentence = new Sentence(span, span.of(text));
            last = sentence;
        }
        return sentence;
    }
}
