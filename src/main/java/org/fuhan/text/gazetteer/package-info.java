/**
 * Which places are there in China, by name and GB/T 2260 code? 厦门湖里 → 350206, 福建省 厦门市 湖里区.
 */
@NullMarked
package org.fuhan.text.gazetteer;

import org.jspecify.annotations.NullMarked;
