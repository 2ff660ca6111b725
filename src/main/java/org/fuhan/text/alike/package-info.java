/**
 * How alike are two texts? 「现将办理情况答复如下」 and 「现将办理情况回复如下」 → six of their runs of five characters each, of which
 * two stand in both.
 */
@NullMarked
package org.fuhan.text.alike;

import org.jspecify.annotations.NullMarked;
