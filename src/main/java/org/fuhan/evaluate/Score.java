package org.fuhan.evaluate;

/**
 * How a field fared, in facts: found as the gold has them, missed, and invented. Where a matched fact has another value than the gold,
 * the gold's is missed and the letter's invented, so that precision and recall are then both the share that is right.
 */
public record Score(int right, int missed, int invented) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(right + other.right, missed + other.missed, invented + other.invented);
    }

    /** Whether there was anything to find or anything was found. */
    public boolean isJudged() {
        return right + missed + invented > 0;
    }

    /** How many facts the gold has. */
    public int expected() {
        return right + missed;
    }

    /** The share of what was found that is right; NaN where nothing was found. */
    public double precision() {
        return (double) right / (right + invented);
    }

    /** The share of what there is that was found; NaN where there is nothing. */
    public double recall() {
        return (double) right / (right + missed);
    }

    /** The harmonic mean of the two; NaN where {@link #isJudged} is false. */
    public double f1() {
        return 2.0 * right / (2.0 * right + missed + invented);
    }
}
