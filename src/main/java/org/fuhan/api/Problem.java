package org.fuhan.api;

import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it down, with a stable code.
 *
 * @param type always about:blank: the code says more
 * @param title the status in words
 * @param status the HTTP status
 * @param code for programs
 * @param detail a sentence for people: what is wrong and what to do
 * @param parameter the query parameter to blame, if one is
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String parameter) {}
