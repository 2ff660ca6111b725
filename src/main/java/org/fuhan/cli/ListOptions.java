package org.fuhan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuhan.export.BatchTable;
import org.fuhan.index.Filters;
import org.fuhan.json.LetterJson;
import org.fuhan.search.Batch;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A list of queries instead of one: a run to be judged, which takes them as plain words, or a table of what an ordinary search finds. */
final class ListOptions {
    private static final int USUAL_RUN = 100;
    private static final int USUAL_TABLE = 10;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "runs a list of queries, a line each: id, tabulator, words")
    private @Nullable Path queries;

    @Option(
            names = "--format",
            defaultValue = "trec",
            paramLabel = "trec|csv|json",
            description =
                    "with --queries: a run in TREC's form, which ranks by anything of the words; or a table of how many letters each query finds, and the first of them, as an ordinary search would")
    private Format format = Format.trec;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "with --queries: letters a query; without it, 100 in a run and 10 in a table")
    private @Nullable Integer top;

    /** How a list of answers is written. */
    enum Format {
        /** TREC run: query Q0 document rank score tag. */
        trec,
        /** A row a letter. */
        csv,
        /** A line a query. */
        json
    }

    /** The file with the list, where one is asked for. */
    Optional<Path> file() {
        return Optional.ofNullable(queries);
    }

    /** Makes sure that the list can be asked so. */
    void check(SearchRequest request) {
        if (!request.words().isBlank()) {
            throw new WrongUsage("queries.both");
        }
        if (format == Format.trec && !request.filters().equals(Filters.NONE)) {
            throw new WrongUsage("queries.filters");
        }
        int most = format == Format.trec ? LetterSearch.MOST_HITS : LetterSearch.MOST_SIZE;
        if (top() < 1 || top() > most) {
            throw new WrongUsage("queries.top", String.valueOf(most));
        }
    }

    /** Asks each query under the request's filters. */
    void run(Path file, SearchRequest request, LetterSearch search, Terminal terminal) throws IOException {
        List<QueryRun.Query> list = QueryRun.read(file);
        if (format == Format.trec) {
            new QueryRun(terminal, search, request.semantic()).run(list, top());
            return;
        }
        List<Batch.Line> lines = new Batch(search)
                .ask(
                        list.stream().map(QueryRun.Query::words).toList(),
                        request.with(1, top()),
                        terminal.messages().locale());
        if (format == Format.csv) {
            terminal.out()
                    .print(BatchTable.csv(
                            lines, list.stream().map(QueryRun.Query::id).toList()));
        } else {
            for (int i = 0; i < lines.size(); i++) {
                terminal.print(LetterJson.write(named(list.get(i).id(), lines.get(i))));
            }
        }
        terminal.out().flush();
    }

    private static Map<String, Object> named(String id, Batch.Line line) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", id);
        named.put("query", line.query());
        named.put("total", line.total());
        named.put("partly", line.partly());
        named.put("hints", line.hints());
        named.put("didYouMean", line.didYouMean());
        named.put("hits", line.hits());
        return named;
    }

    private int top() {
        return top != null ? top : format == Format.trec ? USUAL_RUN : USUAL_TABLE;
    }
}
