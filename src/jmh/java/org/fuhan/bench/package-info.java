/** How fast letters are read, measured with JMH; and a writer of letters to measure with. All persons are invented. */
@NullMarked
package org.fuhan.bench;

import org.jspecify.annotations.NullMarked;
