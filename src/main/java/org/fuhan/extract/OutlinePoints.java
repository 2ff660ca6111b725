package org.fuhan.extract;

import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** Paragraphs without a numeral that open a point of their own: 下一步，…, 关于…的意见。, 甲局主要做法：. Stateless. */
final class OutlinePoints {
    private static final String SAYING =
            "(?:[省市县区州旗镇]|[\\p{IsHan}]{2,6}[省市县区州旗镇])[\\p{IsHan}、]{1,20}(?:局|委|厅|办|部|院|联|会|中心|公司|集团|政府|办公室)[：:][^\\n]{12,}|"
                    + "[\\p{IsHan}]{2,6}(?:街道|镇|乡)(?:办事处|人民政府)?[：:][^\\n]{12,}";
    private static final Pattern SAID = Pattern.compile(SAYING);
    private static final Pattern OPENS = Pattern.compile(
            "(?:下一步|下一阶段|下阶段|下步|今后|接下来|需要说明的是|未来)[^\\n]*|(?:针对|关于|对于?|对照)[^，。：:]{2,60}(?:建议|意见|问题)(?:[，。：:]|$)[^\\n]*|提案中关于[^\\n]*|"
                    + "[^，。：:]{2,16}(?:做法及成效|主要做法|工作情况|办理情况|主要工作|落实情况|工作成效)[：:][^\\n]*|"
                    + SAYING);
    private static final Pattern GROUP = Pattern.compile("[^，。：:\\n]{2,16}(?:做法及成效|主要做法|工作情况|办理情况|主要工作|落实情况|工作成效)[：:]");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:[省市县区州旗镇]|[\\p{IsHan}]{2,6}[省市县区州旗镇])[\\p{IsHan}、]{1,20}(?:局|委|厅|办|部|院|联|会|中心|公司|集团|政府|办公室)[：:]");
    private static final Pattern POINT = Pattern.compile("(?:针对|关于|对于?|提案中关于)[^，。：:]{2,60}(?:建议|意见|问题)(?:[，。：:]|$)");

    private static final Pattern QUOTED = Pattern.compile("(?:关于|针对|对于?)“[^”\\n]{2,60}”的?(?:建议|意见|问题|提议|诉求)");
    private static final Pattern ANNOUNCES =
            Pattern.compile("[^，。\\n]{0,24}(?:答复|回复|回应|意见|建议|反馈|办理情况|采纳情况|说明)[^，。\\n]{0,6}。|[^，。\\n]{2,24}(?:方面|情况)。");

    private OutlinePoints() {}

    /** Whether a point in quotation marks stands at the offset: 关于“…”的建议. */
    static boolean quotes(String text, int at, int end) {
        return "关针对".indexOf(text.charAt(at)) >= 0
                && QUOTED.matcher(text).region(at, end).lookingAt();
    }

    /** Whether nothing but a heading (四、对建议的答复。) stands before the first point of the paragraph. */
    static boolean announces(String text, int paragraph, int at, boolean more) {
        return more || ANNOUNCES.matcher(text).region(paragraph, at).matches();
    }

    /** Whether the paragraph opens a point. */
    static boolean opens(String text, Span paragraph) {
        return OPENS.matcher(text).region(paragraph.start(), paragraph.end()).matches();
    }

    /** Whether the paragraph opens with a point of the proposal: 针对…的建议, 关于…的意见. */
    static boolean answers(String text, Span paragraph) {
        return POINT.matcher(text).region(paragraph.start(), paragraph.end()).lookingAt();
    }

    /** Whether the paragraph tells what one body says or does: 县教育局：…. */
    static boolean isSaid(String text, Span paragraph) {
        return SAID.matcher(text).region(paragraph.start(), paragraph.end()).lookingAt();
    }

    /** Whether the words begin with the name of the body they tell of: 县教育局：. */
    static boolean namesSpeaker(String text, Span words) {
        return SPEAKER.matcher(text).region(words.start(), words.end()).lookingAt();
    }

    /** Whether the paragraph opens with another body's part: 市妇联主要做法及成效：. */
    static boolean isGroup(String text, Span paragraph) {
        return GROUP.matcher(text).region(paragraph.start(), paragraph.end()).lookingAt();
    }
}
