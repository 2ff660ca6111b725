/**
 * How do the measures of several places stand beside each other, and what tells letters apart that are alike?
 */
@NullMarked
package org.fuhan.compare;

import org.jspecify.annotations.NullMarked;
