package org.fuhan.index;

import java.io.IOException;

/**
 * How well the words of a question fit the best of some letters.
 *
 * @param worth what its words and pairs of characters are worth together, of those that stand in any letter at all
 * @param best the best score that they give
 */
record Fit(double worth, double best) {
    /** What the best letter leaves of the question. */
    double leftover() {
        return worth - best;
    }

    /** Finds out, where it is needed. */
    interface Asked {
        Fit answer() throws IOException;
    }
}
