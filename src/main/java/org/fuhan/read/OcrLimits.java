package org.fuhan.read;

import java.time.Duration;

/**
 * How much of a file is read by character recognition. Immutable.
 *
 * @param pages a file with more pages to recognise is given up
 * @param page the time one page may take
 * @param file the time all pages of a file may take together
 */
record OcrLimits(int pages, Duration page, Duration file) {
    /** 200 pages, a minute a page, half an hour a file: a page takes 1 to 5 seconds. */
    static OcrLimits standard() {
        return new OcrLimits(200, Duration.ofMinutes(1), Duration.ofMinutes(30));
    }
}
