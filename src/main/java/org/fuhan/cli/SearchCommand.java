package org.fuhan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterQuery;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Span;
import org.fuhan.search.SearchAnswer;
import org.fuhan.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan search}: hits in the terminal. */
@Command(
        name = "search",
        description = "Searches the archive.",
        footer = {
            "",
            "Example: fuhan search 困境儿童 --region 厦门市 --year 2024,2025",
            "In QUERY: \"…\" exact phrase; OR, NOT or -, brackets; 地区: 年份: 文号: 提案号: 项目: 金额: 部门: 类别: 种类: 主题: 单位: 标题:",
            "Example: fuhan search '养老 (助餐 OR 食堂) -收费 年份:2023-2025 金额:>100万'"
        })
final class SearchCommand extends ArchiveCommand {
    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

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

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "the `next` of the page before; for pages of any depth")
    private @Nullable String after;

    @Option(names = "--no-synonyms", description = "looks for the words themselves only")
    private boolean noSynonyms;

    @Option(names = "--no-semantic", description = "ranks by words alone, without the sentence model")
    private boolean noSemantic;

    @Option(names = "--json", description = "prints what GET /api/v1/letters answers")
    private boolean json;

    SearchCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        if (list.file().isPresent()) {
            return run(list.file().get(), request);
        }
        if (!noSemantic && sort == LetterQuery.Sort.RELEVANCE) {
            workshop.prepareFor(String.join(" ", words));
        }
        try (Workshop.OpenArchive open = openForSearching()) {
            SearchAnswer answer =
                    workshop.search(open).search(request, terminal.messages().locale());
            if (json) {
                terminal.print(LetterJson.write(answer));
            } else {
                show(answer);
            }
        }
        return ExitCode.DONE;
    }

    private SearchRequest request() {
        return new SearchRequest(
                String.join(" ", words),
                filters.filters(),
                sort,
                page,
                size,
                json ? SearchRequest.USUAL_FACETS : List.of(),
                after,
                !noSynonyms,
                !noSemantic);
    }

    private int run(Path file, SearchRequest request) {
        list.check(request);
        try (Workshop.OpenArchive open = openForSearching()) {
            list.run(file, request.after(null), workshop.search(open), terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.DONE;
    }

    private void show(SearchAnswer answer) {
        answer.hints().forEach(hint -> terminal.err().println("fuhan: " + hint));
        answer.alsoSearched().forEach(word -> terminal.tell("search.also", word.word(), String.join("、", word.also())));
        if (!answer.didYouMean().isEmpty()) {
            terminal.tell("search.meant", String.join("  ", answer.didYouMean()));
        }
        if (answer.preferredRegion() != null) {
            terminal.tell("search.preferred", answer.preferredRegion().name());
        }
        if (answer.total() == 0) {
            terminal.tell("search.none", String.join(" ", words));
        } else {
            terminal.tell("search.total", String.valueOf(answer.total()));
            if (answer.distinct() < answer.total()) {
                terminal.tell("search.distinct", String.valueOf(answer.distinct()));
            }
        }
        int number = (page - 1) * size;
        for (SearchAnswer.Hit hit : answer.hits()) {
            show(hit, ++number + ". ");
        }
        if (!answer.nearby().isEmpty()) {
            terminal.print("");
            terminal.print(terminal.messages().say("search.nearby"));
            answer.nearby().forEach(hit -> show(hit, "~  "));
        }
    }

    private void show(SearchAnswer.Hit hit, String mark) {
        terminal.print(mark + (hit.title() == null ? hit.source().file() : hit.title()));
        terminal.print("   " + String.join("  ", facts(hit)));
        for (Hits.Snippet snippet : hit.snippets()) {
            terminal.print("   … " + marked(snippet));
        }
        if (hit.alike() > 0) {
            terminal.print("   + " + terminal.messages().say("search.alike", String.valueOf(hit.alike()), hit.id()));
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
