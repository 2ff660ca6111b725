package org.fuhan.extract;

import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * One item of a letter's outline.
 *
 * @param parent the item above it, null at the top
 * @param mark its numeral, null for a paragraph without one
 * @param head its heading as printed, numeral included
 * @param span all of it up to the next item, its own children left out
 * @param leaf whether nothing stands below it
 */
record OutlineItem(@Nullable OutlineItem parent, @Nullable OutlineMark mark, Span head, Span span, boolean leaf) {
    /** Where its words begin, behind the numeral. */
    int wordsStart() {
        return mark == null ? span.start() : mark.end();
    }
}
