package org.fuhan.cli;

import java.util.List;
import org.fuhan.compare.Comparison;
import org.fuhan.json.LetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuhan compare}: the measures of several places on one topic, theme by theme. */
@Command(
        name = "compare",
        description = "Sets the measures of two to eight places on one topic beside each other, theme by theme.",
        footer = {"", "Example: fuhan compare 困境儿童 --regions 厦门市,西安市"})
final class CompareCommand extends ArchiveCommand {
    @Parameters(paramLabel = "TOPIC", description = "what to compare")
    private String topic = "";

    @Option(
            names = "--regions",
            split = "[,，]",
            required = true,
            paramLabel = "PLACE",
            description = "two to eight places")
    private List<String> regions = List.of();

    @Option(names = "--json", description = "prints the comparison as JSON")
    private boolean json;

    CompareCommand(Common common) {
        super(common);
    }

    @Override
    public Integer call() {
        try (Workshop.OpenArchive open = openForSearching()) {
            Comparison comparison = workshop.comparing(open)
                    .compare(topic, regions, terminal.messages().locale());
            if (json) {
                terminal.print(LetterJson.write(comparison));
            } else {
                show(comparison);
            }
        }
        return ExitCode.DONE;
    }

    private void show(Comparison comparison) {
        comparison.notes().forEach(note -> terminal.err().println("fuhan: " + note));
        if (comparison.rows().isEmpty()) {
            terminal.tell("compare.none");
        }
        for (Comparison.Row row : comparison.rows()) {
            terminal.print("## " + row.theme().label());
            for (int i = 0; i < row.cells().size(); i++) {
                terminal.print("  " + comparison.regions().get(i).region());
                List<Comparison.Entry> cell = row.cells().get(i);
                cell.forEach(entry ->
                        terminal.print("    - [" + status(entry) + "] " + entry.lead() + "  （" + entry.agency() + " "
                                + entry.documentNumber() + " " + entry.letterId() + "#" + entry.measureId() + "）"));
                if (cell.isEmpty()) {
                    terminal.print("    -");
                }
            }
        }
        for (Comparison.Place place : comparison.regions()) {
            sums(place.region(), "标准", place.standards());
            sums(place.region(), "金额", place.totals());
        }
    }

    private void sums(String region, String what, List<Comparison.Sum> sums) {
        if (!sums.isEmpty()) {
            terminal.print("## " + region + " " + what);
            sums.forEach(sum -> terminal.print(
                    "    - " + sum.raw() + (sum.per() == null ? "" : "（元/" + sum.per() + "）") + "  " + sum.sentence()));
        }
    }

    private static String status(Comparison.Entry entry) {
        return switch (entry.status()) {
            case DONE -> "已完成";
            case ONGOING -> "进行中";
            case PLANNED -> "计划中";
        };
    }
}
