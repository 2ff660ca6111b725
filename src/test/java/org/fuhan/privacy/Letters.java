package org.fuhan.privacy;

import java.util.List;
import java.util.Map;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;

/** Letters of which only the text matters. */
final class Letters {
    private Letters() {}

    static Letter of(String text) {
        return of(text, "t.txt");
    }

    static Letter of(String text, String file) {
        return new Letter(
                "t1",
                new Source(file, "text/plain", "00", 1, 1, false),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                text,
                List.of(0));
    }
}
