package org.fuhan.privacy;

import java.util.List;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;

/** Letters of which only the text matters. */
final class Letters {
    private Letters() {}

    static Letter of(String text) {
        return of(text, "t.txt");
    }

    static Letter of(String text, String file) {
        return Letter.withoutFacts("t1", new Source(file, "text/plain", "00", 1, 1, false), text, List.of(0));
    }
}
