package org.fuhan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.GroupedLetter;
import org.fuhan.index.LetterIndex;

/**
 * Brings the index level with the archive. A letter counts as indexed only once the index has committed it, so that a stop at any
 * moment loses nothing: what was kept and not indexed is indexed at the next start.
 */
final class Indexing {
    private static final int AT_ONCE = 500;

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
            writer.eachInGroup(waiting, this::put);
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
        archive.eachInGroup(grouped -> {
            put(grouped);
            ids.add(grouped.letter().id());
        });
        index.commit();
        writer.committed(ids);
        return index.size();
    }

    private void put(GroupedLetter grouped) {
        index.put(grouped.letter(), grouped.group(), grouped.vectors());
    }

    /** Adds vectors to letters that are in the index as they stand but for these. */
    void addVectors(Map<String, List<byte[]>> vectors) {
        vectors.forEach(index::putVectors);
        index.commit();
        writer.committed(List.copyOf(vectors.keySet()));
    }
}
