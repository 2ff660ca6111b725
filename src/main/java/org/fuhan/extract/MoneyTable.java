package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables whose caption (单位：万元) or column heading (投资（万元）) carries the unit: rows of bare numbers, their cells divided by tabs,
 * bars or blanks. A column named 合计 or 总投资 holds the totals of its rows, the columns beside it their parts. Not for tables whose cells say 元
 * themselves. Stateless.
 */
final class MoneyTable {
    /**
     * A sum in a table.
     *
     * @param row what its row is about
     * @param payer who pays, where the column's heading says so
     * @param period the year its row or the caption names
     * @param per its basis, where the column's heading says so: 标准（元/亩）
     * @param total the total of its row, else of its column, null for a total itself
     * @param column the heading over it
     */
    record Cell(
            Amount amount,
            boolean isTotal,
            Optional<String> row,
            Optional<String> payer,
            Optional<String> period,
            @Nullable String per,
            @Nullable Amount total,
            String column) {}

    private static final String UNITS = "(亿元|千万元|百万元|万元|千元|元)";
    private static final Pattern IN_HEADING = Pattern.compile("[（(]" + UNITS + "(?:[/／]([\\p{IsHan}·./／]{1,8}))?[)）]");
    private static final Pattern UNIT =
            Pattern.compile("单位[:： ]{0,3}(?:人民币)?" + UNITS + "|[（(]" + UNITS + "(?:[/／][\\p{IsHan}·./／]{1,8})?[)）]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?度?");
    private static final CueList SKIPS = CueList.load("table-skips.txt");
    private static final CueList PAYERS = CueList.load("payers.txt");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 50;

    private MoneyTable() {}

