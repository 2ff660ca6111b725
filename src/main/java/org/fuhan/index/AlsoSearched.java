package org.fuhan.index;

import java.util.List;

/**
 * A word of a query that was looked for under other names too.
 *
 * @param word folded: half width, simplified
 * @param also the other names, which count for less in the order of hits
 */
public record AlsoSearched(String word, List<String> also) {
    /** Copies the list. */
    public AlsoSearched {
        also = List.copyOf(also);
    }
}
