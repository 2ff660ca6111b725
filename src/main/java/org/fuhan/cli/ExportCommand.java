package org.fuhan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.fuhan.export.LetterExport;
import org.fuhan.index.LetterQuery;
import org.fuhan.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan export}: letters, or the figures in them with their citations, as a table or JSON. */
@Command(
        name = "export",
        description =
                "Writes all letters a query finds, or the sums and figures in them with their citations, as CSV or JSON.",
        footer = {"", "Example: fuhan export figures 困境儿童 --region 厦门市 --output 数字.csv"})
final class ExportCommand extends ArchiveCommand {
    @Mixin
    private final FilterOptions filters = new FilterOptions();

    /** What is exported. */
    enum What {
        /** A row a letter. */
        letters,
        /** A row a sum or figure. */
        figures
    }

    @Parameters(index = "0", paramLabel = "letters|figures", description = "what to export")
    private What what = What.letters;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "words; nothing for all letters")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            defaultValue = "CSV",
            paramLabel = "csv|json",
            description = "csv (with a byte order mark, for spreadsheets) or json")
    private LetterExport.Format format = LetterExport.Format.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "a file; standard output otherwise")
    private @Nullable Path output;

    ExportCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        SearchRequest request = new SearchRequest(
                String.join(" ", words),
                filters.filters(),
                LetterQuery.Sort.RELEVANCE,
                1,
                SearchRequest.DEFAULT_SIZE,
                List.of());
        try (Workshop.OpenArchive open = openForSearching();
                Target target = Target.of(output, terminal.out())) {
            LetterExport export = workshop.export(open);
            LetterExport.Summary summary = switch (what) {
                case letters -> export.letters(request, format, target.writer());
                case figures -> export.figures(request, format, target.writer());
            };
            target.done();
            workshop.search(open)
                    .search(request.with(1, 0), terminal.messages().locale())
                    .hints()
                    .forEach(hint -> terminal.err().println("fuhan: " + hint));
            terminal.tell(
                    summary.cut() ? "export.cut" : "export.done",
                    String.valueOf(summary.rows()),
                    String.valueOf(summary.exported()),
                    String.valueOf(summary.total()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.DONE;
    }
}
