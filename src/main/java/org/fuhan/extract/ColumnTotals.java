package org.fuhan.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Role;

/** Ties the sums of a table's column to the total in its row 合计, and says what a cell is by its heading. Stateless. */
final class ColumnTotals {
    private static final Pattern TOTAL_ROW = Pattern.compile("(?:合计|总计|总额|共计)");
    private static final Pattern PLANNED = Pattern.compile("计划|预算|拟|概算|估算|预计");
    private static final Pattern SPENT = Pattern.compile("支出|拨付|发放|下达|兑现|实拨|到位|完成投资|补助资金|资金额");

    private ColumnTotals() {}

    /** The cells, those of rows that have no total of their own tied to their column's. */
    static List<MoneyTable.Cell> tie(List<MoneyTable.Cell> cells) {
        Map<String, Amount> totals = new HashMap<>();
        for (MoneyTable.Cell cell : cells) {
            if (isTotalRow(cell)) {
                totals.putIfAbsent(cell.column(), cell.amount());
            }
        }
        List<MoneyTable.Cell> tied = new ArrayList<>();
        for (MoneyTable.Cell cell : cells) {
            Amount total = totals.get(cell.column());
            boolean part = total != null
                    && cell.total() == null
                    && !cell.isTotal()
                    && cell.per() == null
                    && !isTotalRow(cell)
                    && cell.amount().yuan().compareTo(total.yuan()) <= 0;
            tied.add(part && total != null ? partOf(cell, total) : cell);
        }
        return tied;
    }

    /** What a cell is. */
    static Role role(MoneyTable.Cell cell) {
        if (cell.per() != null) {
            return Role.STANDARD;
        }
        if (cell.total() != null) {
            return Role.PART;
        }
        if (cell.isTotal() || isTotalRow(cell)) {
            return Role.TOTAL;
        }
        if (PLANNED.matcher(cell.column()).find()) {
            return Role.BUDGET;
        }
        return SPENT.matcher(cell.column()).find() ? Role.PAID : Role.OTHER;
    }

    private static boolean isTotalRow(MoneyTable.Cell cell) {
        return cell.row().filter(row -> TOTAL_ROW.matcher(row).matches()).isPresent();
    }

    private static MoneyTable.Cell partOf(MoneyTable.Cell cell, Amount total) {
        return new MoneyTable.Cell(
                cell.amount(), false, cell.row(), cell.payer(), cell.period(), cell.per(), total, cell.column());
    }
}
