package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.GroupedLetter;
import org.fuhan.index.IndexEntry;
import org.fuhan.index.LetterIndex;

/**
 * Brings the index level with the archive. A letter counts as indexed only once the index has committed it, so that a stop at any
 * moment loses nothing: what was kept and not indexed is indexed at the next start.
 */
final class Indexing {
    private static final int AT_ONCE = 500;
    private static final int PUT_AT_ONCE = 100;
    private static final int WORTH_A_COMMIT = 2_500;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(15);

    private final Archive archive;
    private final ArchiveWriter writer;
    private final LetterIndex index;
    private long since = System.nanoTime();
    private int uncommitted;

    Indexing(Archive archive, ArchiveWriter writer, LetterIndex index) {
        this.archive = archive;
        this.writer = writer;
        this.index = index;
    }

    /** Puts letters that an older program kept into their groups; indexes what waits, and everything where the index is not the archive's. */
    void repair() {
        group();
        catchUp();
        commit();
        if (index.size() != archive.letters()) {
            rebuild();
        }
    }

    private void group() {
        List<String> all = writer.ungrouped();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            writer.together(batch -> some.forEach(batch::group));
        }
    }

    /** Gives the index what waits, and commits it where that is worth it: each commit costs as much as many letters. */
    void catchUp() {
        put(writer::pendingRemovals, index::remove);
        put(() -> writer.pending(AT_ONCE), this::put);
        if (uncommitted >= WORTH_A_COMMIT || System.nanoTime() - since > LONGEST_WAIT) {
            commit();
        }
    }

    private void put(Supplier<List<String>> waiting, Consumer<List<String>> work) {
        for (List<String> ids = waiting.get(); !ids.isEmpty(); ids = waiting.get()) {
            work.accept(ids);
            writer.given(ids);
            uncommitted += ids.size();
        }
    }

    private void put(List<String> ids) {
        List<GroupedLetter> letters = new ArrayList<>();
        writer.eachInGroup(ids, letters::add);
        index(letters);
    }

    /** What the index was given is found, and safe, from now on. */
    void commit() {
        if (uncommitted > 0) {
            index.commit();
            writer.committed();
            uncommitted = 0;
        }
        since = System.nanoTime();
    }

    /** Indexes everything anew; whoever searches meanwhile sees the index as it was. Returns how many letters there are. */
    long rebuild() {
        group();
        List<String> ids = new ArrayList<>(writer.pendingRemovals());
        index.clear();
        List<GroupedLetter> letters = new ArrayList<>();
        archive.eachInGroup(grouped -> {
            letters.add(grouped);
            ids.add(grouped.letter().id());
            if (letters.size() == PUT_AT_ONCE) {
                index(letters);
                letters.clear();
            }
        });
        index(letters);
        writer.given(ids);
        index.commit();
        writer.committed();
        return index.size();
    }

    private void index(List<GroupedLetter> letters) {
        index.putAll(letters.stream()
                .map(known -> new IndexEntry(known.letter(), known.json(), known.group(), known.vectors()))
                .toList());
    }

    /** Adds vectors to letters that are in the index as they stand but for these. */
    void addVectors(Map<String, List<byte[]>> vectors) {
        vectors.forEach(index::putVectors);
        writer.given(List.copyOf(vectors.keySet()));
        index.commit();
        writer.committed();
    }
}