    /** The next place where a unit is told. */
    private static boolean find(Matcher unit, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = c == '（' || c == '(' || (c == '单' && text.startsWith("位", i + 1));
            if (begins && unit.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** The sums of all tables of the text, in order. */
    static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        Matcher unit = UNIT.matcher(text);
        int at = 0;
        while (find(unit, text, at)) {
            int start = text.lastIndexOf('\n', unit.start()) + 1;
            int newline = text.indexOf('\n', unit.end());
            int end = newline < 0 ? text.length() : newline;
            boolean caption = unit.group(1) != null;
            List<Span> heading = caption ? List.of() : TableLine.divide(text, start, end);
            at = unit.end();
            if (newline >= 0 && (caption || (heading.size() > 1 && end - start <= LONGEST_LINE))) {
                BigDecimal factor = caption ? factor(unit.group(1)) : null;
                String year = firstYear(
                        text.substring(caption ? captionStart(text, start, unit.start()) : start, unit.start()));
                List<Cell> table = new ArrayList<>();
                at = Math.max(at, rows(text, newline + 1, heading, new Unit(factor, year), table));
                cells.addAll(ColumnTotals.tie(table));
            }
        }
        return List.copyOf(cells);
    }

    /** A unit that stands alone has the table's name on the line above. */
    private static int captionStart(String text, int line, int unit) {
        if (line == 0 || !text.substring(line, unit).isBlank()) {
            return line;
        }
        int above = text.lastIndexOf('\n', line - 2) + 1;
        String name = text.substring(above, line - 1);
        return name.length() <= LONGEST_NAME && !name.contains("。") ? above : line;
    }

    /** What a caption tells of its table; the factor is null where each column has its own. */
    private record Unit(
            @Nullable BigDecimal factor, @Nullable String year) {}

    /** Reads rows from the offset on and returns where the table ends. */
    private static int rows(String text, int from, List<Span> first, Unit unit, List<Cell> cells) {
        List<Span> heading = first;
        for (int start = from; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            List<Span> row = TableLine.cells(text, start, end, heading.size());
            boolean prose =
                    end - start > LONGEST_LINE || text.substring(start, end).contains("。");
            if (prose || (row.size() == 1 && !heading.isEmpty())) {
                return start;
            }
            long numbers = row.stream().filter(c -> isNumber(c.of(text))).count();
            if (numbers == 0 && !TableLine.isRule(text, row)) {
                heading = row.isEmpty() ? heading : row;
            } else if (numbers > 0 && !heading.isEmpty()) {
                new Row(text, heading, row, unit).addTo(cells);
            }
            start = end + 1;
        }
        return text.length();
    }

    private static boolean isNumber(String cell) {
        return cell.length() < 20 && NUMBER.matcher(cell).matches();
    }

    private static @Nullable String firstYear(String words) {
        Matcher year = YEAR.matcher(words);
        return year.find() ? year.group() : null;
    }

    private static BigDecimal factor(String unit) {
        return switch (unit) {
            case "亿元" -> BigDecimal.valueOf(100_000_000);
            case "千万元" -> BigDecimal.valueOf(10_000_000);
            case "百万元" -> BigDecimal.valueOf(1_000_000);
            case "万元" -> BigDecimal.valueOf(10_000);
            case "千元" -> BigDecimal.valueOf(1000);
            default -> BigDecimal.ONE;
        };
    }

    /** One row of numbers under its heading. */
    private record Row(String text, List<Span> heading, List<Span> cells, Unit unit) {
        void addTo(List<Cell> found) {
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (isNumber(cells.get(i).of(text)) && isMoney(i)) {
                    columns.add(i);
                }
            }
            Amount total = columns.stream()
                    .filter(this::isTotal)
                    .findFirst()
                    .map(this::amount)
                    .orElse(null);
            for (int column : columns) {
                boolean whole = isTotal(column) && total != null && total.core().equals(cells.get(column));
                Amount amount = whole ? total : amount(column);
                if (amount != null && amount.yuan().signum() > 0) {
                    Optional<String> payer =
                            PAYERS.first(name(column), 0, name(column).length()).map(CueList.Hit::value);
                    found.add(new Cell(
                            amount, whole, label(), payer, period(), per(column), whole ? null : total, name(column)));
                }
            }
        }

        /** The heading over a cell; headings that do not match the cells in number are counted from the right. */
        private String name(int column) {
            int at = heading.size() == cells.size() ? column : column + heading.size() - cells.size();
            return at < 0 || at >= heading.size() ? "" : heading.get(at).of(text);
        }

        private boolean isMoney(int column) {
            String cell = cells.get(column).of(text);
            String name = name(column);
            boolean first = column == 0 && (YEAR.matcher(cell).matches() || (cells.size() > 2 && cell.length() < 3));
            boolean stated = unit.factor() != null || IN_HEADING.matcher(name).find();
            return !first && stated && (name.isEmpty() || !SKIPS.isIn(name, 0, name.length()));
        }

        private BigDecimal factorOf(int column) {
            BigDecimal one = unit.factor();
            Matcher own = IN_HEADING.matcher(name(column));
            return own.find() ? factor(own.group(1)) : one == null ? BigDecimal.ONE : one;
        }

        private @Nullable String per(int column) {
            Matcher own = IN_HEADING.matcher(name(column));
            String per = own.find() ? own.group(2) : null;
            return per == null ? null : per.replaceAll("[·.／]", "/").replace("每", "");
        }

        private boolean isTotal(int column) {
            String name = name(column);
            return !name.contains("其中") && (name.contains("合计") || name.contains("总") || name.contains("小计"));
        }

        private Amount amount(int column) {
            Span span = cells.get(column);
            BigDecimal yuan = new BigDecimal(span.of(text).replace(",", ""))
                    .multiply(factorOf(column))
                    .stripTrailingZeros();
            yuan = yuan.scale() < 0 ? yuan.setScale(0) : yuan;
            return new Amount(span, span, yuan, null, Bound.EXACT, -1, "funding.table");
        }

        private Optional<String> label() {
            return cells.stream()
                    .map(c -> c.of(text))
                    .filter(c -> !isNumber(c) && c.chars().anyMatch(Character::isLetter))
                    .findFirst();
        }

        private Optional<String> period() {
            String first = cells.get(0).of(text);
            if (YEAR.matcher(first).matches()) {
                return Optional.of(first.endsWith("年") ? first : first.substring(0, 4) + "年");
            }
            return Optional.ofNullable(unit.year());
        }
    }
}
