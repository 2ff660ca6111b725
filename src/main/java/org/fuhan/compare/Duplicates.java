package org.fuhan.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * The letters alike in a letter's group, and what tells each from it.
 *
 * @param id the letter asked for
 * @param group the group's name: the smallest id in it
 * @param files the files with the letter's very bytes
 * @param total how many other letters are in the group
 * @param members the first of them, by id
 */
public record Duplicates(String id, String group, List<String> files, int total, List<Member> members) {
    /** Members told of: of a reply sent to everyone, no one reads more. */
    private static final int MOST = 100;

    /** Copies the lists. */
    public Duplicates {
        files = List.copyOf(files);
        members = List.copyOf(members);
    }

    /**
     * A letter like the one asked for.
     *
     * @param title null where it has none
     * @param file its file, as given
     * @param difference from the letter asked for, which is {@code here} in it
     */
    public record Member(String id, @Nullable String title, String file, Difference difference) {}

    /**
     * Of a letter.
     *
     * @param files with its bytes
     * @param group ids of all letters of its group, by id
     * @param letters finds a letter by id
     */
    public static Duplicates of(
            Letter letter, List<String> files, List<String> group, Function<String, Optional<Letter>> letters) {
        List<String> others =
                group.stream().filter(id -> !id.equals(letter.id())).toList();
        List<Member> members = others.stream()
                .limit(MOST)
                .map(letters)
                .flatMap(Optional::stream)
                .map(other ->
                        new Member(other.id(), other.title(), other.source().file(), Difference.between(letter, other)))
                .toList();
        String name = group.isEmpty() ? letter.id() : group.get(0);
        return new Duplicates(letter.id(), name, files, others.size(), members);
    }
}
