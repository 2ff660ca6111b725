/**
 * How is Chinese text cleaned, numbered, divided into words and sections, with every offset kept?
 *
 * <p>{@code "截至 ２０２４ 年⏎— 2 —⏎⻓者食堂 8 处。"} becomes {@code "截至2024年长者食堂8处。"}: {@code Characters} maps 2 and 长, {@code
 * PageNumbers} drops the page's number, {@code Blanks} the blanks, {@code Paragraphs} joins what they had divided.
 */
@NullMarked
package org.fuhan.text;

import org.jspecify.annotations.NullMarked;
