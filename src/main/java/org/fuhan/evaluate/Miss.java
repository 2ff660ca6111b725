package org.fuhan.evaluate;

/**
 * One difference between a letter's facts and its gold. Holds the letter's words, names of private persons among them: for whoever
 * asked, never for a log.
 *
 * @param field the field
 * @param file the letter's file name
 * @param invented whether it was found and is not in the gold; else it is in the gold and was not found
 * @param value the fact
 */
public record Miss(Field field, String file, boolean invented, String value) {}
