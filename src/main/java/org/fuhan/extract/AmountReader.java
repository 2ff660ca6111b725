package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuhan.letter.Span;
import org.fuhan.text.numbers.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sums of money a text writes: number → amount → range or list → bound. 5、10、20万元 are three, 5-10万元 is one. Not for
 * tables whose caption carries the unit ({@link MoneyTable}), nor for foreign money. One reader serves one text.
 */
final class AmountReader {
    /** One number of a range or list, with the unit that stands at it, if one does. */
    private record Item(
            Numeral numeral,
            boolean ranged,
            int end,
            @Nullable BigDecimal yuan) {}

    private static final int LIST = 1000;
    private static final int LONGEST_TITLE = 80;
    private final String text;
    private final List<Numeral> numerals;
    private final List<Amount> amounts = new ArrayList<>();
    private int series;

    private AmountReader(String text, List<Numeral> numerals) {
        this.text = text;
        this.numerals = numerals;
    }

    /**
     * Reads the sums among the numbers of the text, in order.
     *
     * @param numerals the text's numbers in order
     */
    static List<Amount> read(String text, List<Numeral> numerals) {
        return new AmountReader(text, numerals).read();
    }

    private List<Amount> read() {
        for (int k = 0; k < numerals.size(); ) {
            List<Item> items = items(k);
            int kept = items.size();
            while (kept > 0 && !isMoney(items, kept - 1)) {
                kept--;
            }
            if (kept > 0) {
                series++;
                add(items.subList(firstOf(items, kept), kept));
            }
            k += kept > 0 ? kept : items.size();
        }
        return VagueSums.with(List.copyOf(amounts), text);
    }

    /** The number at {@code k} and those that a dash or 、 ties to it. */
    private List<Item> items(int k) {
        List<Item> items = new ArrayList<>();
        boolean ranged = false;
        for (int i = k; i < numerals.size(); i++) {
            Numeral numeral = numerals.get(i);
            Optional<MoneyUnit.Unit> unit = MoneyUnit.after(text, numeral);
            int end = unit.map(MoneyUnit.Unit::end).orElse(numeral.span().end());
            items.add(new Item(
                    numeral, ranged, end, unit.map(MoneyUnit.Unit::yuan).orElse(null)));
            int start = i + 1 < numerals.size() ? numerals.get(i + 1).span().start() : -1;
            Optional<Tie> tie = Tie.between(text, end, start);
            if (tie.isEmpty()) {
                break;
            }
            ranged = tie.get() == Tie.RANGE;
        }
        return items;
    }

    private boolean isMoney(List<Item> items, int at) {
        Item item = items.get(at);
        if (item.yuan() != null || isMarked(item.numeral())) {
            return true;
        }
        return item.numeral().hasBigScale()
                && BareMoney.is(text, items.get(0).numeral().span().start(), item.end());
    }

    private boolean isMarked(Numeral numeral) {
        int start = numeral.span().start();
        return start > 0 && (text.charAt(start - 1) == '¥' || text.charAt(start - 1) == '￥');
    }

    /** 1、10万元以下的项目: a numeral that heads its line is no part of the list. */
    private int firstOf(List<Item> items, int kept) {
        Item first = items.get(0);
        int start = first.numeral().span().start();
        boolean heads = start == 0 || "\n。；".indexOf(text.charAt(start - 1)) >= 0;
        boolean plain = first.yuan() == null && first.numeral().value().compareTo(BigDecimal.valueOf(30)) < 0;
        return kept > 1 && heads && plain && !items.get(1).ranged() ? 1 : 0;
    }

    private void add(List<Item> items) {
        List<Amount> found = new ArrayList<>();
        Item carrier = items.get(items.size() - 1);
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            boolean pair = item.ranged() && i > 0;
            Item low = pair ? items.get(i - 1) : item;
            carrier = item.yuan() != null ? item : carrier;
            Amount range = pair ? range(low, item, carrier) : null;
            if (range != null) {
                found.add(0, range);
                i--;
            } else {
                found.add(0, single(item, carrier, LIST));
            }
        }
        found.stream().filter(this::isSaid).forEach(amounts::add);
    }

    private @Nullable Amount range(Item low, Item high, Item carrier) {
        Amount upper = single(high, carrier, LIST);
        Amount lower = single(low, high.numeral().hasBigScale() ? high : carrier, 1);
        if (lower.yuan().compareTo(upper.yuan()) >= 0 || isChange(low, high)) {
            return null;
        }
        Span core = new Span(lower.core().start(), upper.core().end());
        Bounds.Bounded bounded = Bounds.of(text, core, false);
        return new Amount(bounded.span(), core, lower.yuan(), upper.yuan(), bounded.bound(), series, "funding.range");
    }

    /** 由960元到1040元 tells of two rates; …不等 after it makes it a range again. */
    private boolean isChange(Item low, Item high) {
        int start = low.numeral().span().start();
        boolean to = low.end() < text.length() && text.charAt(low.end()) == '到';
        return to && start > 0 && "由从".indexOf(text.charAt(start - 1)) >= 0 && !text.startsWith("不等", high.end());
    }

    private Amount single(Item item, Item carrier, int most) {
        boolean own = item.yuan() != null;
        Numeral numeral = own ? item.numeral() : item.numeral().sharing(carrier.numeral(), most);
        BigDecimal unit = own ? item.yuan() : carrier.yuan() == null ? BigDecimal.ONE : carrier.yuan();
        BigDecimal yuan = plain(numeral.value().multiply(unit));
        BigDecimal max = numeral.max() == null ? null : plain(numeral.max().multiply(unit));
        Span core = new Span(item.numeral().span().start(), item.end());
        Bounds.Bounded bounded = Bounds.of(text, core, numeral.over());
        String rule = own ? "funding.amount" : carrier.yuan() == null ? "funding.bare" : "funding.shared-unit";
        return new Amount(bounded.span(), core, yuan, max, bounded.bound(), series, rule);
    }

    /** Not within a 《title》, and not the same sum once more in capitals: 300000元（大写：叁拾万元整）. */
    private boolean isSaid(Amount amount) {
        int start = amount.core().start();
        int from = Math.max(0, start - 4);
        boolean again = !amounts.isEmpty()
                && text.substring(from, start).contains("大写")
                && amounts.get(amounts.size() - 1).yuan().compareTo(amount.yuan()) == 0;
        boolean level = text.startsWith("级", amount.core().end());
        return !isTitled(start) && !again && !level && amount.yuan().signum() > 0;
    }

    private boolean isTitled(int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_TITLE); i--) {
            char c = text.charAt(i);
            if (c == '》' || c == '\n') {
                return false;
            }
            if (c == '《') {
                int close = text.indexOf('》', at);
                return close >= 0 && close - i < LONGEST_TITLE;
            }
        }
        return false;
    }

    /** Exact, without an exponent or zeros at the end. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
