package org.fuhan.read.child;

import java.time.Duration;
import org.fuhan.read.Limits;

/**
 * What one file may cost. Immutable.
 *
 * @param time in all; long enough for a scan whose pages are recognised one by one
 * @param silence without any step of progress: a page, an entry, an element
 * @param memoryMegabytes a child's heap; it takes about 100 MB beside it
 * @param content how much is read
 */
public record ChildLimits(Duration time, Duration silence, int memoryMegabytes, Limits content) {
    private static final int LEAST_MEMORY = 32;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** Checks them. */
    public ChildLimits {
        if (!time.isPositive() || !silence.isPositive() || memoryMegabytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "limits too low: " + time + ", " + silence + ", " + memoryMegabytes + " MB");
        }
    }

    /** Ten minutes, a minute of silence and 512 MB. */
    public static ChildLimits standard() {
        return of(Duration.ofMinutes(10), 512);
    }

    /** The standard content in a time and a memory; silence may last a tenth of the time, though never under a minute. */
    public static ChildLimits of(Duration time, int memoryMegabytes) {
        Duration tenth = time.dividedBy(10);
        Duration silence = tenth.compareTo(SILENCE) > 0 ? tenth : SILENCE;
        return new ChildLimits(time, silence.compareTo(time) > 0 ? time : silence, memoryMegabytes, Limits.standard());
    }
}
