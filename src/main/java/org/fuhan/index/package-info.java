/**
 * How are letters found? Fields, analysis, writing and the search port. The only package that sees Lucene.
 */
@NullMarked
package org.fuhan.index;

import org.jspecify.annotations.NullMarked;
