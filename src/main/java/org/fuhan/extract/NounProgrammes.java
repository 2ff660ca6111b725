package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;
import org.fuhan.text.hanlp.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds programmes without quotation marks whose own noun shows them: festivals, races, platforms, service teams, studios, funds (举办甲马拉松、乙音乐节,
 * 成立丙志愿服务队, 依托丁市监测信息平台). A verb that runs such things stands before the name or before the list it stands in, and the name has
 * something particular. Immutable and safe to share.
 */
final class NounProgrammes {
    private static final int LONGEST = 20;
    private static final int LIST = 60;
    private static final int LONGEST_WORD = 4;
    private static final int LONGEST_BEHIND_PLACE = 10;
    private static final String AND = "和与及";
    private static final String NO_NOUN_BEFORE = "师员会室期队长公司者人型级";
    private static final int PARTICULAR = 2;
    private static final Pattern PLACE = Pattern.compile(
            "(?:全国|全省|[\\p{IsHan}]{2,4}[省市县区])[\\p{IsHan}]{3,18}|(?!全|各|山|江|河)[\\p{IsHan}]{1,2}(?:[江河湖山湾]|三角)(?![长湖库区])[\\p{IsHan}]{2,12}");
    private static final Pattern ADJECTIVE = Pattern.compile("(?:智慧|数字|平安|书香|幸福|美丽|健康|文明|法治|绿色|诚信|清廉|活力|云上|乐享|爱)");
    private static final Pattern ASKED = Pattern.compile("关于|建议|提出|呼吁|希望|探索|研究");
    private static final Pattern LEADING = Pattern.compile(
            "(?:了|过|好|首届|第?[0-9一二三四五六七八九十]{1,3}届|年度?|连续[\\p{IsHan}]{1,3}年|[省市县区]级|国家级|全[省市县区州]|[我本][省市县区州]|[0-9一二三四五六七八九十]{1,3}[个项支条场次期家])+");
    private static final Pattern UNFIT = Pattern.compile(
            ".*(?:[0-9]+[个项场次期类件余支条家]|各|等|以及|为|对|将|并|的|了|相关|有关|多个|一批|以|从|在|于|可|由|再|其|该|这|已|被|把|通过|利用|依托|实现|提供|进行).*");

    private final ProgrammeLexicon words;

    NounProgrammes(ProgrammeLexicon words) {
        this.words = words;
    }

    /** The programmes of the range. */
    List<Found<Programme>> find(String text, Span range) {
        List<Found<Programme>> found = new ArrayList<>();
        words.bare().scan(text, range.start(), range.end(), (start, end, rare) -> {
            Span span = named(text, range.start(), new Span(start, end), rare);
            if (span != null) {
                found.add(programme(text, span, text.substring(start, end)));
            }
        });
        return found;
    }

    private @Nullable Span named(String text, int from, Span noun, boolean rare) {
        boolean compound = noun.end() < text.length() && NO_NOUN_BEFORE.indexOf(text.charAt(noun.end())) >= 0;
        int left = left(text, from, noun.start());
        if (compound || noun.start() - left < 2) {
            return null;
        }
        WordFinder.Hit<String> verb = words.host().last(text, left, noun.start() - 1);
        boolean listed = verb == null && isListed(text, from, left);
        if ((verb == null && !listed) || isAsked(text, from, left, verb == null ? left : verb.start())) {
            return null;
        }
        if (noun.length() == 1 && Words.isWord(text.substring(noun.start() - 1, noun.end()))) {
            return null;
        }
        int start = verb == null ? left : verb.end();
        for (int i = noun.start() - 3; i >= start; i--) {
            if (AND.indexOf(text.charAt(i)) >= 0) {
                start = i + 1;
                break;
            }
        }
        Matcher leading = LEADING.matcher(text).region(start, noun.start());
        start = leading.lookingAt() ? leading.end() : start;
        String name = text.substring(start, noun.start());
        boolean fits = name.length() >= 2
                && (rare ? isRare(name) : words.particular(name) >= PARTICULAR)
                && !UNFIT.matcher(name).matches()
                && !words.stop().contains(name + noun.of(text));
        return fits && BareProgrammes.free(text, start, noun.end()) ? new Span(start, noun.end()) : null;
    }

    /** 关于设立甲基金的意见: what is only asked for. */
    private static boolean isAsked(String text, int from, int left, int verb) {
        int start = Math.max(from, left - 12);
        return ASKED.matcher(text)
                .region(Clauses.start(text, start, left), verb)
                .find();
    }

    /** Whether the name begins with a place and goes on, or holds what neither our list nor the dictionary knows. */
    private boolean isRare(String name) {
        Matcher adjective = ADJECTIVE.matcher(name);
        int from = adjective.lookingAt() ? adjective.end() : 0;
        int place = AgencyNames.placeEnd(name.substring(from));
        if (place > 0) {
            int behind = name.length() - from - place;
            return from > 0 ? behind == 0 : behind >= PARTICULAR && behind <= LONGEST_BEHIND_PLACE;
        }
        if (PLACE.matcher(name).matches()) {
            return true;
        }
        if (name.length() <= PARTICULAR) {
            return false;
        }
        int left = 0;
        int i = 0;
        while (i < name.length()) {
            int end = wordEnd(name, i);
            left += end > i + 1 || !Character.isIdeographic(name.charAt(i)) ? 0 : 1;
            i = Math.max(end, i + 1);
        }
        return left >= PARTICULAR && words.particular(name) >= PARTICULAR;
    }

    private int wordEnd(String name, int from) {
        WordFinder.Hit<String> common = words.generic().at(name, from, name.length());
        for (int end = Math.min(name.length(), from + LONGEST_WORD); end > from + 1; end--) {
            if (Words.isWord(name.substring(from, end))) {
                return common == null ? end : Math.max(end, common.end());
            }
        }
        return common == null ? from : common.end();
    }

    /** Where the run of characters and digits before the noun starts. */
    private static int left(String text, int from, int noun) {
        int left = noun;
        while (left > from && noun - left < LONGEST && isPart(text.charAt(left - 1))) {
            left--;
        }
        return left;
    }

    private static boolean isPart(char c) {
        return Character.isIdeographic(c) || c == '·' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** Whether the run is an item of a list that such a verb opens: 举办甲马拉松、乙音乐节, 打造“甲”“乙”和丙工作室. */
    private boolean isListed(String text, int from, int at) {
        if (at <= from || "、和”".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        int start = at;
        while (start > Math.max(from, at - LIST) && "，。；：！？\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return words.host().first(text, start, at) != null;
    }

    private Found<Programme> programme(String text, Span span, String noun) {
        WordFinder.Hit<String> kind = words.nouns().ending(noun, 0, noun.length());
        Programme programme = new Programme(span.of(text), kind == null ? "其他" : kind.value(), span);
        return new Found<>(programme, span, "programme.noun", 0.7);
    }
}
