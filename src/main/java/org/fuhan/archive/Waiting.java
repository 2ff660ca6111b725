package org.fuhan.archive;

import org.jdbi.v3.core.Handle;

/** Notes what the index has still to hear of, in the transaction that changes it. */
final class Waiting {
    private final Handle handle;

    Waiting(Handle handle) {
        this.handle = handle;
    }

    /** A letter is new, or says something else now. */
    void toBePut(String letter) {
        handle.execute("INSERT OR REPLACE INTO waiting VALUES (?, 1, 0)", letter);
    }

    /** A letter is not to be found any more. */
    void toBeTakenOut(String letter) {
        handle.execute("INSERT OR REPLACE INTO waiting VALUES (?, 0, 0)", letter);
    }
}
