package org.fuhan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fuhan.index.LetterIndex;
import org.fuhan.json.LetterJson;
import org.fuhan.search.LetterSearch;

/**
 * Runs a list of queries, a line each: id, tabulator, words. Ranks by anything of the words, so that every query has a list to be
 * judged by; a letter is named by its file's name without folder and last extension.
 */
final class QueryRun {
    private static final String TAG = "fuhan";

    private final Terminal terminal;
    private final LetterSearch search;
    private final boolean semantic;

    /** @param semantic whether meaning has a say */
    QueryRun(Terminal terminal, LetterSearch search, boolean semantic) {
        this.terminal = terminal;
        this.search = search;
        this.semantic = semantic;
    }

    /** How a list of answers is written. */
    enum Format {
        /** TREC run: query Q0 document rank score tag. */
        trec,
        /** A row a letter. */
        csv,
        /** A line a query. */
        json
    }

    /**
     * A query of a list.
     *
     * @param id stands for it in the run
     */
    record Query(String id, String words) {}

    /**
     * The queries of a file; blank lines do not count.
     *
     * @throws WrongUsage where the file is not there or a line is no query
     */
    static List<Query> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new WrongUsage("file.missing", file);
        } catch (CharacterCodingException e) {
            throw new WrongUsage("queries.coding", file);
        }
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(0).startsWith("\ufeff") ? lines.get(0).substring(1) : lines.get(i);
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.substring(0, tab).isBlank()) {
                queries.add(new Query(line.substring(0, tab).strip(), line.substring(tab + 1)));
            } else if (!line.isBlank()) {
                throw new WrongUsage("queries.line", file, String.valueOf(i + 1));
            }
        }
        return queries;
    }

    void run(List<Query> queries, Format format, int most) {
        if (format == Format.csv) {
            terminal.print("query,rank,document,score");
        }
        for (Query query : queries) {
            List<LetterIndex.Ranked> ranked = search.rank(query.words(), most, semantic);
            switch (format) {
                case trec -> trec(query, ranked);
                case csv -> csv(query, ranked);
                case json -> json(query, ranked);
            }
        }
        terminal.out().flush();
    }

    private void trec(Query query, List<LetterIndex.Ranked> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            terminal.print("%s Q0 %s %d %s %s"
                    .formatted(word(query.id()), word(document(ranked.get(i))), i + 1, score(ranked.get(i)), TAG));
        }
    }

    private void csv(Query query, List<LetterIndex.Ranked> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            terminal.print(String.join(
                    ",", cell(query.id()), String.valueOf(i + 1), cell(document(ranked.get(i))), score(ranked.get(i))));
        }
    }

    private void json(Query query, List<LetterIndex.Ranked> ranked) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", query.id());
        line.put("text", query.words());
        List<Map<String, Object>> hits = new ArrayList<>();
        for (LetterIndex.Ranked one : ranked) {
            Map<String, Object> hit = new LinkedHashMap<>();
            hit.put("document", document(one));
            hit.put("score", one.score());
            hits.add(hit);
        }
        line.put("hits", hits);
        terminal.print(LetterJson.write(line));
    }

    private static String score(LetterIndex.Ranked ranked) {
        return String.format(Locale.ROOT, "%.4f", ranked.score());
    }

    /** A run's columns are divided by blanks. */
    private static String word(String text) {
        return text.replaceAll("\\s+", "_");
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String document(LetterIndex.Ranked ranked) {
        String file = ranked.file();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
