/**
 * How is Chinese text divided into words? The only package that sees HanLP.
 */
@NullMarked
package org.fuhan.text.hanlp;

import org.jspecify.annotations.NullMarked;
