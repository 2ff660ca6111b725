package org.fuhan.api;

import java.util.List;
import org.fuhan.index.Suggestion;
import org.fuhan.search.LetterSearch;

/** Help while typing. */
final class SuggestRoute {
    /** Characters looked at; more is a pasted text, and nothing to finish. */
    static final int LONGEST = 200;

    private static final int MOST = 20;
    private static final int USUAL = 8;

    private final LetterSearch search;

    SuggestRoute(LetterSearch search) {
        this.search = search;
    }

    /** What may be looked for. */
    record Offers(long tookMs, List<Suggestion> hits) {
        /** Copies the list. */
        Offers {
            hits = List.copyOf(hits);
        }
    }

    /** What the words typed so far may become, best first. */
    Answer answer(Endpoint.Ask ask) {
        long start = System.nanoTime();
        String typed = ask.parameters().text("q", LONGEST).orElse("");
        int size = ask.parameters().integer("size", 1, MOST).orElse(USUAL);
        List<Suggestion> hits = typed.isBlank() ? List.of() : search.suggest(typed.stripLeading(), size);
        return Answer.json(new Offers((System.nanoTime() - start) / 1_000_000, hits));
    }
}
