package org.fuhan.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.text.alike.Sketch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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

    private final Handle handle;
    private final Set<String> coming = new TreeSet<>();
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
        boolean same = handle.createQuery(
                        "SELECT count(*) FROM likeness WHERE letter = :id AND sketch = :sketch AND number IS :number")
                .bind("id", id)
                .bind("sketch", sketch.toBytes())
                .bind("number", number.orElse(null))
                .mapTo(Boolean.class)
                .one();
        if (same) {
            return;
        }
        remove(id);
        handle.execute(
                "INSERT INTO likeness (letter, number, sketch) VALUES (?, ?, ?)",
                id,
                number.orElse(null),
                sketch.toBytes());
        ofBands("INSERT INTO band (hash, letter) VALUES (?, ?)", sketch, id);
        coming.add(id);
    }

    /** A letter is not to be found any more. */
    void remove(String id) {
        remembered.remove(id);
        coming.remove(id);
        Optional<Row> row = handle.createQuery("SELECT letter, group_id, sketch FROM likeness WHERE letter = :id")
                .bind("id", id)
                .map((found, context) -> new Row(found.getString("group_id"), found.getBytes("sketch")))
                .findOne();
        if (row.isEmpty()) {
            return;
        }
        ofBands(
                "DELETE FROM band WHERE hash = ? AND letter = ?",
                Sketch.fromBytes(row.get().sketch()),
                id);
        handle.execute("DELETE FROM likeness WHERE letter = ?", id);
        if (row.get().group() != null) {
            disturbed.add(row.get().group());
        }
    }

    private void ofBands(String sql, Sketch sketch, String id) {
        if (!sketch.bands().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            sketch.bands().forEach(band -> batch.add(band, id));
            batch.execute();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(@Nullable String group, byte[] sketch) {}

    /** Puts all that came, and those whose groups lost someone, where they belong; who changed groups waits for the index. */
    void settle() {
        for (String group : disturbed) {
            members(group).forEach(member -> before.put(member, group));
            handle.execute("UPDATE likeness SET group_id = NULL WHERE group_id = ?", group);
        }
        coming.addAll(before.keySet());
        coming.forEach(this::join);
        before.forEach((letter, group) -> handle.execute(
                "UPDATE letter SET in_index = 0 WHERE id = ? AND standing = 1 AND ? IS NOT"
                        + " (SELECT group_id FROM likeness WHERE letter = ?)",
                letter,
                group,
                letter));
        disturbed.clear();
        coming.clear();
        before.clear();
    }

    private void join(String id) {
        Map<String, Set<String>> candidates = candidates(id);
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
    private Map<String, Set<String>> candidates(String id) {
        Map<String, Set<String>> candidates = new TreeMap<>();
        handle.createQuery("""
                        SELECT other.group_id, other.letter FROM likeness AS own
                            JOIN likeness AS other ON other.number = own.number WHERE own.letter = :id
                        UNION SELECT other.group_id, other.letter FROM band
                            JOIN likeness AS other ON other.letter = band.letter WHERE band.hash IN (<bands>)""")
                .bind("id", id)
                .bindList(org.jdbi.v3.core.statement.EmptyHandling.NULL_KEYWORD, "bands", bands(id))
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .forEach(other -> {
                    if (other[0] != null && !other[1].equals(id)) {
                        candidates
                                .computeIfAbsent(other[0], group -> new TreeSet<>())
                                .add(other[1]);
                    }
                });
        return candidates;
    }

    private List<Long> bands(String id) {
        return handle.createQuery("SELECT sketch FROM likeness WHERE letter = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .map(sketch -> Sketch.fromBytes(sketch).bands())
                .orElse(List.of());
    }

    private Optional<Likeness> likeness(String id) {
        Likeness known = remembered.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> letter = handle.createQuery("SELECT json FROM letter WHERE id = :id AND standing = 1")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(LetterJson::readLetter);
        Optional<Likeness> read = letter.map(Likeness::of);
        read.ifPresent(likeness -> remembered.put(id, likeness));
        return read;
    }
}
