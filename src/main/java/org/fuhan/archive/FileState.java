package org.fuhan.archive;

/** How far a file has come. */
public enum FileState {
    /** Seen, nothing more. */
    FOUND,
    /** Its letter is kept, but not yet found by a search. */
    EXTRACTED,
    /** Its letter is kept and found. */
    INDEXED,
    /** The same bytes as a file whose letter is kept. */
    DUPLICATE,
    /** Holds files, each with an entry of its own. */
    OPENED,
    /** Of a kind that is never a letter. */
    SKIPPED,
    /** May be a letter, but could not be read; kept for retry. */
    FAILED,
    /** Was there once and is no more; its letter is not found unless another file has it. */
    GONE;

    /** Whether nothing more is to be done with the file as it is. */
    public boolean settled() {
        return this != FOUND && this != EXTRACTED;
    }
}
