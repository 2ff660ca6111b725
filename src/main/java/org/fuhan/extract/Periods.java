package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** The times a text names, as printed: 2024年, 2025年1月至3月, 今年以来, “十四五”期间. Immutable. */
final class Periods {
    private static final Pattern TIME = Pattern.compile("(?:19|20)\\d{2}(?:年?[-—–－至到](?:19|20)\\d{2})?年度?"
            + "(?:上半年|下半年|[春秋]季学期|第?[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日)?(?:[-—–－至到]\\d{1,2}月(?:\\d{1,2}日)?)?(?:份|底)?)?(?:以来|起|前|底)?"
            + "|(?:1[0-2]|[1-9])(?:月份?)?[-—–－至到](?:1[0-2]|[1-9])月(?:份|底)?"
            + "|(?:今|去|上|当|本|明)年(?:上半年|下半年|以来|底前|底)?|全年|上半年|下半年|近[两三四五几\\d]年来?"
            + "|“?十[一二三四五]五”?(?:期间|以来|时期)");
    private static final int FARTHEST = 300;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年度?");
    /** What a time can begin with; the pattern is tried nowhere else. */
    private static final String STARTS = "123456789今去上当本明全近“十";

    private static final String BEHIND_MONTH = "月-—–－至到";

    private final String text;
    private final List<Span> times;

    private Periods(String text, List<Span> times) {
        this.text = text;
        this.times = times;
    }

    /** Finds them. */
    static Periods in(String text) {
        List<Span> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        int from = 0;
        for (int start = 0; start < text.length(); start++) {
            if (start < from
                    || !mayBegin(text, start)
                    || !matcher.region(start, text.length()).lookingAt()) {
                continue;
            }
            boolean inNumber = start > 0
                    && Character.isDigit(text.charAt(start))
                    && "0123456789.年至到".indexOf(text.charAt(start - 1)) >= 0;
            if (inNumber && !text.startsWith("20", start) && !text.startsWith("19", start)) {
                continue;
            }
            from = matcher.end();
            boolean compared = start > 0 && "较比".indexOf(text.charAt(start - 1)) >= 0;
            if (!compared && !text.startsWith("同比", start - 2)) {
                times.add(new Span(start, matcher.end()));
            }
        }
        return new Periods(text, List.copyOf(times));
    }

    /** Whether a time may begin here: of digits, most are no years and months. */
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (STARTS.indexOf(c) < 0) {
            return false;
        }
        return c > '9' || text.startsWith("20", at) || text.startsWith("19", at) || isMonth(text, at);
    }

    private static boolean isMonth(String text, int at) {
        boolean two = text.charAt(at) == '1' && at + 1 < text.length() && "012".indexOf(text.charAt(at + 1)) >= 0;
        return isBehindMonth(text, at + 1) || (two && isBehindMonth(text, at + 2));
    }

    private static boolean isBehindMonth(String text, int at) {
        return at < text.length() && BEHIND_MONTH.indexOf(text.charAt(at)) >= 0;
    }

    /** The last one that lies between the two offsets, as printed; for 全年 the year its paragraph named before. */
    Optional<String> last(int from, int to) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).end() <= to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inside = low > 0 && times.get(low - 1).start() >= from;
        if (!inside) {
            return Optional.empty();
        }
        Span last = times.get(low - 1);
        boolean year = low > 1
                && last.of(text).equals("全年")
                && YEAR.matcher(times.get(low - 2).of(text)).matches()
                && last.start() - times.get(low - 2).end() < FARTHEST
                && text.substring(times.get(low - 2).end(), last.start()).indexOf('\n') < 0;
        return Optional.of((year ? times.get(low - 2) : last).of(text));
    }
}
