package org.fuhan.read.child;

import org.fuhan.read.ReadOutcome;

/** What a child asked to read a file came to. */
sealed interface Answer {
    /** It read the file, or says why it cannot be read. */
    record Outcome(ReadOutcome outcome) implements Answer {}

    /** It was given up. */
    enum Lost implements Answer {
        /** It took too long, or said nothing for too long. */
        LATE,
        /** Its memory did not suffice. */
        OUT_OF_MEMORY,
        /** It ended, or talked nonsense. */
        DEAD,
        /** It ended before it looked at the file, which has no part in it. */
        NOT_BEGUN
    }
}
