/**
 * How do letters and figures get into a draft?
 */
@NullMarked
package org.fuhan.export;

import org.jspecify.annotations.NullMarked;
