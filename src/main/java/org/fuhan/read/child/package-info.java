/**
 * What if a file hangs, crashes or exhausts its reader? Documents are read in processes of their own, under limits of time and memory,
 * so that a hostile file costs itself and nothing else.
 *
 * <p>{@code 答复.docx}, in truth an endless loop for its parser: the child goes silent, the parent kills it with all it started, the
 * file is {@code Failed("timeout", …)}, and the next file is read by a new child. {@code 答复.txt} is read where it is asked for.
 */
@NullMarked
package org.fuhan.read.child;

import org.jspecify.annotations.NullMarked;
