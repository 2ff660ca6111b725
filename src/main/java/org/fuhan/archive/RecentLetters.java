package org.fuhan.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/** The letters kept last, so that what was just written need not be read back letter by letter. For one thread. */
final class RecentLetters {
    /** Two batches of an ingest. */
    private static final int MOST = 600;

    private final Map<String, MaskedLetter> letters = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MaskedLetter> eldest) {
            return size() > MOST;
        }
    };

    void add(MaskedLetter letter) {
        letters.put(letter.letter().id(), letter);
    }

    void forget(String id) {
        letters.remove(id);
    }

    /** The letter of this JSON, read from it where it is not one of the last. */
    Letter letter(String id, String json) {
        @Nullable MaskedLetter recent = letters.get(id);
        return recent != null && recent.json().equals(json) ? recent.letter() : LetterJson.readLetter(json);
    }
}
