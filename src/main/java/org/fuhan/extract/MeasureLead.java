package org.fuhan.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** What a measure is called by: its heading or its first clause that tells of something. Stateless. */
final class MeasureLead {
    private static final Pattern LEAD_IN =
            Pattern.compile("(?:下一步|下一阶段|下阶段|下步|今后|接下来|未来|同时|此外|另外|目前|近年来|今年以来|截至[^，]{2,16})(?:工作中?|的工作中?)?[，,]?|"
                    + "(?:[\\p{IsHan}]{0,8}局|我们|我委|我厅|我办|我市|我区|我县|我省|我局|我部|我院|我镇)(?:会同[^，]{2,20}|与[^，]{2,20}|联合[^，]{2,20})?[，,]|在总结[^，。]{2,60}[，,]|(?:我局|我们|我委|我厅|我办|我部|我院)(?=[已在对把按])|"
                    + "(?:我局|我们|我委|我厅|我办|我市|我区|我县|我部|[区市县][\\p{IsHan}]{1,8}局)?将(?:着重|重点|继续)?");
    private static final Pattern WEAK = Pattern.compile(
            "(?:您|你们|你委|贵|我们认为|我局高度|我局认真|经|结合|按照|根据|为(?!期)|在[^，]{2,20}[下上中]$|围绕|近年来|近三年|今年以来|目前$|(?:[0-9]{4}|今|去|明)年(?:[0-9]{1,2}月)?(?:以来|底前|底|末)?(?:[，,]|$)|截至|自[0-9]{4}|[0-9]{4}年[0-9]{1,2}[—至-][0-9]{1,2}月(?:，|$)|“?[一二三十]{1,3}五”?(?:以来|期间)|并|同时)");
    /** A clause that only says when: 2017年以来, “十四五”期间. */
    private static final Pattern WHEN = Pattern.compile(
            "(?:“?[一二三十]{1,3}五”?|[0-9]{4}年(?:[0-9]{1,2}月)?|近[两三几0-9]+年)(?:以来|来|期间|起)?|[0-9]{4}年[0-9]{1,2}[—至-][0-9]{1,2}月");

    private static final String MARKS = "*# \t\n\u000b\f\r\u3000";
    private static final int LONG_LEAD = 24;
    private static final int LONGEST_LEAD = 60;

    private MeasureLead() {}

    /** Whether the words begin with 下一步，, 我局将 and the like. */
    static boolean hasLeadIn(String text, Span span) {
        return LEAD_IN.matcher(text).region(span.start(), span.end()).lookingAt();
    }

    /** Of a numbered item: its heading or first clause without the numeral. */
    static String numbered(String text, OutlineItem item) {
        int from = item.wordsStart();
        int end = item.span().end();
        int stop = stop(text, from, end, "。：:\n；");
        if (stop - from > LONG_LEAD) {
            int comma = stop(text, from + 4, end, "，,。：:\n；");
            boolean when = WHEN.matcher(text).region(from, comma).matches();
            from = when ? comma + 1 : from;
            stop = Math.min(stop, when ? stop(text, from + 4, end, "，,。：:\n；") : comma);
        }
        String lead = tidy(text.substring(from, Math.max(from, stop)));
        return lead.length() > LONGEST_LEAD ? lead.substring(0, LONGEST_LEAD) : lead;
    }

    /** The first clause that tells of something, without 下一步，我局将. */
    static String plain(String text, Span span) {
        int from = span.start();
        Matcher leadIn = LEAD_IN.matcher(text).region(from, span.end());
        while (leadIn.lookingAt() && leadIn.end() > from) {
            from = leadIn.end();
            leadIn.region(from, span.end());
        }
        int start = from;
        int stop = stop(text, from, span.end(), "，,。：:\n；");
        while (stop < span.end() && "，,。".indexOf(text.charAt(stop)) >= 0 && isWeak(text, start, stop)) {
            start = stop + 1;
            leadIn.region(start, span.end());
            while (leadIn.lookingAt() && leadIn.end() > start) {
                start = leadIn.end();
                leadIn.region(start, span.end());
            }
            stop = stop(text, start, span.end(), "，,。：:\n；");
        }
        String lead = tidy(text.substring(start, Math.max(start, stop)));
        if (lead.isEmpty()) {
            lead = tidy(span.of(text));
        }
        return lead.length() > LONGEST_LEAD ? lead.substring(0, LONGEST_LEAD) : lead;
    }

    /** A clause that only says when, by whom or on what ground: not what a measure is called by. */
    private static boolean isWeak(String text, int from, int to) {
        return to - from < 5 || WEAK.matcher(text).region(from, to).lookingAt();
    }

    private static int stop(String text, int from, int limit, String marks) {
        int stop = Math.min(from, limit);
        int quotes = 0;
        while (stop < limit) {
            char c = text.charAt(stop);
            quotes += "“《（(".indexOf(c) >= 0 ? 1 : "”》）)".indexOf(c) >= 0 ? -1 : 0;
            if (marks.indexOf(c) >= 0 && (quotes <= 0 || c == '\n' || c == '。')) {
                return stop;
            }
            stop++;
        }
        return stop;
    }

    /** Without converter's marks and blanks. */
    static String tidy(String words) {
        StringBuilder tidy = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (MARKS.indexOf(c) < 0) {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }
}
