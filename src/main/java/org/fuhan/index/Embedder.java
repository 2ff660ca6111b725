package org.fuhan.index;

import java.util.Optional;

/**
 * Tells what is asked as a vector, to be compared with those the letters were put in with. Filled in where the program is put
 * together. Called by several threads, and only for questions in plain words over an index that holds vectors.
 */
@FunctionalInterface
public interface Embedder {
    /** Words decide alone. */
    Embedder NONE = words -> Optional.empty();

    /** The vector of the words as typed; empty where it cannot be told: then words decide alone. */
    Optional<byte[]> of(String words);
}
