package org.fuhan.archive;

/**
 * Which programs made a letter: when one of them is newer, the file is read again.
 *
 * @param reader of what turns files into text
 * @param extractor of what finds and masks facts
 */
public record Versions(int reader, int extractor) {}
