package org.fuhan.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterQuery;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Span;
import org.fuhan.search.SearchAnswer;
import org.fuhan.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan search}: hits in the terminal. */
@Command(
        name = "search",
        description = "Searches the archive.",
        footer = {"", "Example: fuhan search 困境儿童 --region 厦门市 --year 2024,2025"})
final class SearchCommand extends ArchiveCommand {
    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "words; \"…\" for an exact phrase; nothing for all letters")
    private List<String> words = List.of();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "RELEVANCE",
            description = "${COMPLETION-CANDIDATES}")
    private LetterQuery.Sort sort = LetterQuery.Sort.RELEVANCE;

    @Option(names = "--page", defaultValue = "1", description = "from 1")
    private int page;

    @Option(names = "--size", defaultValue = "10", description = "hits a page, 1 to 100")
    private int size;

    @Option(names = "--json", description = "prints what GET /api/v1/letters answers")
    private boolean json;

    SearchCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        try (Workshop.OpenArchive open = openForSearching()) {
            List<String> facets = json ? SearchRequest.USUAL_FACETS : List.of();
            SearchAnswer answer = workshop.search(open)
                    .search(
                            new SearchRequest(String.join(" ", words), filters.filters(), sort, page, size, facets),
                            terminal.messages().locale());
            if (json) {
                terminal.print(LetterJson.write(answer));
            } else {
                show(answer);
            }
        }
        return ExitCode.DONE;
    }

    private void show(SearchAnswer answer) {
        if (answer.hint() != null) {
            terminal.err().println("fuhan: " + answer.hint());
        }
        if (answer.total() == 0) {
            terminal.tell("search.none", String.join(" ", words));
            return;
        }
        terminal.tell("search.total", String.valueOf(answer.total()));
        int number = (page - 1) * size;
        for (SearchAnswer.Hit hit : answer.hits()) {
            terminal.print("%d. %s"
                    .formatted(++number, hit.title() == null ? hit.source().file() : hit.title()));
            terminal.print("   " + String.join("  ", facts(hit)));
            for (Hits.Snippet snippet : hit.snippets()) {
                terminal.print("   … " + marked(snippet));
            }
        }
    }

    private static List<String> facts(SearchAnswer.Hit hit) {
        return Stream.of(
                        hit.agencies().isEmpty() ? null : hit.agencies().get(0),
                        hit.date() == null ? null : hit.date().toString(),
                        hit.documentNumber(),
                        hit.id())
                .filter(Objects::nonNull)
                .toList();
    }

    /** 【】 around what was found: a terminal may have no colours. */
    private static String marked(Hits.Snippet snippet) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Span highlight : snippet.highlights()) {
            line.append(snippet.text(), at, highlight.start())
                    .append('【')
                    .append(snippet.text(), highlight.start(), highlight.end())
                    .append('】');
            at = highlight.end();
        }
        return line.append(snippet.text(), at, snippet.text().length()).toString();
    }
}
