/**
 * Which number do these characters write, and where?
 *
 * <p>二百余万 → 2000000, and more; 七八千 → 7000 to 8000; 9 620 → 9620; 4.98万亿 → 4980000000000. What is counted, and what the number
 * means, is for others to say.
 */
@NullMarked
package org.fuhan.text.numbers;

import org.jspecify.annotations.NullMarked;
