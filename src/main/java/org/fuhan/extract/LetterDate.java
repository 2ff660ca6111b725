package org.fuhan.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 成文日期: the date under the signature, else over it, else one labelled 成文日期, else a bare line of the head, else 印发's. A web
 * page's 发布日期 and 生成日期 are never the letter's. Stateless.
 */
final class LetterDate {
    private static final String CJK_DIGIT = "[〇○零OoΟО0ㅇ◯一二三四五六七八九]";
    private static final String DATE = "(?:((?:19|20)\\d{2})|([一二二]" + CJK_DIGIT
            + "{3}))年([0-9]{1,2}|[一二三四五六七八九十元]{1,2})月([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号曰]"
            + "|((?:19|20)\\d{2})[.\\-/]([01]?\\d)[.\\-/]([0-3]?\\d)(?!\\d)";
    private static final Pattern ANY = Pattern.compile(DATE);
    private static final Pattern LINE =
            Pattern.compile("^[(〔]?(?:日期[:：]|成文日期[:：]|时间[:：])?(?:" + DATE + ")[)〕]?。?(?:\\(.{0,6}章\\))?$");
    private static final Pattern LOST = Pattern.compile("^(20[0-3]\\d)(\\d{2,4})$");
    private static final Pattern PRINTED = Pattern.compile("印\\s?发|印制|印刷");
    private static final Pattern NOT_SIGNED = Pattern.compile("发布|生成|更新|浏览|上传|公开日期|公开时间|发文日期|今天是|录入");

    private static final Pattern LABEL = Pattern.compile("成文(?:日期|时间)[:：|]{0,2}");

    private LetterDate() {}

    /** A date and where it stands. */
    private record Dated(Found<LocalDate> found, int line) {}

    /** Whether the tight line is nothing but a date. */
    static boolean isDateLine(String text) {
        return LINE.matcher(text).matches() || lost(text).isPresent();
    }

    /** Whether the tight line is a signature with its date: 鼓楼区民政局2023年6月8日. */
    static boolean isSignedDate(String text) {
        Matcher matcher = ANY.matcher(text);
        return text.length() <= 50
                && matcher.find()
                && matcher.end() == text.length()
                && matcher.start() > 2
                && AgencyNames.isAgency(text.substring(0, matcher.start()));
    }

    static Optional<Found<LocalDate>> of(LetterText letter) {
        Layout layout = letter.layout();
        List<Dated> foot = new ArrayList<>();
        Optional<Found<LocalDate>> printed = Optional.empty();
        for (int i = layout.footFrom(); i < layout.end(); i++) {
            Line line = layout.lines().get(i);
            boolean print = PRINTED.matcher(line.text()).find()
                    || (i + 1 < layout.end()
                            && PRINTED.matcher(layout.lines().get(i + 1).text()).lookingAt());
            if (NOT_SIGNED.matcher(line.text()).find()) {
                continue;
            }
            Optional<Found<LocalDate>> date = in(line, print ? "date.printed" : "date.signature", print ? 0.5 : 0.97);
            if (print) {
                printed = printed.isEmpty() ? date : printed;
            } else if (date.isPresent()
                    && (isDateLine(line.text())
                            || isSignedDate(line.text())
                            || line.text().length() <= 60)) {
                foot.add(new Dated(date.get(), i));
            }
        }
        Optional<Found<LocalDate>> late = printed;
        return signed(layout, foot).or(() -> head(layout)).or(() -> late);
    }

    private static Optional<Found<LocalDate>> signed(Layout layout, List<Dated> foot) {
        for (Dated dated : foot) {
            String text = layout.lines().get(dated.line()).text();
            boolean under = dated.line() > layout.bodyFrom()
                    && Layout.isSignature(layout.lines().get(dated.line() - 1));
            if (isSignedDate(text) || (under && isDateLine(text))) {
                return Optional.of(dated.found());
            }
        }
        return foot.stream()
                .map(Dated::found)
                .findFirst()
                .map(f -> new Found<>(f.value(), f.span(), "date.foot", 0.85));
    }

    private static Optional<Found<LocalDate>> head(Layout layout) {
        for (Line line : layout.letterhead()) {
            Optional<Found<LocalDate>> date = labelled(line);
            if (date.isPresent()) {
                return date;
            }
        }
        List<Line> lines = layout.letterhead();
        for (int i = Math.max(1, layout.titleFrom()); i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean published = NOT_SIGNED.matcher(lines.get(i - 1).text()).find() || text.indexOf(':') >= 0;
            if ((text.endsWith("日") || text.endsWith("曰")) && isDateLine(text) && !published) {
                return in(lines.get(i), "date.head", 0.7);
            }
        }
        return Optional.empty();
    }

    /** The date behind 成文日期, on a line of its own or in a row of a page's metadata. */
    private static Optional<Found<LocalDate>> labelled(Line line) {
        Matcher label = LABEL.matcher(line.text());
        if (!label.find()) {
            return Optional.empty();
        }
        Matcher matcher =
                ANY.matcher(line.text()).region(label.end(), line.text().length());
        return matcher.lookingAt()
                ? date(matcher)
                        .map(date ->
                                new Found<>(date, line.tight().span(matcher.start(), matcher.end()), "date.label", 0.8))
                : Optional.empty();
    }

    /** The first date of a line. */
    private static Optional<Found<LocalDate>> in(Line line, String rule, double confidence) {
        Matcher matcher = ANY.matcher(line.text());
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent()) {
                return Optional.of(
                        new Found<>(date.get(), line.tight().span(matcher.start(), matcher.end()), rule, confidence));
            }
        }
        return lost(line.text()).map(date -> new Found<>(date, line.span(), "date.characters-lost", 0.6));
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        if (matcher.group(5) != null) {
            return day(matcher.group(5), matcher.group(6), matcher.group(7));
        }
        String year = matcher.group(1);
        if (year == null) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < matcher.group(2).length(); i++) {
                int digit = "〇一二三四五六七八九".indexOf(matcher.group(2).charAt(i));
                digits.append(Math.max(0, digit));
            }
            year = digits.toString();
        }
        return day(year, matcher.group(3), matcher.group(4));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), ChineseCount.of(month), ChineseCount.of(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // 2019年2月29日 is no date
        }
    }

    /** 2017821, the 年月日 lost: a date where the digits can be read in one way only. */
    private static Optional<LocalDate> lost(String text) {
        Matcher matcher = LOST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        List<LocalDate> readings = new ArrayList<>();
        for (int month = Math.max(1, rest.length() - 2); month <= Math.min(2, rest.length() - 1); month++) {
            String monthDigits = rest.substring(0, month);
            String dayDigits = rest.substring(month);
            if (rest.length() == 4 || (!monthDigits.startsWith("0") && !dayDigits.startsWith("0"))) {
                day(matcher.group(1), monthDigits, dayDigits).ifPresent(readings::add);
            }
        }
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }
}
