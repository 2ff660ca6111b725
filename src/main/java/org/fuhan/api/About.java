package org.fuhan.api;

/**
 * What a server says of itself at /api/v1/health.
 *
 * @param version the program's
 * @param demo whether the letters are the demonstration's: invented, and not to be quoted
 */
public record About(String version, boolean demo) {}
