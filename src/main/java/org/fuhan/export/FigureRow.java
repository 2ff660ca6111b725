package org.fuhan.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Region;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money or a figure with its citation. {@code kind} is funding or figure; a figure's own kind (LEVEL, CHANGE, SHARE) stands
 * under {@code role}, its subject under {@code purpose}.
 *
 * @param value yuan for funding, else in {@code unit}; the lower end of a range
 * @param max the upper end of a range
 * @param group of the letter: rows of letters alike say the same twice
 */
record FigureRow(
        String kind,
        String raw,
        BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String bound,
        @Nullable String per,
        String role,
        String unit,
        @Nullable String purpose,
        @Nullable String payer,
        @Nullable String period,
        String sentence,
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String agency,
        @Nullable String region,
        @Nullable LocalDate date,
        String file,
        String letterId,
        int start,
        int end,
        String group) {
    static final List<String> COLUMNS = List.of(
            "kind",
            "raw",
            "value",
            "max",
            "bound",
            "per",
            "role",
            "unit",
            "purpose",
            "payer",
            "period",
            "sentence",
            "title",
            "documentNumber",
            "agency",
            "region",
            "date",
            "file",
            "letterId",
            "start",
            "end",
            "group");

    /** A letter's sums and figures in the order of its text, private circumstances left out. */
    static List<FigureRow> of(Letter letter, String group) {
        List<FigureRow> rows = new ArrayList<>();
        letter.funding().stream().filter(sum -> !sum.personal()).forEach(sum -> rows.add(of(letter, group, sum)));
        letter.figures().forEach(figure -> rows.add(of(letter, group, figure)));
        rows.sort(Comparator.comparingInt(FigureRow::start).thenComparingInt(FigureRow::end));
        return rows;
    }

    private static FigureRow of(Letter letter, String group, Funding sum) {
        return new FigureRow(
                "funding",
                sum.raw(),
                sum.amountYuan(),
                sum.maxYuan(),
                sum.bound().name(),
                sum.per(),
                sum.role().name(),
                "元",
                sum.purpose(),
                sum.payer(),
                sum.period(),
                sum.sentence(),
                letter.title(),
                letter.documentNumber(),
                agency(letter),
                region(letter),
                letter.date(),
                letter.source().file(),
                letter.id(),
                sum.span().start(),
                sum.span().end(),
                group);
    }

    private static FigureRow of(Letter letter, String group, Figure figure) {
        return new FigureRow(
                "figure",
                figure.raw(),
                figure.value(),
                figure.max(),
                null,
                null,
                figure.kind().name(),
                figure.unit(),
                figure.subject(),
                null,
                figure.period(),
                figure.sentence(),
                letter.title(),
                letter.documentNumber(),
                agency(letter),
                region(letter),
                letter.date(),
                letter.source().file(),
                letter.id(),
                figure.span().start(),
                figure.span().end(),
                group);
    }

    /** The cells, in the order of {@link #COLUMNS}. */
    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(kind);
        cells.add(raw);
        cells.add(value);
        cells.add(max);
        cells.add(bound);
        cells.add(per);
        cells.add(role);
        cells.add(unit);
        cells.add(purpose);
        cells.add(payer);
        cells.add(period);
        cells.add(sentence);
        cells.add(title);
        cells.add(documentNumber);
        cells.add(agency);
        cells.add(region);
        cells.add(date);
        cells.add(file);
        cells.add(letterId);
        cells.add(start);
        cells.add(end);
        cells.add(group);
        return cells;
    }

    static @Nullable String agency(Letter letter) {
        return letter.agencies().isEmpty() ? null : letter.agencies().get(0);
    }

    /** 福建省厦门市湖里区. */
    static @Nullable String region(Letter letter) {
        Region region = letter.region();
        if (region == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String level : new @Nullable String[] {region.province(), region.city(), region.county()}) {
            name.append(level == null ? "" : level);
        }
        return name.isEmpty() ? null : name.toString();
    }
}
