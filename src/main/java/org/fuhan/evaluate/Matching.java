package org.fuhan.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * How the facts of a list are held against the gold's.
 *
 * @param same when a found fact is the one the gold has
 * @param optional facts neither asked for nor held against a letter
 * @param recallOnly whether further facts are welcome: the gold notes the main ones only
 * @param oneEach whether each found fact stands for one of the gold's; else several may name one thing
 */
record Matching<G, P>(BiPredicate<G, P> same, List<G> optional, boolean recallOnly, boolean oneEach) {
    /** By equality, several may name one thing. */
    static <T> Matching<T, T> equal() {
        return by(Objects::equals);
    }

    static <G, P> Matching<G, P> by(BiPredicate<G, P> same) {
        return new Matching<>(same, List.of(), false, false);
    }

    Matching<G, P> sparing(List<G> facts) {
        return new Matching<>(same, facts, recallOnly, oneEach);
    }

    Matching<G, P> onlyRecall() {
        return new Matching<>(same, optional, true, oneEach);
    }

    Matching<G, P> each() {
        return new Matching<>(same, optional, recallOnly, true);
    }
}
