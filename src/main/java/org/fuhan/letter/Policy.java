package org.fuhan.letter;

import org.jspecify.annotations.Nullable;

/**
 * A law, plan or notice the letter names in 《》.
 *
 * @param title without the outer 《》
 * @param documentNumber in normal form where it follows the title
 * @param span where the title stands
 */
public record Policy(String title, @Nullable String documentNumber, Span span) {}
