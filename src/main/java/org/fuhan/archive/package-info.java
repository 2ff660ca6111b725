/**
 * What is kept for good? Files, letters, failures. The only package that sees JDBC.
 */
@NullMarked
package org.fuhan.archive;

import org.jspecify.annotations.NullMarked;
