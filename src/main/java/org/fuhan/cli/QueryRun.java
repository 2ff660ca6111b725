package org.fuhan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fuhan.index.LetterIndex;
import org.fuhan.index.SearchWords;
import org.fuhan.search.LetterSearch;

/**
 * A list of queries, a line each: id, tabulator, words. A run, in TREC's form, ranks by anything of the words, so that every query has
 * a list to be judged by; a letter is named by its file's name without folder and last extension.
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

    /** Prints the run; once says so where a line asks for more than words. */
    void run(List<Query> queries, int most) {
        queries.stream()
                .filter(query -> SearchWords.asksForMore(query.words()))
                .findFirst()
                .ifPresent(query -> terminal.tell("queries.words", query.id()));
        for (Query query : queries) {
            List<LetterIndex.Ranked> ranked = search.rank(query.words(), most, semantic);
            for (int i = 0; i < ranked.size(); i++) {
                terminal.print("%s Q0 %s %d %s %s"
                        .formatted(word(query.id()), word(document(ranked.get(i))), i + 1, score(ranked.get(i)), TAG));
            }
        }
        terminal.out().flush();
    }

    private static String score(LetterIndex.Ranked ranked) {
        return String.format(Locale.ROOT, "%.4f", ranked.score());
    }

    /** A run's columns are divided by blanks. */
    private static String word(String text) {
        return text.replaceAll("\\s+", "_");
    }

    private static String document(LetterIndex.Ranked ranked) {
        String file = ranked.file();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
