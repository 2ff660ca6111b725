package org.fuhan.evaluate;

import java.nio.file.Path;

/** A letter's file beside what was noted of it. */
public final class GoldLetter {
    private final Path file;
    private final Gold gold;

    GoldLetter(Path file, Gold gold) {
        this.file = file;
        this.gold = gold;
    }

    /** The letter to be read; it need not be there. */
    public Path file() {
        return file;
    }

    Gold gold() {
        return gold;
    }
}
