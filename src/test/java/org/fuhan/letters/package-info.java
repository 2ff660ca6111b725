/** What holds for every letter, whatever was done to its text on the way. All persons are invented. */
@NullMarked
package org.fuhan.letters;

import org.jspecify.annotations.NullMarked;
