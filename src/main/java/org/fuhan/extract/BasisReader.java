package org.fuhan.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuhan.letter.Span;

/**
 * What one amount is counted by: 每人每月1500元, 180元/床·月, 户均2023元, 每百亩另奖1万元 → 人/月, 床/月, 户, 百亩. Not what an amount has from
 * its neighbour ({@link CarriedBasis}). Stateless.
 */
final class BasisReader {
    private static final CueList UNITS = CueList.load("basis-units.txt");
    private static final CueList WORDS = CueList.load("basis-words.txt");
    private static final CueList BREAKS = CueList.load("basis-breaks.txt");
    private static final String MULTIPLES = "十百千万0123456789";
    private static final String JOINS = "/／·・•．.*×∙";
    private static final Set<String> TIMES = Set.of("年", "月", "天", "日", "季", "学期", "学年", "季度", "周");
    /** How far a 每… may stand from its amount, in characters, and how far 每年 alone. */
    private static final int REACH = 18;

    private static final int TIME_REACH = 12;

    private record Unit(String printed, int end) {}

    private BasisReader() {}

    /**
     * The basis that stands at the amount.
     *
     * @param from how far back it may be looked for: the end of the amount before
     */
    static Optional<String> of(String text, Amount amount, int from) {
        List<String> behind = after(text, amount.core().end());
        Set<String> before = before(text, amount, from);
        Set<String> units = new LinkedHashSet<>(behind.isEmpty() || TIMES.containsAll(before) ? before : Set.of());
        units.addAll(behind);
        return units.isEmpty() ? Optional.empty() : Optional.of(String.join("/", units));
    }

    /** Whether a basis is a time and nothing else: 年. */
    static boolean isTime(String per) {
        return TIMES.contains(per);
    }

    private static List<String> after(String text, int end) {
        int at = MoneyUnit.skipBlanks(text, end);
        boolean open = at < text.length() && (text.charAt(at) == '（' || text.charAt(at) == '(');
        at = open ? at + 1 : at;
        boolean slash = at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '／');
        if (at >= text.length() || (!slash && text.charAt(at) != '每')) {
            return List.of();
        }
        List<String> units = new ArrayList<>();
        while (at < text.length() && (JOINS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '每')) {
            Optional<Unit> unit = unit(text, at + 1);
            if (unit.isEmpty()) {
                break;
            }
            units.add(unit.get().printed());
            at = unit.get().end();
            Optional<Unit> glued = slash ? unit(text, at).filter(u -> TIMES.contains(u.printed())) : Optional.empty();
            if (glued.isPresent()) {
                units.add(glued.get().printed());
                at = glued.get().end();
            }
        }
        if (open && (at >= text.length() || "）)，,".indexOf(text.charAt(at)) < 0)) {
            return List.of(); // （每户3000元） is another sum's
        }
        boolean every = !slash && units.size() == 1 && isTime(units.get(0)) && !open;
        return every ? List.of() : units;
    }

    private static Set<String> before(String text, Amount amount, int from) {
        int to = amount.span().start();
        int start = Clauses.start(text, from, to);
        int anew = text.substring(start, to).lastIndexOf("并按");
        start = anew > 0 ? start + anew : start;
        Set<String> units = new LinkedHashSet<>();
        int last = start;
        for (int i = start; i < to; i++) {
            Optional<Unit> each = text.charAt(i) == '每' ? unit(text, i + 1) : Optional.empty();
            Optional<CueList.Hit> word = each.isPresent() ? Optional.empty() : WORDS.startingAt(text, i);
            if (each.isPresent() && each.get().end() <= to) {
                units.add(each.get().printed());
                last = joined(text, each.get().end(), to, units);
            } else if (word.isPresent() && isWhole(text, word.get().span())) {
                units.addAll(List.of(word.get().value().split("/")));
                last = word.get().span().end();
            }
            i = Math.max(i, last - 1);
        }
        return reaches(text, last, to, units) ? units : Set.of();
    }

    /** 每建筑平方米·采暖季: adds what a point joins to a unit. */
    private static int joined(String text, int end, int to, Set<String> units) {
        int at = end;
        while (at < to && JOINS.indexOf(text.charAt(at)) >= 0) {
            Optional<Unit> unit = unit(text, at + 1);
            if (unit.isEmpty()) {
                break;
            }
            units.add(unit.get().printed());
            at = unit.get().end();
        }
        return at;
    }

    private static boolean reaches(String text, int last, int to, Set<String> units) {
        int reach = TIMES.containsAll(units) ? TIME_REACH : REACH;
        return to - last <= reach && !BREAKS.isIn(text, last, to);
    }

    /** 2020年收入 has no 年收入 in it; 上年租金 neither. */
    private static boolean isWhole(String text, Span word) {
        if (word.start() == 0 || TIMES.stream().noneMatch(t -> text.startsWith(t, word.start()))) {
            return true;
        }
        char c = text.charAt(word.start() - 1);
        return !Character.isDigit(c) && "去今上全当本明前个每半近〇一二三四五六七八九十".indexOf(c) < 0;
    }

    /** A unit, with the number of them it counts: 亩, 百亩, 10亩. */
    private static Optional<Unit> unit(String text, int at) {
        Optional<CueList.Hit> whole = UNITS.startingAt(text, at);
        if (whole.isPresent()) {
            return whole.map(hit -> new Unit(hit.value(), hit.span().end()));
        }
        Optional<Unit> more = more(text, at);
        if (more.isPresent()) {
            return more;
        }
        int start = at;
        while (start < text.length() && start < at + 4 && MULTIPLES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String multiple = text.substring(at, start);
        return UNITS.startingAt(text, start)
                .map(hit -> new Unit(multiple + hit.value(), hit.span().end()));
    }

    /** 每多安置1人, 每新增一张床位, 每收托1名婴幼儿: the unit behind the one. */
    private static Optional<Unit> more(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + 6) && Character.isLetterOrDigit(text.charAt(i)); i++) {
            if (text.charAt(i) == '1' || text.charAt(i) == '一') {
                return UNITS.startingAt(text, i + 1)
                        .map(hit -> new Unit(hit.value(), hit.span().end()));
            }
        }
        return Optional.empty();
    }
}
