package org.fuhan.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line, or lines, that greet the proposer or the agency the letter goes to. Stateless. */
final class Salutation {
    private static final int LAST_LINE = 90;
    private static final Pattern LABEL = Pattern.compile(
            "^(?:[(〔]?(?:索引|发布|发文|文号|标题|名称|主题|关键|信息|来源|作者|成文|生成|公开|效力|有效|类别|答复类别|办理|编号|签发|联系|电话|抄送|抄报|字号|当前位置"
                    + "|您(?:现在)?(?:所在)?的?位置|浏览|时间|日期|体裁|组配|主送|承办|主办|经办|建议人|提案人|提出人|领衔|附件|案由|提案号|建议号|办复|分类))");
    private static final String WHO = "(?:委员|代表|先生|女士|同志)(?:\\([^)]{1,12}\\)|们)?";
    private static final Pattern GREETED =
            Pattern.compile("^(?:尊敬的)?[^。:;《]{0,160}?(?:" + WHO + "|代表团|代表小组)(?:[,，、]?(?:您|你们|您们|大家)?好)?[:：!！,，;]?$");
    private static final Pattern BODY_GREETED =
            Pattern.compile("^(?:尊敬的)?[\\p{IsHan}()、·]{2,40}?(?:[,，、]?(?:您|你们|您们)?好)?[:：]$");
    private static final Pattern GLUED = Pattern.compile("^((?:尊敬的)?[^。:;《]{1,120}?(?:" + WHO
            + "|代表团|代表小组|[委会团])(?:[,，]?(?:您|你们)?好)?[:：!！])(?=您|你|贵|关于|《|首先|感谢|非常|现|收)");
    private static final Pattern NAMES_ONLY =
            Pattern.compile("^(?:尊敬的)?[\\p{IsHan}·*]{2,12}(?:[、,，\\s][\\p{IsHan}·*]{0,12})+$");
    private static final Pattern NO_SALUTATION =
            Pattern.compile("答复|复函|(?<!\\()提案[人者]|建议人|如下|关于|会议第|号提案|号建议|办理情况|[>|]|^[一二三四五六七八九十]、|^对");

    private Salutation() {}

    /**
     * Where it stands.
     *
     * @param from first line; {@code from == to} where there is none
     * @param to behind its last line
     * @param glued whether the body goes on in the same line
     */
    record Place(int from, int to, boolean glued) {
        boolean found() {
            return from < to;
        }
    }

    static Place find(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), LAST_LINE); i++) {
            String text = lines.get(i).text();
            if (LABEL.matcher(text).find()) {
                continue;
            }
            boolean whole = isGreeting(text) || (bodyFollows(lines, i) && greetsBody(text));
            if (whole
                    || (GLUED.matcher(text).find()
                            && !NO_SALUTATION.matcher(glued(text)).find())) {
                int from = i;
                while (from > 0 && i - from < 3 && continues(lines.get(from - 1).text())) {
                    from--;
                }
                return new Place(from, i + 1, !whole);
            }
        }
        return new Place(0, 0, false);
    }

    /** The salutation at the head of a line that goes on behind it. */
    static String glued(String text) {
        Matcher matcher = GLUED.matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }

    private static boolean greetsBody(String text) {
        return BODY_GREETED.matcher(text).matches()
                && !NO_SALUTATION.matcher(text).find();
    }

    private static boolean isGreeting(String text) {
        if (!GREETED.matcher(text).matches() || NO_SALUTATION.matcher(text).find()) {
            return false;
        }
        boolean marked =
                text.startsWith("尊敬") || ":：!！".indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("好");
        return marked || (text.length() <= 40 && !text.contains("人大代表") && !text.contains("政协委员"));
    }

    private static boolean bodyFollows(List<Line> lines, int i) {
        if (i + 1 >= lines.size()) {
            return false;
        }
        String next = lines.get(i + 1).text();
        return next.length() > 12
                && (next.contains("提出")
                        || next.contains("收悉")
                        || next.contains("提案")
                        || next.contains("建议")
                        || next.contains("会办")
                        || next.contains("来函"));
    }

    /** Whether the line is the first part of a list of names that goes on in the next. */
    private static boolean continues(String text) {
        return NAMES_ONLY.matcher(text).matches()
                && !AgencyNames.isAgency(text)
                && !NO_SALUTATION.matcher(text).find()
                && (text.indexOf('、') >= 0 || text.indexOf(',') >= 0);
    }
}
