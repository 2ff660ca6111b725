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
 * Reads tables whose caption or heading carries the unit (单位：万元): rows of bare numbers, their cells divided by tabs, bars or blanks. A
 * column named 合计 or 总投资 holds the totals of its rows, the columns beside it their parts. Not for tables whose cells say 元
 * themselves. Stateless.
 */
final class MoneyTable {
    /**
     * A sum in a table.
     *
     * @param row what its row is about
     * @param payer who pays, where the column's heading says so
     * @param period the year its row or the caption names
     * @param total the total of its row, null for a total itself
     */
    record Cell(
            Amount amount,
            boolean isTotal,
            Optional<String> row,
            Optional<String> payer,
            Optional<String> period,
            @Nullable Amount total) {}

    private static final Pattern UNIT = Pattern.compile("单位[:： ]{0,3}(?:人民币)?(亿元|千万元|百万元|万元|千元|元)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?度?");
    private static final CueList SKIPS = CueList.load("table-skips.txt");
    private static final CueList PAYERS = CueList.load("payers.txt");
    private static final int LONGEST_LINE = 200;

    private MoneyTable() {}

    /** The sums of all tables of the text, in order. */
    static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            int caption = text.lastIndexOf('\n', unit.start()) + 1;
            String year = firstYear(text.substring(caption, unit.start()));
            int end = text.indexOf('\n', unit.end());
            if (end >= 0) {
                rows(text, end + 1, factor(unit.group(1)), year, cells);
            }
        }
        return List.copyOf(cells);
    }

    private static void rows(String text, int from, BigDecimal factor, @Nullable String year, List<Cell> cells) {
        List<Span> heading = List.of();
        for (int start = from; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            List<Span> row = divide(text, start, end);
            boolean prose =
                    end - start > LONGEST_LINE || text.substring(start, end).contains("。");
            if (prose || (row.size() == 1 && !heading.isEmpty())) {
                return;
            }
            long numbers = row.stream().filter(c -> isNumber(c.of(text))).count();
            if (numbers == 0 && !isRule(text, row)) {
                heading = row.isEmpty() ? heading : row;
            } else if (numbers > 0 && !heading.isEmpty()) {
                new Row(text, heading, row, factor, year).addTo(cells);
            }
            start = end + 1;
        }
    }

    /** The cells of a line, without blanks around them. */
    private static List<Span> divide(String text, int from, int to) {
        String line = text.substring(from, to);
        String marks = line.indexOf('|') >= 0 ? "|" : line.indexOf('\t') >= 0 ? "\t" : " \u3000";
        List<Span> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || marks.indexOf(text.charAt(i)) >= 0) {
                Span cell = trim(text, start, i);
                if (cell.length() > 0) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u3000')) {
            start++;
        }
        while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u3000')) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isRule(String text, List<Span> row) {
        return row.stream().allMatch(c -> c.of(text).chars().allMatch(x -> x == '-' || x == ':' || x == '—'));
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
    private record Row(
            String text,
            List<Span> heading,
            List<Span> cells,
            BigDecimal factor,
            @Nullable String year) {
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
                    found.add(new Cell(amount, whole, label(), payer, period(), whole ? null : total));
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
            return !first && (name.isEmpty() || !SKIPS.isIn(name, 0, name.length()));
        }

        private boolean isTotal(int column) {
            String name = name(column);
            return !name.contains("其中") && (name.contains("合计") || name.contains("总") || name.contains("小计"));
        }

        private Amount amount(int column) {
            Span span = cells.get(column);
            BigDecimal yuan = new BigDecimal(span.of(text).replace(",", ""))
                    .multiply(factor)
                    .stripTrailingZeros();
            yuan = yuan.scale() < 0 ? yuan.setScale(0) : yuan;
            return new Amount(span, span, yuan, null, Bound.EXACT, -1, "funding.table");
        }

        private Optional<String> label() {
            return cells.stream().map(c -> c.of(text)).filter(c -> !isNumber(c)).findFirst();
        }

        private Optional<String> period() {
            String first = cells.get(0).of(text);
            if (YEAR.matcher(first).matches()) {
                return Optional.of(first.endsWith("年") ? first : first.substring(0, 4) + "年");
            }
            return Optional.ofNullable(year);
        }
    }
}
