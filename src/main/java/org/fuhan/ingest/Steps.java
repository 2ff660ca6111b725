package org.fuhan.ingest;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fuhan.archive.Versions;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.CleanText;

/**
 * What is done with each file, put together where the program is: read, extract, mask. All three are called by several threads.
 *
 * @param read what does the file say
 * @param extract which facts does it state
 * @param mask hides private persons; what it returns is all that is kept
 * @param versions raised when one of the three changes, so that files are read again
 */
public record Steps(
        Function<Path, ReadOutcome> read, Extraction extract, UnaryOperator<Letter> mask, Versions versions) {
    /** Text into facts. */
    @FunctionalInterface
    public interface Extraction {
        /** The letter of a text; not yet masked. */
        Letter extract(String id, Source source, CleanText text);
    }
}
