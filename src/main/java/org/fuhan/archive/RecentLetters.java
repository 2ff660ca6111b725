package org.fuhan.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The letters kept last, so that what was just written need not be read back letter by letter. For one thread. */
final class RecentLetters {
    /** Two batches of an ingest. */
    private static final int MOST = 256;

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

    /** Whether it is one of the last, as it stands in the archive. */
    Optional<MaskedLetter> letter(String id) {
        return Optional.ofNullable(letters.get(id));
    }
}
