package org.fuhan.archive;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fuhan.letter.Letter;
import org.fuhan.text.alike.Sketch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Keeps letters alike in groups: whoever is like anyone of a group is in it, and its smallest id names it, so that the groups depend
 * on the letters alone and not on the order in which they came or went. What came and went in a transaction is settled at its end.
 *
 * <p>A letter is compared with those that share a band or the number with it, and with one after the other of a group only until
 * one is like it: what a letter costs does not grow with the archive.
 */
final class Groups {
    /** Letters in vain, before the rest is left: a bound to what letters made from one form can cost. */
    private static final int MOST_IN_VAIN = 200;

    private static final int REMEMBERED = 256;
    private static final String OF_NUMBER = "SELECT group_id, letter FROM likeness WHERE number = ?";
    /** With a place for each band of a sketch: the statement stays one and the same. */
    private static final String OF_BANDS =
            "SELECT DISTINCT likeness.group_id, likeness.letter FROM band JOIN likeness ON likeness.letter = band.letter"
                    + " WHERE band.hash IN (" + String.join(", ", Collections.nCopies(Sketch.BANDS, "?")) + ")";

    private final Handle handle;
    private final Map<String, Row> coming = new TreeMap<>();
    private final Set<String> disturbed = new TreeSet<>();
    private final Map<String, @Nullable String> before = new HashMap<>();
    private final Map<String, Likeness> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Likeness> eldest) {
            return size() > REMEMBERED;
        }
    };

    Groups(Handle handle) {
        this.handle = handle;
    }

    /** A letter is to be found from now on, or says something else now. */
    void put(String id, Optional<String> number, Sketch sketch) {
        Optional<Row> row = row(id);
        Row now = new Row(row.map(Row::group).orElse(null), number, sketch);
        if (row.isPresent() && row.get().equals(now)) {
            return;
        }
        row.ifPresent(former -> leave(id, former));
        remembered.remove(id);
        handle.execute(
                "INSERT INTO likeness (letter, number, sketch) VALUES (?, ?, ?)",
                id,
                number.orElse(null),
                sketch.toBytes());
        ofBands("INSERT INTO band (hash, letter) VALUES (?, ?)", sketch, id);
        coming.put(id, now);
    }

    /** The group of a letter. */
    Optional<String> of(String id) {
        return row(id).map(Row::group);
    }

    /** A letter is not to be found any more. */
    void remove(String id) {
        remembered.remove(id);
        coming.remove(id);
        row(id).ifPresent(former -> leave(id, former));
    }

    private void leave(String id, Row former) {
        ofBands("DELETE FROM band WHERE hash = ? AND letter = ?", former.sketch(), id);
        handle.execute("DELETE FROM likeness WHERE letter = ?", id);
        if (former.group() != null) {
            disturbed.add(former.group());
        }
    }

    private Optional<Row> row(String id) {
        return handle.createQuery("SELECT group_id, number, sketch FROM likeness WHERE letter = :id")
                .bind("id", id)
                .map((found, context) -> new Row(
                        found.getString("group_id"),
                        Optional.ofNullable(found.getString("number")),
                        Sketch.fromBytes(found.getBytes("sketch"))))
                .findOne();
    }

    private void ofBands(String sql, Sketch sketch, String id) {
        if (!sketch.bands().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            sketch.bands().forEach(band -> batch.add(band, id));
            batch.execute();
        }
    }

    /** What is known of a letter; no group while it has none in a transaction. */
    private record Row(@Nullable String group, Optional<String> number, Sketch sketch) {}

    /** Puts all that came, and those whose groups lost someone, where they belong; who changed groups waits for the index. */
    void settle() {
        for (String group : disturbed) {
            members(group).forEach(member -> before.put(member, group));
            handle.execute("UPDATE likeness SET group_id = NULL WHERE group_id = ?", group);
        }
        before.keySet().forEach(member -> row(member).ifPresent(row -> coming.put(member, row)));
        coming.forEach(this::join);
        before.forEach((letter, group) -> handle.execute(
                "INSERT OR REPLACE INTO waiting SELECT id, 1, 0 FROM letter WHERE id = ? AND standing = 1 AND ? IS NOT"
                        + " (SELECT group_id FROM likeness WHERE letter = ?)",
                letter,
                group,
                letter));
        disturbed.clear();
        coming.clear();
        before.clear();
    }

    private void join(String id, Row row) {
        Map<String, Set<String>> candidates = candidates(id, row);
        Optional<Likeness> own = candidates.isEmpty() ? Optional.empty() : likeness(id);
        int inVain = 0;
        String name = id;
        for (Map.Entry<String, Set<String>> group : candidates.entrySet()) {
            boolean joined = false;
            for (String other : group.getValue()) {
                if (!joined && inVain < MOST_IN_VAIN) {
                    joined = own.isPresent()
                            && likeness(other).filter(own.get()::isLike).isPresent();
                    inVain += joined ? 0 : 1;
                }
            }
            if (joined) {
                name = merge(name, group.getKey());
            }
        }
        handle.execute("UPDATE likeness SET group_id = ? WHERE letter = ?", name, id);
    }

    /** Gives both groups the smaller of their names. */
    private String merge(String one, String other) {
        String smaller = one.compareTo(other) < 0 ? one : other;
        String larger = smaller.equals(one) ? other : one;
        members(larger).forEach(member -> before.putIfAbsent(member, larger));
        handle.execute("UPDATE likeness SET group_id = ? WHERE group_id = ?", smaller, larger);
        return smaller;
    }

    private List<String> members(String group) {
        return handle.createQuery("SELECT letter FROM likeness WHERE group_id = :group ORDER BY letter")
                .bind("group", group)
                .mapTo(String.class)
                .list();
    }

    /** Who may be like a letter, by group. */
    private Map<String, Set<String>> candidates(String id, Row row) {
        Map<String, Set<String>> candidates = new TreeMap<>();
        row.number()
                .ifPresent(number ->
                        gather(candidates, id, handle.createQuery(OF_NUMBER).bind(0, number)));
        if (!row.sketch().bands().isEmpty()) {
            Query query = handle.createQuery(OF_BANDS);
            for (int i = 0; i < row.sketch().bands().size(); i++) {
                query.bind(i, row.sketch().bands().get(i));
            }
            gather(candidates, id, query);
        }
        return candidates;
    }

    private static void gather(Map<String, Set<String>> candidates, String id, Query query) {
        query.map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .forEach(other -> {
                    if (other[0] != null && !other[1].equals(id)) {
                        candidates
                                .computeIfAbsent(other[0], group -> new TreeSet<>())
                                .add(other[1]);
                    }
                });
    }

    private Optional<Likeness> likeness(String id) {
        Likeness known = remembered.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> letter = LetterTable.standing(handle, id);
        Optional<Likeness> read = letter.map(Likeness::of);
        read.ifPresent(likeness -> remembered.put(id, likeness));
        return read;
    }
}
