/**
 * Which facts does this text state, and where? One class per kind of fact.
 */
@NullMarked
package org.fuhan.extract;

import org.jspecify.annotations.NullMarked;
