package org.fuhan.ingest;

import java.util.Set;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.archive.Versions;

/**
 * Which files that could not be read are to be read again.
 *
 * @param reasons the codes of theirs; none for any
 * @param older only those that an older program could not read
 */
public record Choice(Set<String> reasons, boolean older) {
    /** All of them. */
    public static final Choice ALL = new Choice(Set.of(), false);

    /** Copies the set. */
    public Choice {
        reasons = Set.copyOf(reasons);
    }

    /** Whether a file of the ledger is one of them. */
    public boolean takes(FileEntry file, Versions now) {
        return file.state() == FileState.FAILED
                && (reasons.isEmpty() || reasons.contains(String.valueOf(file.reason())))
                && (!older || file.versions().olderThan(now));
    }
}
