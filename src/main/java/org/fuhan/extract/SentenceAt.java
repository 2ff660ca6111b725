package org.fuhan.extract;

import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The sentence around a fact, asked for fact after fact: neighbours in one sentence cost nothing, and of one beyond measure each fact
 * gets what stands near it. One serves one text.
 */
final class SentenceAt {
    private static final int MOST = 400;

    /**
     * A sentence.
     *
     * @param span the whole of it
     * @param words of it; of a long one, those around the fact
     */
    record Sentence(Span span, String words) {}

    private final String text;
    private @Nullable Sentence last;

    SentenceAt(String text) {
        this.text = text;
    }

    /** The sentence a fact begins in. */
    Sentence at(Span fact) {
        Sentence sentence = last;
        if (sentence == null
                || fact.start() < sentence.span().start()
                || fact.start() >= sentence.span().end()) {
            Span span = Sentences.at(text, fact.start());
            sentence = new Sentence(span, span.length() > MOST ? "" : span.of(text));
            last = sentence;
        }
        return sentence.span().length() <= MOST
                ? sentence
                : new Sentence(
                        sentence.span(), Sentences.around(text, fact, MOST).of(text));
    }
}
