/** Letters and a dictionary for tests. All persons, streets and numbers are invented. */
@NullMarked
package org.fuhan.testing;

import org.jspecify.annotations.NullMarked;
