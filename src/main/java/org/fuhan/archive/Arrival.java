package org.fuhan.archive;

import java.time.Instant;

/**
 * When a letter came into the archive.
 *
 * @param id the letter's
 * @param at when it was first kept
 * @param order grows with every letter that comes
 */
public record Arrival(String id, Instant at, long order) {}
