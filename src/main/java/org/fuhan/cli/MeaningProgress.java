package org.fuhan.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.fuhan.ingest.Embedding;
import org.fuhan.json.LetterJson;

/** Tells how it goes on with the letters' meaning: for people a line now and then, for programs an event. */
final class MeaningProgress implements Embedding.Progress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final Terminal terminal;
    private final boolean json;
    private final LongSupplier clock;
    private long last;

    /** @param clock nanoseconds from anywhere */
    MeaningProgress(Terminal terminal, boolean json, LongSupplier clock) {
        this.terminal = terminal;
        this.json = json;
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    /**
     * How it stands.
     *
     * @param event meaning
     * @param done letters whose meaning is known
     * @param all letters that lacked it
     */
    record Event(String event, long done, long all) {}

    @Override
    public void at(long done, long all) {
        long now = clock.getAsLong();
        if (now - last < PAUSE && done < all) {
            return;
        }
        boolean quick = now - last < PAUSE;
        last = now;
        if (json) {
            terminal.print(LetterJson.write(new Event("meaning", done, all)));
        } else if (!quick) {
            terminal.tell("ingest.meaning", String.valueOf(done), String.valueOf(all));
        }
    }
}
