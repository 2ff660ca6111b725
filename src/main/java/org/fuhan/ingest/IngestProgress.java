package org.fuhan.ingest;

/** Is told how a run goes on, often and from one thread at a time; must be quick. */
@FunctionalInterface
public interface IngestProgress {
    /** Tells no one. */
    IngestProgress NONE = state -> {};

    /** How it stands. */
    void at(State state);

    /** What a run is at. */
    enum Stage {
        /** Looking for files: {@code in} still grows. */
        SCANNING,
        /** Reading, extracting, keeping. */
        READING,
        /** Making what was kept searchable. */
        INDEXING,
        /** Nothing is left to do. */
        DONE
    }

    /**
     * A moment of a run.
     *
     * @param in files seen
     * @param bytesIn their size
     * @param done files that are accounted for
     * @param bytesDone their size
     */
    record State(
            Stage stage,
            long in,
            long bytesIn,
            long done,
            long bytesDone,
            long indexed,
            long duplicate,
            long skipped,
            long failed) {}
}
