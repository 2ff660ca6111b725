package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Archive archive;
    private final ArchiveWriter writer;
    private final LetterIndex index;

    Indexing(Archive archive, ArchiveWriter writer, LetterIndex index) {
        this.archive = archive;
        this.writer = writer;
        this.index = index;
    }

    /** Puts letters that an older program kept into their groups; indexes what waits, and everything where the index is not the archive's. */
    void repair() {
        group();
        catchUp();
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

    /** Indexes what waits. */
    void catchUp() {
        List<String> gone = writer.pendingRemovals();
        List<String> waiting = writer.pending(AT_ONCE);
        while (!gone.isEmpty() || !waiting.isEmpty()) {
            index.remove(gone);
            List<GroupedLetter> letters = new ArrayList<>();
            writer.eachInGroup(waiting, letters::add);
            put(letters);
            index.commit();
            List<String> ids = new ArrayList<>(gone);
            ids.addAll(waiting);
            writer.committed(ids);
            gone = List.of();
            waiting = writer.pending(AT_ONCE);
        }
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
                put(letters);
                letters.clear();
            }
        });
        put(letters);
        index.commit();
        writer.committed(ids);
        return index.size();
    }

    /** To divide letters into words is most of the work, and every processor can have its share of it. */
    private void put(List<GroupedLetter> letters) {
        letters.parallelStream()
                .map(known -> new IndexEntry(known.letter(), known.json(), known.group(), known.vectors()))
                .forEach(index::put);
    }

    /** Adds vectors to letters that are in the index as they stand but for these. */
    void addVectors(Map<String, List<byte[]>> vectors) {
        vectors.forEach(index::putVectors);
        index.commit();
        writer.committed(List.copyOf(vectors.keySet()));
    }
}
