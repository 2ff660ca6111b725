/** The page as a person uses it: the real server, a real browser. */
@NullMarked
package org.fuhan.web;

import org.jspecify.annotations.NullMarked;
