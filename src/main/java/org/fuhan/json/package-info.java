/**
 * How is a letter written down and read back? The only package that sees Jackson.
 */
@NullMarked
package org.fuhan.json;

import org.jspecify.annotations.NullMarked;
