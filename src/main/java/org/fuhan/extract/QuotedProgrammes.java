package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * Tells which quotations are programmes' names, by the noun behind (“甲”项目), by the noun of the list they stand in (“甲”“乙”等民生项目), by
 * the verb before (推出“甲”), by the noun before (小程序“甲”) and by their own shape. Slogans and quoted terms fall below the threshold.
 * Immutable and safe to share.
 */
final class QuotedProgrammes {
    private static final int ENOUGH = 2;
    private static final int TAIL = 18;
    private static final int BEFORE = 14;
    private static final int LIST = 60;
    private static final Pattern SENTENCE = Pattern.compile(".*(?:[。？！；：]|[0-9][万亿]?元|，.*，).*");
    private static final Pattern EACH = Pattern.compile(
            "一[\\p{IsHan}]{1,2}一[\\p{IsHan}]{1,2}.*|(?:宜|能|应|该|谁).+[、，](?:宜|能|应|该|谁).+|.*就是.*|.*不.*、.*不.*");
    private static final Pattern TASK =
            Pattern.compile("(?:建立|建设|完善|加强|推进|关心|搭建|制定|破解|补齐|拓宽|健全|提高|增设|加大|优化|引进|开展)[\\p{IsHan}]{3,}");
    private static final Pattern NAMELESS = Pattern.compile("[^\\p{IsHan}]+|(?:国际|世界|全国|中国)[\\p{IsHan}]{1,8}[日周节]"
            + "|[\\p{IsHan}]{1,8}(?:监督员|督导员|信息员|协管员|联络员|管理员|安全员|检查员|评议员|巡查员|宣传员)"
            + "|[\\p{IsHan}]{2,10}(?:纳入|列入|计入)[\\p{IsHan}]{2,10}");
    private static final Pattern FORMULA = Pattern.compile("[0-9A-Za-zXN]{1,4}(?:\\s*[+＋]\\s*[0-9A-Za-z]{1,3})+");
    private static final Pattern SUM = Pattern.compile(".*(?:[+＋—→]|[\\p{IsHan}]-[\\p{IsHan}]).*");
    private static final Pattern COUNT = Pattern.compile("[0-9一二三四五六七八九十百]{1,5}余?多?[家处个支所座间条辆块]");
    private static final Pattern HONOUR = Pattern.compile("入选|获评|被评为|荣获|上线运行");
    private static final String BREAKS = "，。；：、！？\n（()）“”《》‘’「」『』\"";

    private final ProgrammeLexicon words;

    QuotedProgrammes(ProgrammeLexicon words) {
        this.words = words;
    }

    /** The programmes among the quotations of the range. */
    List<Found<Programme>> find(String text, Span range) {
        List<Quotation> quotations = Quotation.in(text, range);
        List<Found<Programme>> found = new ArrayList<>();
        int i = 0;
        while (i < quotations.size()) {
            int last = i;
            while (last + 1 < quotations.size() && joins(text, quotations.get(last), quotations.get(last + 1))) {
                last++;
            }
            List<Quotation> run = quotations.subList(i, last + 1);
            for (Quotation quotation : run) {
                Found<Programme> programme = judge(text, quotation, run);
                if (programme != null) {
                    found.add(programme);
                }
            }
            i = last + 1;
        }
        return found;
    }

    /** Whether two quotations stand in one list: “甲”“乙”, “甲”、“乙”, “甲”和“乙”, “甲”、丙“乙”. */
    private static boolean joins(String text, Quotation one, Quotation next) {
        int from = one.whole().end();
        int to = next.whole().start();
        if (to - from > 8) {
            return false;
        }
        String between = text.substring(from, to).strip();
        return between.isEmpty()
                || between.equals("和")
                || between.equals("与")
                || between.equals("及")
                || between.equals("以及")
                || between.equals("，")
                || between.equals("或")
                || ((between.startsWith("、") || between.endsWith("、")) && between.indexOf('，') < 0);
    }

    private @Nullable Found<Programme> judge(String text, Quotation quotation, List<Quotation> run) {
        String name = quotation.inner().of(text).strip();
        if (name.length() < 2
                || words.stop().contains(name)
                || name.length() > 30
                || SENTENCE.matcher(name).matches()
                || (NAMELESS.matcher(name).matches() && !FORMULA.matcher(name).matches())) {
            return null;
        }
        Noun noun = nounAfter(text, quotation.whole().end());
        for (int i = run.indexOf(quotation) + 1; i < run.size() && noun.kind() == null && !noun.against(); i++) {
            noun = nounAfter(text, run.get(i).whole().end());
        }
        String known = words.known().get(name);
        WordFinder.Hit<String> own = words.own().ending(name, 1, name.length());
        int score = shape(name) + (known != null ? 4 : 0) + (own != null ? 2 : 0);
        score += noun.against() ? -4 : noun.kind() != null ? 3 : 0;
        int before = quotation.titled()
                ? titled(noun)
                : before(text, run.get(0).whole().start());
        score += before < 0 && noun.kind() != null && !quotation.titled() ? -1 : before;
        boolean counted = before > 0 && noun.kind() == null && follows(COUNT, text, run);
        score += !noun.against() && (counted || follows(HONOUR, text, run)) ? 2 : 0;
        boolean formula = FORMULA.matcher(name).matches();
        if ((formula && noun.kind() == null) || score < ENOUGH) {
            return null;
        }
        String kind = noun.kind() != null ? noun.kind() : kindOf(text, quotation, name, known);
        double confidence = Math.min(0.98, 0.6 + 0.06 * score);
        if (formula && noun.nounEnd() <= quotation.whole().end() + TAIL) {
            Span span = new Span(quotation.whole().start(), noun.nounEnd());
            String full = span.of(text).replaceAll("[“”\"\\s]", "");
            return new Found<>(new Programme(full, kind, span), span, "programme.formula", confidence);
        }
        String rule = noun.kind() != null ? "programme.quoted-noun" : "programme.quoted";
        return new Found<>(new Programme(name, kind, quotation.inner()), quotation.inner(), rule, confidence);
    }

