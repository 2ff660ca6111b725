package org.fuhan.archive;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger needs to know of a letter kept.
 *
 * @param id of the letter
 * @param sha256 of the bytes it was read from
 * @param path of the file that stands for it, absolute
 * @param versions of what made it
 * @param standing whether it is to be found; not where it was replaced or its last file is gone
 * @param replacedBy the letter that took its place, else null
 */
public record KeptLetter(
        String id,
        String sha256,
        String path,
        Versions versions,
        boolean standing,
        @Nullable String replacedBy) {}
