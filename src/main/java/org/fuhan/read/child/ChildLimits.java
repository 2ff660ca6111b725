package org.fuhan.read.child;

import java.time.Duration;
import org.fuhan.read.Limits;

/**
 * What one file may cost. Immutable.
 *
 * @param time in all
 * @param picture on top of it for each page that is a picture and has to be recognised
 * @param silence without any step of progress: a page, an entry, an element; longer than a page may take to be recognised
 * @param memoryMegabytes a child's heap; it takes about 100 MB beside it
 * @param content how much is read
 */
public record ChildLimits(Duration time, Duration picture, Duration silence, int memoryMegabytes, Limits content) {
    private static final int LEAST_MEMORY = 32;
    private static final Duration PICTURE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(90);

    /** Checks them. */
    public ChildLimits {
        if (!time.isPositive() || picture.isNegative() || !silence.isPositive() || memoryMegabytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "limits too low: " + time + ", " + picture + ", " + silence + ", " + memoryMegabytes + " MB");
        }
    }

    /** Five minutes, a minute for each picture of a page, a minute and a half of silence, and 512 MB. */
    public static ChildLimits standard() {
        return of(Duration.ofMinutes(5), 512);
    }

    /**
     * The standard content in a time and a memory. Silence may last a third of the time, though never under a minute and a half, and
     * never longer than the time.
     */
    public static ChildLimits of(Duration time, int memoryMegabytes) {
        Duration third = time.dividedBy(3);
        Duration silence = third.compareTo(SILENCE) > 0 ? third : SILENCE;
        return new ChildLimits(
                time, PICTURE, silence.compareTo(time) > 0 ? time : silence, memoryMegabytes, Limits.standard());
    }
}
