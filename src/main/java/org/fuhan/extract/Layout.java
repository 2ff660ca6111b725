package org.fuhan.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the parts of a letter lie among its lines. All numbers are indices into {@code lines}; ends are exclusive.
 *
 * @param titleFrom first line of the title; equal to {@code titleTo} where there is none
 * @param salutationFrom first line of the salutation; equal to {@code salutationTo} where there is none
 * @param bodyFrom first line of the body; the salutation's own line where the body goes on behind it
 * @param footFrom first line of the foot
 * @param end where the letter ends and the rest of a web page begins
 */
record Layout(
        List<Line> lines,
        int titleFrom,
        int titleTo,
        int salutationFrom,
        int salutationTo,
        int bodyFrom,
        int footFrom,
        int end) {
    private static final Pattern TAIL =
            Pattern.compile("^(?:【?(?:上|下)一(?:篇|条|页|个)|相关(?:信息|阅读|文章|链接|新闻|文档|附件)|版权所有|主办(?:单位)?:|承办:"
                    + "|网站标识码|网站地图|分享到|打印本页|关闭窗口|扫一扫|责任编辑|\\S{0,6}ICP备|【?打印】?$|【?关闭】?$|Copyright)");
    private static final Pattern FOOT_LINE =
            Pattern.compile("^[(〔]?(?:抄\\s?[送报]|报送?:|分送|发送:|联系|电话|手机|承办|经办|主办|分管|主管|主要领导|审核|审签|签发|领导签发|拟稿"
                    + "|责任人|负责人|工作人员|具体|业务|局领导|区政府分管|单位|办公室电话|办公电话|邮政编码|邮编|传真|公开|信息公开|依申请公开|主动公开|不予公开|不公开|同意公开|办复|答复类别|办理结果|类别"
                    + "|此件|此复函|本件|附件|附:|附注|共印|印发|注:|备注|\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发?)?$)");
    private static final Pattern BODY_LINE = Pattern.compile(
            "[。；;！!]$|^(?:[一二三四五六七八九十]{1,3}[、.．]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、．])|^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是)"
                    + "|^(?:感谢|衷心感谢|再次感谢|非常感谢|专此|特此|以上答复|此复|最后)");
    private static final Pattern TELEPHONE_LINE = Pattern.compile("^\\D{0,12}[\\d\\-、,*转()]{7,}。?$");
    private static final int LONG_LINE = 60;

    /** Finds the parts. */
    static Layout of(List<Line> lines) {
        Salutation.Place salutation = Salutation.find(lines);
        TitleLines title = TitleLines.find(lines, salutation.found() ? salutation.from() : firstBodyLine(lines));
        int body = salutation.found()
                ? (salutation.glued() ? salutation.to() - 1 : salutation.to())
                : Math.max(title.to(), Math.min(firstBodyLine(lines), lines.size()));
        int end = end(lines, Math.min(body + 1, lines.size()));
        int foot = Math.max(Math.min(body + 1, end), foot(lines, body, end));
        return new Layout(
                lines, title.from(), title.to(), salutation.from(), salutation.to(), Math.min(body, end), foot, end);
    }

    /** The lines of the head: what stands before the body. */
    List<Line> headLines() {
        return lines.subList(0, Math.min(Math.max(bodyFrom, salutationTo), lines.size()));
    }

    /** The lines before the salutation, or before the body where none is greeted. */
    List<Line> letterhead() {
        return lines.subList(0, salutationFrom < salutationTo ? salutationFrom : bodyFrom);
    }

    /** The lines of the foot. */
    List<Line> footLines() {
        return lines.subList(footFrom, end);
    }

    /** The lines of the body. */
    List<Line> bodyLines() {
        return lines.subList(bodyFrom, Math.max(bodyFrom, footFrom));
    }

    private static int firstBodyLine(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.contains("收悉") || text.contains("答复如下") || (text.contains("提出的") && text.length() > 40)) {
                return i;
            }
        }
        return Math.min(lines.size(), 1);
    }

    private static int end(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (TAIL.matcher(lines.get(i).text()).find()) {
                return i;
            }
        }
        return lines.size();
    }

    /** From the first signature with its date, and what belongs to the foot before it; else from the last line of prose. */
    private static int foot(List<Line> lines, int body, int end) {
        int foot = end;
        for (int i = body + 1; i < end; i++) {
            String text = lines.get(i).text();
            boolean besideSignature = LetterDate.isDateLine(text)
                    && (isSigned(lines, i - 1, body, end) || isSigned(lines, i + 1, body, end));
            if (besideSignature || LetterDate.isSignedDate(text)) {
                foot = i;
                break;
            }
        }
        if (foot == end) {
            while (foot > body + 1 && !isProse(lines.get(foot - 1).text())) {
                foot--;
            }
            return foot;
        }
        while (foot > body + 1 && isFoot(lines.get(foot - 1).text())) {
            foot--;
        }
        return foot;
    }

    private static boolean isSigned(List<Line> lines, int i, int body, int end) {
        return i > body && i < end && isSignature(lines.get(i));
    }

    /** Whether the line names the body or the bodies that sign, and nothing else. */
    static boolean isSignature(Line line) {
        String text = line.text();
        return AgencyNames.isAgency(text) || !Agencies.onOneLine(line).isEmpty();
    }

    private static boolean isFoot(String text) {
        return FOOT_LINE.matcher(text).find()
                || LetterDate.isDateLine(text)
                || AgencyNames.isAgency(text)
                || (text.length() <= 30 && TELEPHONE_LINE.matcher(text).find());
    }

    private static boolean isProse(String text) {
        return !isFoot(text)
                && (text.length() >= LONG_LINE || BODY_LINE.matcher(text).find());
    }
}
