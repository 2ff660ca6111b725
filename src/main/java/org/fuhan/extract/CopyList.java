package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 抄送: to whom copies go, without their counts （1份）; 抄报 and 报 alike. Ends with the sentence or where another label begins. Stateless. */
final class CopyList {
    private static final Pattern LABEL =
            Pattern.compile("^[(〔]?(?:抄送|抄报|报送|分送|主送抄送|抄)[:：]|^报[:：]|^(?:抄送|抄报)(?=[省市县区州国])");
    private static final Pattern INSIDE = Pattern.compile("抄送[:：]");
    private static final Pattern STOP = Pattern.compile("。|\\(?共印|联系人|联系电话|\\(?此件|经办人|\\d{4}年\\d{1,2}月\\d{1,2}日|印发");
    private static final Pattern COPIES =
            Pattern.compile("\\(?(?:各|共)?\\d{1,3}份\\)?$|\\((?:各|共)?[一二三四五六七八九十两]份\\)$|\\(存档\\)$");
    private static final Pattern GOES_ON = Pattern.compile("^[\\p{IsHan}、,;()0-9]{2,60}[。.]?$");

    private CopyList() {}

    static List<Found<String>> of(LetterText letter) {
        List<Found<String>> copies = new ArrayList<>();
        List<Line> lines = letter.layout().footLines();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Matcher label = LABEL.matcher(text);
            Matcher inside = INSIDE.matcher(text);
            int from = label.find() ? label.end() : inside.find() ? inside.end() : -1;
            if (from < 0) {
                continue;
            }
            int last = i;
            while (last + 1 < lines.size()
                    && goesOn(lines.get(last).text(), lines.get(last + 1).text())) {
                last++;
            }
            Tight tight = Tight.of(
                    letter.text(),
                    new org.fuhan.letter.Span(
                            lines.get(i).tight().span(from, from).start(),
                            lines.get(last).span().end()));
            copies.addAll(items(tight));
            i = last;
        }
        return copies;
    }

    /** Whether the list breaks off at the line end and the next line carries on. */
    private static boolean goesOn(String text, String next) {
        boolean open = "、,;".indexOf(text.charAt(text.length() - 1)) >= 0 || text.matches(".*(?:抄送|抄报)[:：]");
        boolean cut =
                !STOP.matcher(text).find() && text.length() >= 15 && "。)".indexOf(text.charAt(text.length() - 1)) < 0;
        return (open || cut)
                && GOES_ON.matcher(next).matches()
                && !LABEL.matcher(next).find()
                && !STOP.matcher(next).lookingAt()
                && !next.contains("印发")
                && !next.contains("公开")
                && !AgencyNames.isAgency(next)
                && !LetterDate.isDateLine(next);
    }

    private static List<Found<String>> items(Tight tight) {
        String text = tight.text();
        Matcher stop = STOP.matcher(text);
        int end = stop.find() ? stop.start() : text.length();
        List<Found<String>> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= end; i++) {
            boolean gap =
                    i > start + 3 && i < end - 3 && tight.span(i - 1, i + 1).length() > 2 && AgencyEnd.at(text, i);
            if (i == end || "、,;/".indexOf(text.charAt(i)) >= 0 || gap) {
                add(items, tight, start, i);
                start = gap ? i : i + 1;
            }
        }
        return items;
    }

    private static void add(List<Found<String>> items, Tight tight, int from, int to) {
        Matcher again = LABEL.matcher(tight.text().substring(from, to));
        if (again.find()) {
            add(items, tight, from + again.end(), to);
            return;
        }
        String item = tight.text().substring(from, to);
        Matcher copies = COPIES.matcher(item);
        int end = copies.find() ? from + copies.start() : to;
        while (end > from && ".)".indexOf(tight.text().charAt(end - 1)) >= 0 && item.indexOf('(') < 0) {
            end--;
        }
        if (end - from >= 2) {
            items.add(new Found<>(tight.printed(from, end), tight.span(from, end), "cc.label", 0.95));
        }
    }

    /** Whether a body's name may end before the unit. */
    private static final class AgencyEnd {
        private static final Pattern END = Pattern.compile("(?:局|委|会|室|办|厅|部|府|院|处|团|联|科|委员会)$");

        private AgencyEnd() {}

        private static boolean at(String text, int i) {
            return END.matcher(text.substring(Math.max(0, i - 3), i)).find();
        }
    }
}
