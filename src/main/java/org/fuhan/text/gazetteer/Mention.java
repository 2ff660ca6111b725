package org.fuhan.text.gazetteer;

import java.util.List;
import org.fuhan.letter.Span;

/**
 * A place named in a text.
 *
 * @param span where the name stands
 * @param candidates the divisions that bear the name, in code order; at least one
 */
public record Mention(Span span, List<Division> candidates) {
    /** Copies the list. */
    public Mention {
        candidates = List.copyOf(candidates);
    }
}
