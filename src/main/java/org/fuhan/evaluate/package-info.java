/**
 * How well are letters' facts found? Letters beside what a careful clerk noted of them, compared fact by fact: {@code 01.txt} and
 * {@code 01.expected.json} → {@code replyCategory 0.98 0.95 0.97 31}.
 */
@NullMarked
package org.fuhan.evaluate;

import org.jspecify.annotations.NullMarked;
