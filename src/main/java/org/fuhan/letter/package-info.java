/**
 * What is a reply letter? Records only: the shape every other package speaks of, and nothing they do with it.
 *
 * <p>厦门市某区民政局的复函 → one {@link org.fuhan.letter.Letter} with its document number, proposal, measures, money and the place of each in the text.
 */
@NullMarked
package org.fuhan.letter;

import org.jspecify.annotations.NullMarked;
