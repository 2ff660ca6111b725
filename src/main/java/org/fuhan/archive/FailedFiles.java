package org.fuhan.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Files that could not be read, a page of them.
 *
 * @param total how many there are in all pages
 * @param files of this page, the latest first, those of one moment by path
 * @param reasons how many failed for each reason, whatever was asked for; the most first
 */
public record FailedFiles(long total, List<Failed> files, Map<String, Long> reasons) {
    /**
     * A file with the time it failed last.
     *
     * @param file its entry in the ledger
     */
    public record Failed(FileEntry file, Instant when) {}

    /**
     * Which of them, and which page.
     *
     * @param reasons the codes of theirs; none for any
     * @param stages where they failed; none for anywhere
     * @param skip how many come on pages before
     * @param most how many a page has
     */
    public record Choice(Set<String> reasons, Set<String> stages, int skip, int most) {
        /** Copies the sets. */
        public Choice {
            reasons = Set.copyOf(reasons);
            stages = Set.copyOf(stages);
        }
    }

    static FailedFiles of(Handle handle, Choice choice) {
        String where = "WHERE state = 'FAILED'"
                + (choice.reasons().isEmpty() ? "" : " AND reason IN (<reasons>)")
                + (choice.stages().isEmpty() ? "" : " AND stage IN (<stages>)");
        long total = bound(handle.createQuery("SELECT count(*) FROM file " + where), choice)
                .mapTo(Long.class)
                .one();
        FileTable entries = new FileTable();
        List<Failed> files = bound(
                        handle.createQuery(FileTable.SELECT.replace(" FROM", ", updated FROM") + where
                                + " ORDER BY updated DESC, path LIMIT :most OFFSET :skip"),
                        choice)
                .bind("most", choice.most())
                .bind("skip", choice.skip())
                .map((row, context) -> new Failed(entries.map(row, context), Instant.parse(row.getString("updated"))))
                .list();
        return new FailedFiles(total, files, reasons(handle));
    }

    private static Query bound(Query query, Choice choice) {
        Query bound = choice.reasons().isEmpty() ? query : query.bindList("reasons", List.copyOf(choice.reasons()));
        return choice.stages().isEmpty() ? bound : bound.bindList("stages", List.copyOf(choice.stages()));
    }

    private static Map<String, Long> reasons(Handle handle) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery("SELECT reason, count(*) AS files FROM file WHERE state = 'FAILED' AND reason NOT NULL"
                        + " GROUP BY reason ORDER BY files DESC, reason")
                .map((row, context) -> Map.entry(row.getString("reason"), row.getLong("files")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
