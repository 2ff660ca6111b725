package org.fuhan.extract;

import org.fuhan.letter.Span;

/**
 * A fact with its evidence.
 *
 * @param value the fact
 * @param span where it stands in the letter's clean text
 * @param rule the rule that found it: document-number.head
 * @param confidence 0 to 1, raised by context
 */
record Found<T>(T value, Span span, String rule, double confidence) {}
