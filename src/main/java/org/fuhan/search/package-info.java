/**
 * What is asked of the archive?
 */
@NullMarked
package org.fuhan.search;

import org.jspecify.annotations.NullMarked;
