package org.fuhan.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fuhan.index.Filters;
import org.fuhan.letter.Proposal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What letters must be to count, by flag; values of one flag are alternatives. */
final class FilterOptions {
    @Option(names = "--region", split = "[,，]", paramLabel = "PLACE", description = "厦门市, 湖里区, 350206 …")
    private List<String> regions = List.of();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "the year letters are filed by")
    private List<Integer> years = List.of();

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private List<Proposal.Kind> kinds = List.of();

    @Option(names = "--category", split = ",", paramLabel = "A|B|…", description = "the reply's category")
    private List<String> categories = List.of();

    @Option(names = "--department", split = "[,，]", paramLabel = "NAME", description = "民政, 教育 …")
    private List<String> departments = List.of();

    @Option(names = "--topic", split = ",", paramLabel = "NAME", description = "a topic as the facets list it")
    private List<String> topics = List.of();

    @Option(names = "--agency", split = ",", paramLabel = "NAME", description = "the replying body in full")
    private List<String> agencies = List.of();

    @Option(names = "--programme", split = ",", paramLabel = "NAME", description = "a programme by its name")
    private List<String> programmes = List.of();

    @Option(names = "--amount-min", paramLabel = "YUAN", description = "some sum of the letter is at least this")
    private @Nullable BigDecimal amountMin;

    @Option(names = "--amount-max", paramLabel = "YUAN", description = "and at most this")
    private @Nullable BigDecimal amountMax;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "first date")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "last date")
    private @Nullable LocalDate to;

    /** As letters carry it: a is A, and A类 is A. */
    private static String category(String given) {
        String plain = given.strip();
        String letter = plain.endsWith("类") ? plain.substring(0, plain.length() - 1) : plain;
        return letter.toUpperCase(Locale.ROOT);
    }

    Filters filters() {
        return new Filters(
                regions,
                years,
                kinds.stream().map(Enum::name).toList(),
                categories.stream().map(FilterOptions::category).toList(),
                departments,
                topics,
                agencies,
                programmes,
                amountMin,
                amountMax,
                from,
                to);
    }
}
