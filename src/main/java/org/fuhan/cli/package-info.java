/**
 * How do people reach it from a terminal? The only package that sees picocli and the standard streams.
 */
@NullMarked
package org.fuhan.cli;

import org.jspecify.annotations.NullMarked;
