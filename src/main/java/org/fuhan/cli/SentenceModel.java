package org.fuhan.cli;

import java.util.List;
import java.util.Optional;
import org.fuhan.index.SearchWords;
import org.fuhan.ingest.Embedding;
import org.fuhan.letter.Letter;
import org.fuhan.meaning.MeaningFailure;
import org.fuhan.meaning.MeaningModel;
import org.fuhan.meaning.Passages;
import org.fuhan.text.Simplified;

/**
 * What tells the meaning of words and letters, loaded when it is first asked for. Where it cannot be used here, words decide alone.
 * Safe for use by several threads.
 */
final class SentenceModel implements AutoCloseable {
    private static final String ANY_WORDS = "复函";

    private final MeaningModel model = new MeaningModel();

    /** The vector of words asked for; empty where it cannot be told. */
    Optional<byte[]> of(String words) {
        try {
            return Optional.of(vector(words));
        } catch (MeaningFailure | IllegalStateException e) {
            return Optional.empty(); // cannot be loaded on this machine, or is being closed
        }
    }

    /** Loads it beside what else is done, for a question whose meaning may count. */
    void prepareFor(String words) {
        if (SearchWords.mayBePlain(words)) {
            Thread.ofPlatform().daemon().name("fuhan-model").start(() -> of(ANY_WORDS));
        }
    }

    /** For letters; what cannot be told is a {@link MeaningFailure}. */
    Embedding.Model forLetters() {
        return new Embedding.Model(MeaningModel.VERSION, this::vectors);
    }

    private List<byte[]> vectors(Letter letter) {
        return Passages.of(letter).stream().map(this::vector).toList();
    }

    /** Of simplified characters, so that a traditional letter means what its simplified twin means. */
    private byte[] vector(String text) {
        return model.of(Simplified.of(text));
    }

    @Override
    public void close() {
        model.close();
    }
}
