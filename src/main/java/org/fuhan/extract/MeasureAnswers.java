package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proposal's point a heading answers: （一）针对建立风险评估机制的建议 → 建立风险评估机制. Stateless. */
final class MeasureAnswers {
    private static final Pattern POINT = Pattern.compile(
            "(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?\\s*(?:针对|关于|对于|对|就)"
                    + "(?:您|你们|你|贵委|贵会|提案|建议|委员|代表)?(?:们)?(?:中|所)?(?:提出|反映|提到|提及|建议)?的?[“\"]?(.{2,60}?)[”\"]?(?:等|方面)?的?(?:建议|意见|提议|问题)(?:的(?:答复|回复|办理|办理情况|落实情况))?");

    private static final Pattern VAGUE = Pattern.compile("(?:所?提)?(?:出)?(?:的)?(?:具体|有关|相关|几|各项|以上|上述)?.{0,1}");

    private MeasureAnswers() {}

    /** The point, or nothing when the heading names none. */
    static Optional<String> point(String heading) {
        Matcher matcher = POINT.matcher(heading);
        return matcher.matches() && !VAGUE.matcher(matcher.group(1)).matches()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
