package org.fuhan.extract;

import java.math.BigDecimal;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as the text writes it, without what it is for.
 *
 * @param span with the words that bound it: 最高不超过28万
 * @param core the number and its unit alone
 * @param yuan the lower end of a range
 * @param max the upper end of a range
 * @param series amounts of one list (5、10、20万元) have the same number
 * @param rule which rule read it
 */
record Amount(
        Span span, Span core, BigDecimal yuan, @Nullable BigDecimal max, Bound bound, int series, String rule) {}
