package org.fuhan.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/**
 * 发文字号: the letter's own, from head or metadata table, and those it cites. Normal form 福民函〔2022〕33号, whatever brackets were
 * printed; lost closing brackets and 号 are restored where the digits leave no doubt. Identifiers such as 编号：B〔2017〕062号 and
 * standards (GB/T 33190) are none. Source of the form: GB/T 9704-2012, 7.2.5. Stateless.
 */
final class DocumentNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "((?:[\\p{IsHan}]{2,8}\\((?:提|建|议|案|提案|建议|议案|代表|委员)\\))?[\\p{IsHan}A-Za-z]{1,30})(?:〔((?:19|20)\\d{2})〕?|\\(((?:19|20)\\d{2})\\)|〈((?:19|20)\\d{2})〉)"
                    + "(?:\\(?(第?(?:[A-Z]{0,2}-?)\\d{1,6}(?:-\\d{1,4})?)(号)?)?");
    private static final Pattern EMPTY_YEAR = Pattern.compile("^([\\p{IsHan}]{2,12})(?:〔〕|\\(\\))(\\d{1,4})号");
    private static final Pattern LOST_BRACKET =
            Pattern.compile("^(?:发文字号[:：]?|文号[:：]?)?([\\p{IsHan}]{2,12})[〔(]?(2[0OoОΟ][\\dOoОΟ]{2})[〕)](\\d{1,5})号");
    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|文件编号|文件字号|公文编号|公文字号|文件号|发文号|文号|字号)[:：]?");
    private static final Pattern NO_PREFIX =
            Pattern.compile("^(?:人大|政协)?(?:代表|委员)?(?:提案|建议|议案|编号)$|编号$|[A-Z]$|^[A-Za-z]+$|民初|民终|刑初|行初|民申|执恢");
    private static final Pattern LEFT_EDGE = Pattern.compile(
            ".*(?:根据|按照|依据|印发|下发|出台|转发|参照|执行|落实|贯彻|文件|通知|办法|意见|以及|通过|关于|答复函|答复|复函|公开|的|及|与|了|由|《|》|见|是|为|即|如|以(?=[^以]))");
    private static final int MAX_PREFIX = 14;
    private static final int LONGEST_RUN = 30;

    private DocumentNumbers() {}

    /** Whether the tight line is a document number, perhaps with a category or other mark behind it. */
    static boolean isNumberLine(String text) {
        Matcher matcher = NUMBER.matcher(LABEL.matcher(text).replaceFirst(""));
        boolean number = matcher.lookingAt()
                && matcher.group(5) != null
                && matcher.group(1).length() <= MAX_PREFIX;
        return number
                || EMPTY_YEAR.matcher(text).find()
                || LOST_BRACKET.matcher(text).find();
    }

    /** The letter's own number: the last one over the salutation, else one labelled 文号 anywhere in the letter. */
    static Optional<Found<String>> own(LetterText letter) {
        Layout layout = letter.layout();
        Found<String> best = null;
        for (Line line : layout.letterhead()) {
            for (Found<String> found : in(line.tight(), "document-number.head")) {
                boolean alone = isNumberLine(line.text());
                Found<String> scored = new Found<>(found.value(), found.span(), found.rule(), alone ? 0.98 : 0.85);
                boolean other = line.text().contains("《") && !alone;
                best = !other && (best == null || scored.confidence() >= best.confidence()) ? scored : best;
            }
        }
        if (best == null) {
            best = labelled(layout.lines());
        }
        if (best == null) {
            best = lostBracket(layout);
        }
        return Optional.ofNullable(best == null ? emptyYear(layout) : best);
    }

    private static @org.jspecify.annotations.Nullable Found<String> labelled(List<Line> lines) {
        for (Line line : lines) {
            Matcher label = LABEL.matcher(line.text());
            if (label.find() && line.text().length() < 40) {
                List<Found<String>> found = in(line.tight(), "document-number.label");
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return null;
    }

    /** 城建函2024〕12号 and 城建函〔2O24〕12号: a bracket lost, a letter for a digit. */
    private static @org.jspecify.annotations.Nullable Found<String> lostBracket(Layout layout) {
        for (Line line : layout.letterhead()) {
            Matcher matcher = LOST_BRACKET.matcher(line.text());
            if (matcher.find() && !NO_PREFIX.matcher(matcher.group(1)).find()) {
                String year = matcher.group(2).replaceAll("[OoОΟ]", "0");
                return new Found<>(
                        matcher.group(1) + "〔" + year + "〕" + matcher.group(3) + "号",
                        line.tight().span(matcher.start(1), matcher.end()),
                        "document-number.mended",
                        0.7);
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Found<String> emptyYear(Layout layout) {
        for (Line line : layout.letterhead()) {
            Matcher matcher = EMPTY_YEAR.matcher(line.text());
            if (matcher.find()) {
                return new Found<>(
                        matcher.group(1) + "〔〕" + matcher.group(2) + "号",
                        line.tight().span(0, matcher.end()),
                        "document-number.no-year",
                        0.5);
            }
        }
        return null;
    }

    /** The numbers of other documents the body cites, each once. */
    static List<Found<String>> cited(LetterText letter, Optional<Found<String>> own) {
        List<Found<String>> cited = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Found<String>> all = new ArrayList<>();
        letter.layout().bodyLines().forEach(line -> all.addAll(in(line.tight(), "document-number.cited")));
        for (Found<String> found : all) {
            boolean isOwn =
                    own.filter(one -> found.value().endsWith(one.value())).isPresent();
            if (!isOwn && found.value().endsWith("号") && seen.add(found.value())) {
                cited.add(found);
            }
        }
        return cited;
    }

    private static List<Found<String>> in(Tight tight, String rule) {
        List<Found<String>> all = new ArrayList<>();
        String text = tight.text();
        Matcher matcher = NUMBER.matcher(text);
        int from = 0;
        for (int open = 0; open + 1 < text.length(); open++) {
            boolean year = "〔(〈".indexOf(text.charAt(open)) >= 0 && "12".indexOf(text.charAt(open + 1)) >= 0;
            int start = year ? startOfRun(text, from, open) : open;
            if (start < open && matcher.region(start, text.length()).lookingAt()) {
                one(tight, matcher, rule).ifPresent(all::add);
                from = matcher.end();
                open = from - 1;
            }
        }
        return all;
    }

    /** Where the characters that may be the number's begin before its year. */
    private static int startOfRun(String text, int from, int end) {
        int start = end;
        while (start > from && end - start < LONGEST_RUN && isNumberCharacter(text.charAt(start - 1))) {
            start--;
        }
        int open = start > from && text.charAt(start - 1) == ')' ? text.lastIndexOf('(', start - 1) : -1;
        boolean kind = open > from && start - open <= 4 && isNumberCharacter(text.charAt(open - 1));
        return kind ? Math.max(from, runBefore(text, from, open)) : start;
    }

    /** Where the run of characters goes on before (提) in 新城管(提)函. */
    private static int runBefore(String text, int from, int open) {
        int start = open;
        while (start > from && open - start < MAX_PREFIX && isNumberCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNumberCharacter(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static Optional<Found<String>> one(Tight tight, Matcher matcher, String rule) {
        int from = matcher.start(1) + edge(matcher.group(1), rule);
        boolean listed = from > 0 && "号》)、".indexOf(tight.text().charAt(from - 1)) >= 0;
        from += listed && tight.text().charAt(from) == '和' ? 1 : 0;
        String prefix = tight.text().substring(from, matcher.end(1));
        String year = matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        String number = matcher.group(5);
        boolean round = matcher.group(3) != null;
        if (number == null
                || prefix.length() < 2
                || prefix.length() > MAX_PREFIX
                || NO_PREFIX.matcher(prefix).find()
                || (matcher.group(6) == null && (round || rule.endsWith("cited")))) {
            return Optional.empty();
        }
        Span span = tight.span(from, matcher.end());
        double confidence = matcher.group(6) == null ? 0.7 : 0.95;
        return Optional.of(new Found<>(prefix + "〔" + year + "〕" + number + "号", span, rule, confidence));
    }

    /** Where the sentence before the number ends and the number's own characters begin. */
    private static int edge(String run, String rule) {
        Matcher label = LABEL.matcher(run);
        int from = label.find() ? label.end() : 0;
        Matcher left = LEFT_EDGE.matcher(run.substring(from));
        if (left.lookingAt() && left.end() < run.length() - from) {
            from += left.end();
        }
        return rule.endsWith("cited") && run.length() - from > MAX_PREFIX ? run.length() : from;
    }
}
