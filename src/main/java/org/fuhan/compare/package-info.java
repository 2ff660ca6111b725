/**
 * How do the measures of several places stand beside each other?
 */
@NullMarked
package org.fuhan.compare;

import org.jspecify.annotations.NullMarked;
