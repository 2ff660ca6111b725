package org.fuhan.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fuhan.archive.Versions;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;

/**
 * What is done with each file, put together where the program is: read, extract, mask. All are called by several threads.
 *
 * @param mayHoldLetter whether the file's name lets it be a letter; where not, it is not even opened
 * @param prepare told ahead of a file that may have to be read; returns at once
 * @param read what does the file say
 * @param extract which facts does it state
 * @param mask hides private persons; what it returns is all that is kept
 * @param versions raised when reading, extracting or masking changes, so that files are read again
 */
public record Steps(
        Predicate<Path> mayHoldLetter,
        Consumer<Path> prepare,
        Function<Path, ReadOutcome> read,
        Extraction extract,
        UnaryOperator<Letter> mask,
        Versions versions) {
    /** Text into facts. */
    @FunctionalInterface
    public interface Extraction {
        /** The letter of what was read; not yet masked. */
        Letter extract(String id, Source source, ReadOutcome.Read read);
    }
}
