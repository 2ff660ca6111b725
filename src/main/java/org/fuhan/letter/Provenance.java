package org.fuhan.letter;

/**
 * Where a fact was found and by which rule.
 *
 * @param span its place in the letter's text
 * @param page from 1
 * @param rule the rule's name: document-number.head
 * @param confidence from 0 to 1
 */
public record Provenance(Span span, int page, String rule, double confidence) {
    /** Checks the ranges. */
    public Provenance {
        if (page < 1 || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("page " + page + ", confidence " + confidence);
        }
    }
}
