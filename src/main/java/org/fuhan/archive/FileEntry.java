package org.fuhan.archive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file in the ledger, or one inside a container: an archive, or a message with attachments.
 *
 * @param path absolute; of a part: its container's, then {@link #INSIDE} and its name
 * @param given as the user named it; of a part: its container's, then {@code !/} and its name
 * @param container the path of the file a part is in; null for a file of its own
 * @param size bytes
 * @param modified milliseconds since 1970; of a part: its container's
 * @param sha256 of its bytes, lower-case hexadecimal; null where they could not be read
 * @param letter the id of its letter; of a duplicate, the letter it repeats; of a failed file and one that is gone, the letter it
 *     held before
 * @param reason short and stable, of a skipped or failed file
 * @param message a sentence for people; never a letter's text
 * @param stage where it failed
 * @param versions of what read and extracted it
 */
public record FileEntry(
        String path,
        String given,
        @Nullable String container,
        long size,
        long modified,
        @Nullable String sha256,
        FileState state,
        @Nullable String letter,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String stage,
        Versions versions) {
    /**
     * Divides a container's path and its part's name. No path of a file holds two slashes on end, so that a file in a folder whose name
     * ends in an exclamation mark is not taken for a part.
     */
    public static final String INSIDE = "!//";

    /** Of a part, its name in the container. */
    public Optional<String> part() {
        return container == null ? Optional.empty() : Optional.of(path.substring(container.length() + INSIDE.length()));
    }

    /** The file on the disk: the container of a part, else the file itself. */
    public String onDisk() {
        return container == null ? path : container;
    }

    /** The same file in another state, which needs no reason. */
    public FileEntry in(FileState other) {
        return new FileEntry(path, given, container, size, modified, sha256, other, letter, null, null, null, versions);
    }
}
