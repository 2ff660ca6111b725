package org.fuhan.archive;

/**
 * A letter's place in the order in which letters came into the archive.
 *
 * @param id the letter's
 * @param order grows with every letter that comes
 */
public record Arrival(String id, long order) {}