    /** Whether a count (建成“甲”18家) or an honour (“甲”入选) follows the list. */
    private static boolean follows(Pattern what, String text, List<Quotation> run) {
        int end = run.get(run.size() - 1).whole().end();
        return what.matcher(text).region(end, text.length()).lookingAt();
    }

    private static int titled(Noun noun) {
        return noun.kind() == null ? -3 : 1;
    }

    /** The kind a name has by the noun before it, by what is known of it, or by its own ending. */
    private String kindOf(String text, Quotation quotation, String name, @Nullable String known) {
        if (known != null) {
            return known;
        }
        int open = quotation.whole().start();
        WordFinder.Hit<String> before = words.nouns().ending(text, Math.max(0, open - 4), open);
        WordFinder.Hit<String> own = words.nouns().ending(name, 0, name.length());
        return before != null ? before.value() : own != null ? own.value() : "其他";
    }

    private static int shape(String name) {
        int score = name.indexOf('·') >= 0 || name.indexOf('•') >= 0 ? 2 : 0;
        score -= EACH.matcher(name).matches() ? 3 : 0;
        score -= SUM.matcher(name).matches() && !FORMULA.matcher(name).matches() ? 4 : 0;
        score -= name.length() > 20 ? 1 : 0;
        score -= TASK.matcher(name).matches() ? 4 : 0;
        return score - 2 * parallel(name);
    }

    /** How many parts of one length follow the first: 心有人爱、身有人护. */
    private static int parallel(String name) {
        String[] parts = name.split("[、，]", -1);
        for (String part : parts) {
            if (part.length() != parts[0].length()) {
                return 0;
            }
        }
        return parts.length - 1;
    }

    /** The noun the words behind the closing mark lead to. */
    private Noun nounAfter(String text, int from) {
        int start = listEnd(text, from);
        boolean listed = start > from;
        int end = start;
        while (end < text.length() && end - start < TAIL && BREAKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        WordFinder.Hit<String> not = words.not().at(text, start, end);
        WordFinder.Hit<String> noun = words.nouns().first(text, start, end);
        if (not != null && !(listed && noun != null && not.value().charAt(0) != '的')) {
            return new Noun(null, 0, true);
        }
        if (noun == null || (text.charAt(start) == '的' && noun.start() - start > 10)) {
            return new Noun(null, 0, false);
        }
        WordFinder.Hit<String> negative = words.not().first(text, start, noun.start());
        if (negative != null && negative.value().length() > 2) {
            return new Noun(null, 0, true);
        }
        WordFinder.Hit<String> longest = noun;
        for (WordFinder.Hit<String> next = noun;
                next != null;
                next = words.nouns().at(text, longest.end(), end)) {
            longest = next;
        }
        return new Noun(longest.value(), longest.end(), false);
    }

    /** Behind the 等 that closes the list the quotation stands in (“甲”、乙、“丙”等项目), or {@code from} where there is none. */
    private static int listEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LIST);
        boolean list = from < limit && text.charAt(from) == '、';
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '等') {
                return list || i == from ? i + 1 : from;
            }
            if ("，。；：！？\n（".indexOf(c) >= 0 || !list) {
                return from;
            }
        }
        return from;
    }

    /** What the words before the opening mark say. */
    private int before(String text, int open) {
        int from = Math.max(0, open - BEFORE);
        for (int i = open - 1; i >= from; i--) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                from = i + 1;
            }
        }
        WordFinder.Hit<String> noun = words.appositive().ending(text, from, open);
        if (noun != null) {
            return 3;
        }
        WordFinder.Hit<String> launch = words.launch().last(text, from, open);
        WordFinder.Hit<String> against = words.against().last(text, from, open);
        int launched = launch == null ? 0 : launch.end() == open ? 2 : open - launch.end() <= 8 ? 1 : 0;
        if (against != null && against.end() == open && (launch == null || launch.end() < open)) {
            return -3;
        }
        return launched;
    }

    /**
     * What follows a quotation.
     *
     * @param kind the kind its noun makes, null when none follows
     * @param nounEnd where the noun ends
     * @param against whether a word follows that speaks against a name
     */
    private record Noun(@Nullable String kind, int nounEnd, boolean against) {}
}
