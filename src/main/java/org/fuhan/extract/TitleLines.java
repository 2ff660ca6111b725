package org.fuhan.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines bear the letter's title: the last line before the salutation that ends as a title does, with the lines before it that
 * it goes on from. The page heading of the same words, further up, is left alone.
 *
 * @param from first line
 * @param to behind the last line; equal to {@code from} where none was found
 */
record TitleLines(int from, int to) {
    private static final int MAX_LINES = 5;
    private static final Pattern ENDS =
            Pattern.compile("(?:答复|复函|回复|批复|答函|(?:会办|协办|分办|办理|答复|回复|协办会办)意见|办理情况|办理结果|办复情况|回函)"
                    + "(?:的?(?:函|报告|意见|意见函|说明|情况|通知|汇报|公开))*$");
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\([^()]{0,24}\\)|〔[^〔〕]{0,12}〕|\\([^()]{0,20}〔\\d{4}〕[^()]{0,8}\\))$");
    private static final Pattern STARTS = Pattern.compile("(?<![（(])关于|^对|[局委厅部办会府院]对");
    private static final Pattern SUBJECT = Pattern.compile("提案|建议|议案|政协|人大|人民代表|意见");
    private static final Pattern NUMBERED =
            Pattern.compile("第?[A-Z]{0,2}\\d{1,10}号|^[\\p{IsHan}]{0,24}(?:提案|建议|议案)(?:答复|回复|办理)");
    private static final Pattern STOP =
            Pattern.compile("[>|]|^(?:当前|您|索引|发布|文号|来源|信息|浏览|类别|答复类别|签发|编号|公开|办理|字体|【字体|〔字体|附件)|[。：:]$|^[A-D]\\d?类?$");

    static TitleLines find(List<Line> lines, int before) {
        for (int last = Math.min(before, lines.size()) - 1; last >= 0; last--) {
            TitleLines found = endingAt(lines, last);
            if (found != null) {
                return found;
            }
        }
        TitleLines plain = plain(lines, before);
        return plain == null ? bare(lines, before) : plain;
    }

    /** A title without 关于: 县政协九届三次会议第18号提案答复函. */
    private static @Nullable TitleLines plain(List<Line> lines, int before) {
        for (int i = Math.min(before, lines.size()) - 1; i >= 0; i--) {
            String text = trimmed(lines.get(i).text());
            boolean ends = ENDS.matcher(text).find() && !STOP.matcher(text).find();
            if (ends && NUMBERED.matcher(text).find() && SUBJECT.matcher(text).find()) {
                return new TitleLines(i, i + 1);
            }
        }
        return null;
    }

    private static @Nullable TitleLines endingAt(List<Line> lines, int last) {
        String joined = trimmed(lines.get(last).text());
        if (!ENDS.matcher(joined).find() || STOP.matcher(joined).find()) {
            return null;
        }
        int first = last;
        while (!STARTS.matcher(joined).find()
                && last - first < MAX_LINES
                && first > 0
                && mayPrecede(lines.get(first - 1).text())) {
            first--;
            joined = lines.get(first).text() + joined;
        }
        if (!STARTS.matcher(joined).find() || !SUBJECT.matcher(joined).find() || joined.length() < 8) {
            return null;
        }
        return new TitleLines(withAgencies(lines, first, joined), last + 1);
    }

    /** A title that lost its end, or never had one: 关于第37号建议. */
    private static TitleLines bare(List<Line> lines, int before) {
        for (int i = Math.min(before, lines.size()) - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            if ((text.startsWith("关于") || text.startsWith("对"))
                    && SUBJECT.matcher(text).find()
                    && text.length() <= 90
                    && text.indexOf('。') < 0
                    && !text.contains("收悉")) {
                return new TitleLines(i, i + 1);
            }
        }
        return new TitleLines(0, 0);
    }

    /**
     * The agencies printed over the title belong to it where the title names none itself and a letterhead stands above them; else they
     * are the letterhead. A page's heading that repeats the title without them says so, too.
     */
    private static int withAgencies(List<Line> lines, int first, String joined) {
        int from = first;
        if (joined.startsWith("关于") || joined.startsWith("对")) {
            while (from > 0
                    && first - from < 3
                    && AgencyNames.isAgency(lines.get(from - 1).text())) {
                from--;
            }
        }
        boolean repeated = lines.subList(0, from).stream()
                .anyMatch(line -> trimmed(line.text()).equals(trimmed(joined)));
        return !repeated && isUnderLetterhead(lines, from, first) ? from : first;
    }

    private static boolean isUnderLetterhead(List<Line> lines, int from, int first) {
        String agency = lines.get(from).text();
        return from < first
                && lines.subList(0, from).stream()
                        .map(Line::text)
                        .anyMatch(line ->
                                DocumentNumbers.isNumberLine(line) || line.endsWith("文件") || line.startsWith(agency));
    }

    private static boolean mayPrecede(String text) {
        return !STOP.matcher(text).find() && !DocumentNumbers.isNumberLine(text) && !text.endsWith("文件");
    }

    /** Without a document number or category in brackets behind it. */
    static String trimmed(String text) {
        var behind = BEHIND.matcher(text);
        return behind.find() && behind.start() > 0 ? text.substring(0, behind.start()) : text;
    }
}
