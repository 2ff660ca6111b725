/** The command line, run in this process on real files. All persons, places' doings and numbers in the letters are invented. */
@NullMarked
package org.fuhan.cli;

import org.jspecify.annotations.NullMarked;
