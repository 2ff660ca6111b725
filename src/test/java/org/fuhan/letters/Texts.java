package org.fuhan.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.privacy.Guard;
import org.fuhan.read.LetterReader;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.testing.Scans;
import org.fuhan.text.Cleaner;
import org.fuhan.text.hanlp.PersonNames;
import org.fuhan.text.hanlp.Words;

/** The letters that tests change: those of {@code corpus/} and some written to be difficult; and the way a text takes. */
final class Texts {
    static final Guard GUARD = new Guard(PersonNames::in, Words::isWord);

    private static final Source SOURCE = new Source("letter.txt", "text/plain", "00", 1, 1, false);
    private static final LetterExtractor EXTRACTOR = new LetterExtractor();

    private Texts() {}

    /** Their texts, as read; scans left out. */
    static List<String> all() {
        LetterReader reader = new LetterReader(Limits.standard());
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("corpus", "src/test/resources/letters")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    if (!Scans.isOne(file) && reader.read(file) instanceof ReadOutcome.Read read) {
                        texts.add(read.text().text());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (texts.size() < 20) {
            throw new IllegalStateException("only " + texts.size() + " letters were read");
        }
        return List.copyOf(texts);
    }

    /** Cleaned and extracted, nobody masked. */
    static Letter letter(String raw) {
        return EXTRACTOR.extract("t1", SOURCE, Cleaner.clean(raw));
    }
}
