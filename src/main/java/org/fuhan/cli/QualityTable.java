package org.fuhan.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fuhan.evaluate.Field;
import org.fuhan.evaluate.Miss;
import org.fuhan.evaluate.Quality;
import org.fuhan.evaluate.Score;
import org.jspecify.annotations.Nullable;

/** The figures of an evaluation, as a table for people and as a tree for programs. */
final class QualityTable {
    private static final int JSON_DIGITS = 4;

    private QualityTable() {}

    static List<String> lines(Quality quality, boolean errors) {
        List<String> lines = new ArrayList<>();
        lines.add(row("field", "prec", "recall", "F1", "n"));
        quality.scores().forEach((field, score) -> lines.add(row(field, score)));
        if (errors) {
            quality.misses().forEach(miss -> lines.add(line(miss)));
            quality.badSpans().forEach(span -> lines.add("  spans: ! " + span));
        }
        lines.add("letters " + quality.letters() + ", not read "
                + quality.unread().size());
        lines.add("spans " + quality.spans() + ", not true to the text "
                + quality.badSpans().size());
        long core = quality.scores().keySet().stream().filter(Field::isCore).count();
        lines.add("macro F1 " + figure(quality.coreMacro(), 4) + " over " + core + " core fields, "
                + figure(quality.macro(), 4) + " over all " + quality.scores().size());
        return lines;
    }

    private static String row(Field field, Score score) {
        return row(
                field.label(),
                figure(score.precision(), 3),
                figure(score.recall(), 3),
                figure(score.f1(), 3),
                String.valueOf(score.expected()));
    }

    private static String row(String... cells) {
        return "%-24s %5s  %6s %5s %5s".formatted((Object[]) cells);
    }

    private static String line(Miss miss) {
        return "  %-22s %s: %s %s".formatted(miss.field().label(), miss.file(), sign(miss), miss.value());
    }

    private static String sign(Miss miss) {
        return miss.invented() ? "+" : "-";
    }

    private static String figure(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** The same for programs; shares have four digits, null where there is nothing to tell. */
    static Map<String, Object> tree(Quality quality, boolean errors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        quality.scores().forEach((field, score) -> fields.put(field.label(), tree(score)));
        Map<String, @Nullable Object> macro = new LinkedHashMap<>();
        macro.put("core", number(quality.coreMacro()));
        macro.put("all", number(quality.macro()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("letters", quality.letters());
        tree.put("unread", quality.unread());
        tree.put("fields", fields);
        tree.put("macroF1", macro);
        tree.put(
                "spans",
                Map.of("checked", quality.spans(), "untrue", quality.badSpans().size()));
        if (errors) {
            tree.put("errors", quality.misses().stream().map(QualityTable::tree).toList());
            tree.put("badSpans", quality.badSpans());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Score score) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("precision", number(score.precision()));
        tree.put("recall", number(score.recall()));
        tree.put("f1", number(score.f1()));
        tree.put("n", score.expected());
        return tree;
    }

    private static Map<String, Object> tree(Miss miss) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", miss.field().label());
        tree.put("file", miss.file());
        tree.put("sign", sign(miss));
        tree.put("value", miss.value());
        return tree;
    }

    private static @Nullable BigDecimal number(double value) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(JSON_DIGITS, RoundingMode.HALF_UP);
    }
}
