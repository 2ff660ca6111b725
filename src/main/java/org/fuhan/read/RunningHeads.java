package org.fuhan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that return at the top of several pages, or at the bottom: the running headers and footers of a PDF, which would stand in
 * the middle of a sentence that a page cuts. A line with a date after it is a signature and stays, though it be the letterhead too.
 * Stateless.
 */
final class RunningHeads {
    /** How many lines at a page's border may be a header; a text box may stand above it. */
    private static final int ZONE = 3;

    private static final int SHORTEST = 4;
    private static final Pattern DATE =
            Pattern.compile("[12]\\d{3}年\\d{1,2}月\\d{1,2}日.{0,10}|[二一][〇○零九O0一二三四五六七八]{3}年.{2,8}日");

    private RunningHeads() {}

    /** A line of a page: its units in the text without blanks, and where it stands. */
    private record Printed(String words, int start, int end) {}

    static RawText without(RawText raw) {
        if (raw.pageStarts().size() < 2) {
            return raw;
        }
        List<List<Printed>> pages = new ArrayList<>();
        for (int i = 0; i < raw.pageStarts().size(); i++) {
            boolean last = i + 1 == raw.pageStarts().size();
            int end = last ? raw.text().length() : raw.pageStarts().get(i + 1);
            pages.add(lines(raw.text(), raw.pageStarts().get(i), end));
        }
        Set<String> heads = returning(pages, true);
        Set<String> feet = returning(pages, false);
        StringBuilder text = new StringBuilder(raw.text().length());
        List<Integer> starts = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            starts.add(text.length());
            int from = raw.pageStarts().get(page);
            List<Printed> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                Printed line = lines.get(i);
                boolean runs = (i < ZONE && heads.contains(line.words()))
                        || (i >= lines.size() - ZONE && feet.contains(line.words()));
                text.append(raw.text(), from, runs ? line.start() : line.end());
                from = line.end();
            }
            boolean last = page + 1 == pages.size();
            text.append(
                    raw.text(),
                    from,
                    last ? raw.text().length() : raw.pageStarts().get(page + 1));
        }
        return new RawText(text.toString(), starts, raw.ocrPages(), raw.unreadPages());
    }

    private static List<Printed> lines(String text, int from, int to) {
        List<Printed> lines = new ArrayList<>();
        int start = from;
        while (start < to) {
            int found = text.indexOf('\n', start);
            int end = found < 0 || found > to ? to : found;
            String words = text.substring(start, end).replaceAll("\\s++", "");
            if (!words.isEmpty()) {
                lines.add(new Printed(words, start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static Set<String> returning(List<List<Printed>> pages, boolean top) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> signatures = new HashSet<>();
        for (List<Printed> page : pages) {
            int from = top ? 0 : Math.max(0, page.size() - ZONE);
            int to = top ? Math.min(ZONE, page.size()) : page.size();
            Set<String> here = new HashSet<>();
            for (int i = from; i < to; i++) {
                String words = page.get(i).words();
                here.add(words);
                if (DATE.matcher(words).matches()
                        || (i + 1 < page.size()
                                && DATE.matcher(page.get(i + 1).words()).matches())) {
                    signatures.add(words);
                }
            }
            here.forEach(words -> counts.merge(words, 1, Integer::sum));
        }
        counts.entrySet()
                .removeIf(line ->
                        line.getValue() < 2 || line.getKey().length() < SHORTEST || signatures.contains(line.getKey()));
        return counts.keySet();
    }
}
