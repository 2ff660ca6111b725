package org.fuhan.archive;

import org.jspecify.annotations.Nullable;

/**
 * A file in the ledger.
 *
 * @param path absolute
 * @param given as the user named it
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param sha256 of its bytes, lower-case hexadecimal; null where they could not be read
 * @param letter the id of its letter; of a duplicate, the letter it repeats; of a failed file, the letter it held before
 * @param reason short and stable, of a skipped or failed file
 * @param message a sentence for people; never a letter's text
 * @param stage where it failed
 * @param versions of what read and extracted it
 */
public record FileEntry(
        String path,
        String given,
        long size,
        long modified,
        @Nullable String sha256,
        FileState state,
        @Nullable String letter,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String stage,
        Versions versions) {}
