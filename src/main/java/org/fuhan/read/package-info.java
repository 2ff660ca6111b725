/**
 * What does this file say? Bytes → clean text, pages, or why not. The only package that sees Tika, POI,
 * ofdrw, mime4j, commons-compress and jsoup.
 *
 * <p>{@code 答复.doc}, in truth a web page in GB2312: {@code Format} says HTML, {@code WebBytes} reads it as GB18030, {@code
 * WebLetter} leaves 当前位置, 上一篇 and the footer behind, {@code org.fuhan.text.Cleaner} makes paragraphs: {@code 林致远委员：⏎您提出的…}.
 */
@NullMarked
package org.fuhan.read;

import org.jspecify.annotations.NullMarked;
