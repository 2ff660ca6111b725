package org.fuhan.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.privacy.Guard;
import org.fuhan.read.LetterReader;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.hanlp.PersonNames;
import org.fuhan.text.hanlp.Words;

/** A file's facts by the real parts, as {@code fuhan extract --reveal} gives them. */
final class FileFacts {
    private final LetterReader reader = new LetterReader(Limits.standard());
    private final LetterExtractor extractor = new LetterExtractor();
    private final Guard guard = new Guard(PersonNames::in, Words::isWord);

    Optional<Letter> of(Path file) {
        if (!(reader.read(file) instanceof ReadOutcome.Read read)) {
            return Optional.empty();
        }
        Source source = new Source(file.toString(), read.mediaType(), "", 0, read.pages(), read.ocr());
        return Optional.of(guard.reveal(extractor.extract("", source, read.text(), read.ocrPages())));
    }
}
