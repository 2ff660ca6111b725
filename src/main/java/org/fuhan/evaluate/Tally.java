package org.fuhan.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts one field of one letter. Not for use by several threads. */
final class Tally {
    private final List<String> missed = new ArrayList<>();
    private final List<String> invented = new ArrayList<>();
    private int right;

    /** A single value by equality. */
    void single(@Nullable Object gold, @Nullable Object found) {
        single(gold, found, Objects::equals);
    }

    /** A single value. */
    <T> void single(@Nullable T gold, @Nullable T found, BiPredicate<T, T> same) {
        if (gold != null && found != null && same.test(gold, found)) {
            right++;
            return;
        }
        if (gold != null) {
            missed.add(gold.toString());
        }
        if (found != null) {
            invented.add(found.toString());
        }
    }

    /** A list: what is named exactly goes first, then each of the gold's takes the first found fact that is the same. */
    <G, P> void many(List<G> gold, List<P> found, Matching<G, P> matching) {
        List<P> left = new ArrayList<>(found);
        List<G> exactFirst = gold.stream()
                .sorted(Comparator.comparing((G wanted) -> !found.contains(wanted)))
                .toList();
        for (G wanted : exactFirst) {
            Optional<P> hit = hit(wanted, left, matching);
            if (hit.isEmpty()) {
                missed.add(wanted.toString());
                continue;
            }
            right++;
            if (matching.oneEach()) {
                left.remove(hit.get());
            } else {
                left.removeIf(other ->
                        other.equals(hit.get()) || (matching.same().test(wanted, other) && !gold.contains(other)));
            }
        }
        if (!matching.recallOnly()) {
            left.stream()
                    .filter(other -> matching.optional().stream()
                            .noneMatch(spared -> matching.same().test(spared, other)))
                    .forEach(other -> invented.add(Shown.of(other)));
        }
    }

    private static <G, P> Optional<P> hit(G wanted, List<P> left, Matching<G, P> matching) {
        return left.stream()
                .filter(other -> other.equals(wanted))
                .findFirst()
                .or(() -> left.stream()
                        .filter(other -> matching.same().test(wanted, other))
                        .findFirst());
    }

    Score score() {
        return new Score(right, missed.size(), invented.size());
    }

    List<Miss> misses(Field field, String file) {
        List<Miss> misses = new ArrayList<>();
        missed.forEach(value -> misses.add(new Miss(field, file, false, value)));
        invented.forEach(value -> misses.add(new Miss(field, file, true, value)));
        return misses;
    }
}
