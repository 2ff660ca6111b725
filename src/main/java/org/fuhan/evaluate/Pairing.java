package org.fuhan.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which found fact stands for which of the gold's, where a letter says alike things several times: the likest first, each kind of
 * likeness in the order of the text.
 *
 * @param missed the gold's facts without a found one
 * @param invented the found facts without one in the gold
 */
record Pairing<G, P>(List<Pair<G, P>> pairs, List<G> missed, List<P> invented) {
    /** @param likeness from the strictest to the loosest */
    static <G, P> Pairing<G, P> of(List<G> gold, List<P> found, List<BiPredicate<G, P>> likeness) {
        List<@Nullable P> chosen = new ArrayList<>();
        gold.forEach(wanted -> chosen.add(null));
        List<P> left = new ArrayList<>(found);
        for (BiPredicate<G, P> alike : likeness) {
            for (int i = 0; i < gold.size(); i++) {
                G wanted = gold.get(i);
                if (chosen.get(i) == null) {
                    Optional<P> hit =
                            left.stream().filter(p -> alike.test(wanted, p)).findFirst();
                    chosen.set(i, hit.orElse(null));
                    hit.ifPresent(left::remove);
                }
            }
        }
        List<Pair<G, P>> pairs = IntStream.range(0, gold.size())
                .filter(i -> chosen.get(i) != null)
                .mapToObj(i -> new Pair<>(gold.get(i), Objects.requireNonNull(chosen.get(i))))
                .toList();
        List<G> missed = IntStream.range(0, gold.size())
                .filter(i -> chosen.get(i) == null)
                .mapToObj(gold::get)
                .toList();
        return new Pairing<>(pairs, missed, left);
    }

    /** A fact of the gold and the found one that stands for it. */
    record Pair<G, P>(G gold, P found) {}
}
