package org.fuhan.letter;

/**
 * The file a letter came from.
 *
 * @param file the path as given
 * @param mediaType the detected type, {@code text/plain} say
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param bytes the file's size
 * @param pages how many pages it has, 1 where the format knows none
 * @param ocr whether any page was read by optical character recognition
 */
public record Source(String file, String mediaType, String sha256, long bytes, int pages, boolean ocr) {}
