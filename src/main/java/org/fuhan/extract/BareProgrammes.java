package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;

/**
 * Finds programmes named without quotation marks: a verb that runs programmes, a name with something particular in it, a generic noun
 * (申报美居工程, 实施甲三年行动, 推行1+3+N联动模式, 开展甲、乙等行动). A name made only of common words (关爱服务项目) is none. Immutable and safe to share.
 */
final class BareProgrammes {
    private static final Pattern FORMULA =
            Pattern.compile("[0-9]\\s?(?:[+＋]\\s?[0-9A-Za-z]\\s?){1,5}(?:[\\p{IsHan}]{2,18}?)(模式|工作法|机制|行动|工程|计划)");
    private static final Pattern NAMED = Pattern.compile(
            "(?:[省市区县]级)?([\\p{IsHan}A-Za-z0-9·]{2,26}?)(三年行动计划|三年行动|行动计划|攻坚行动|百日行动|专项行动|行动|特岗计划|工程|项目|计划|大赛|文化节|旅游节|采摘节|美食节|观影节|灯会|助学活动|小程序|工作法)(?![\\p{IsHan}]{0,2}(?:方案|规划|建设资金))");
    private static final Pattern LISTED =
            Pattern.compile("(?:开展|实施|组织|举办|推进)([\\p{IsHan}]{3,8}(?:、[\\p{IsHan}]{3,8}){1,4})等(行动|工程|项目|品牌)");
    private static final Pattern UNFIT =
            Pattern.compile(".*(?:[0-9]+[个项场次期类件余]|各类|等|以及|为了|对|将|并|的|了|与|及|相关|多个|一批|以|从|在|于|可|由|再).*");
    private static final int PARTICULAR = 2;

    private final ProgrammeLexicon words;
    private final WordFinder<String> knownNames;

    BareProgrammes(ProgrammeLexicon words) {
        this.words = words;
        knownNames = new WordFinder<>(words.known());
    }

    /** The programmes of the range. */
    List<Found<Programme>> find(String text, Span range) {
        List<Found<Programme>> found = new ArrayList<>();
        Matcher formula = FORMULA.matcher(text).region(range.start(), range.end());
        while (formula.find()) {
            if (free(text, formula.start(), formula.end())) {
                found.add(programme(
                        text, new Span(formula.start(), formula.end()), formula.group(1), "programme.formula"));
            }
        }
        named(text, range, found);
        listed(text, range, found);
        known(text, range, found);
        return found;
    }

    private void listed(String text, Span range, List<Found<Programme>> found) {
        if (text.indexOf('等', range.start(), range.end()) < 0) {
            return;
        }
        Matcher list = LISTED.matcher(text).region(range.start(), range.end());
        while (list.find()) {
            int start = list.start(1);
            for (String item : list.group(1).split("、", -1)) {
                if (words.particular(item) >= PARTICULAR) {
                    Span span = new Span(start, start + item.length());
                    found.add(programme(text, span, list.group(2), "programme.listed"));
                }
                start += item.length() + 1;
            }
        }
    }

    private void named(String text, Span range, List<Found<Programme>> found) {
        Matcher named = NAMED.matcher(text);
        words.run().scan(text, range.start(), range.end(), (start, end, verb) -> {
            named.region(end, Math.min(range.end(), end + 40));
            if (named.lookingAt() && isName(named.group(1), named.group(2))) {
                Span span = new Span(named.start(1), named.end(2));
                if (free(text, span.start(), span.end())) {
                    found.add(programme(text, span, named.group(2), "programme.named"));
                }
            }
        });
    }

    private void known(String text, Span range, List<Found<Programme>> found) {
        knownNames.scan(text, range.start(), range.end(), (start, end, kind) -> {
            boolean run = text.startsWith("行动", end) || text.startsWith("专项行动", end);
            if ((end - start >= 3 || run) && free(text, start, end)) {
                Span span = new Span(start, end);
                found.add(new Found<>(new Programme(span.of(text), kind, span), span, "programme.known", 0.8));
            }
        });
    }

    private boolean isName(String name, String noun) {
        if (UNFIT.matcher(name).matches() || name.length() < 2 || words.launch().at(name, 0, name.length()) != null) {
            return false;
        }
        boolean planned = noun.startsWith("三年")
                || noun.startsWith("攻坚")
                || noun.startsWith("百日")
                || noun.startsWith("行动计划")
                || noun.startsWith("特岗");
        return (planned && name.length() >= 3)
                || words.particular(name) >= (noun.equals("项目") || noun.equals("计划") ? PARTICULAR + 1 : PARTICULAR);
    }

    /** Whether the place is outside quotation marks and 《》. */
    static boolean free(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("“”《》\"\n".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        for (int i = start - 1; i >= Math.max(0, start - 60) && text.charAt(i) != '\n'; i--) {
            if ("”》".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            if ("“《".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Found<Programme> programme(String text, Span span, String noun, String rule) {
        WordFinder.Hit<String> kind = words.nouns().ending(noun, 0, noun.length());
        String name = span.of(text).replaceAll("\\s+", "");
        return new Found<>(new Programme(name, kind == null ? "其他" : kind.value(), span), span, rule, 0.7);
    }
}
