package org.fuhan.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Region;
import org.fuhan.letter.Span;
import org.fuhan.letter.Warning;
import org.jspecify.annotations.Nullable;

/** What a letter's head, opening and date contradict each other in, both readings kept. Stateless. */
final class HeadWarnings {
    private static final int LONGEST_CLAUSE = 200;
    private static final Pattern YEAR = Pattern.compile("〔(\\d{4})〕");
    private static final Pattern EVENT = Pattern.compile("((?:19|20)\\d{2})年(\\d{1,2})月");
    private static final int YEAR_DIGITS = 4;
    private static final Pattern HAPPENED =
            Pattern.compile("截至|截止|已|完成了|开展了|成功|以来|下达了|举办了|印发了|召开了|共(?:开展|举办|完成|发放|拨付|投入)");
    private static final Pattern TO_COME =
            Pattern.compile("预计|计划|力争|拟|将|底前|之前|月前|前完成|争取|目标|规划|有望|届时|确保|到\\d{4}年|至\\d{4}年|起(?:施行|执行|实施)");

    private HeadWarnings() {}

    static List<Warning> of(
            LetterText letter,
            Optional<Found<String>> documentNumber,
            Optional<Found<LocalDate>> date,
            Optional<Found<Region>> region,
            ProposalFacts proposal) {
        List<Warning> warnings = new ArrayList<>();
        if (date.isEmpty()) {
            warnings.add(new Warning("DATE_MISSING", "date", "信中没有成文日期。", List.of()));
        }
        if (date.isPresent() && documentNumber.isPresent()) {
            years(documentNumber.get(), date.get(), warnings);
        }
        betweenTitleAndBody(proposal, warnings);
        KindConflict.of(proposal).ifPresent(warnings::add);
        date.flatMap(found -> laterEvent(letter, found)).ifPresent(warnings::add);
        region.filter(found -> found.value().ambiguous())
                .ifPresent(found -> warnings.add(new Warning(
                        "REGION_AMBIGUOUS",
                        "region",
                        "多个地方同名，信中没有说明是哪一个。",
                        List.of(new Warning.Reading(found.span().of(letter.text()), found.span())))));
        return warnings;
    }

    private static void betweenTitleAndBody(ProposalFacts proposal, List<Warning> warnings) {
        differ(
                "TITLE_BODY_NUMBER",
                "标题与正文的提案编号不一致。",
                number(proposal.title().number()),
                number(proposal.opening().number()),
                warnings);
        differ(
                "TITLE_BODY_SESSION",
                "标题与正文的届次不一致。",
                proposal.title().term(),
                proposal.opening().term(),
                warnings);
        if (proposal.title().term() == null
                || proposal.opening().term() == null
                || Objects.equals(
                        proposal.title().term().value(),
                        proposal.opening().term().value())) {
            differ(
                    "TITLE_BODY_SESSION",
                    "标题与正文的届次不一致。",
                    proposal.title().session(),
                    proposal.opening().session(),
                    warnings);
        }
    }

    private static void years(Found<String> number, Found<LocalDate> date, List<Warning> warnings) {
        Matcher year = YEAR.matcher(number.value());
        if (!year.find()) {
            return;
        }
        int difference = date.value().getYear() - Integer.parseInt(year.group(1));
        List<Warning.Reading> readings =
                List.of(reading(number.value(), number), reading(date.value().toString(), date));
        if (difference < 0) {
            warnings.add(new Warning("DATE_BEFORE_NUMBER_YEAR", "date", "成文日期早于发文字号的年份。", readings));
        } else if (difference >= 2) {
            warnings.add(new Warning("DATE_AFTER_NUMBER_YEAR", "date", "成文日期比发文字号的年份晚两年以上。", readings));
        }
    }

    private static <T> void differ(
            String code, String message, @Nullable Found<T> title, @Nullable Found<T> body, List<Warning> warnings) {
        if (title != null && body != null && !title.value().equals(body.value())) {
            warnings.add(new Warning(
                    code,
                    "proposal",
                    message,
                    List.of(
                            reading(title.value().toString(), title),
                            reading(body.value().toString(), body))));
        }
    }

    /** The number as compared: 0078 is 78, 丽48 stays. */
    private static @Nullable Found<String> number(@Nullable Found<String> found) {
        if (found == null) {
            return null;
        }
        String plain = found.value().replaceAll("\\(.*\\)|（.*）", "").replaceAll("^0+(?=.)", "");
        return new Found<>(plain, found.span(), found.rule(), found.confidence());
    }

    /** An event the body tells of as past, in a month after the letter's. */
    private static Optional<Warning> laterEvent(LetterText letter, Found<LocalDate> date) {
        String text = letter.text();
        Matcher matcher = EVENT.matcher(text);
        int months = date.value().getYear() * 12 + date.value().getMonthValue();
        int year = letter.body().start() + YEAR_DIGITS - 1;
        while ((year = text.indexOf('年', year + 1)) >= 0 && year < letter.body().end()) {
            if (!matcher.region(year - YEAR_DIGITS, letter.body().end()).lookingAt()) {
                continue;
            }
            int month = Integer.parseInt(matcher.group(2));
            if (month > 12 || Integer.parseInt(matcher.group(1)) * 12 + month <= months) {
                continue;
            }
            Span clause = clause(text, matcher.start(), matcher.end());
            String words = clause.of(text);
            boolean asOf = text.substring(Math.max(0, matcher.start() - 2), matcher.start())
                    .matches("截[至止]");
            if (asOf
                    || (HAPPENED.matcher(words).find()
                            && !TO_COME.matcher(words).find())) {
                return Optional.of(new Warning(
                        "DATE_BEFORE_EVENT",
                        "date",
                        "成文日期早于信中所述的事情。",
                        List.of(
                                reading(date.value().toString(), date),
                                new Warning.Reading(matcher.group(), new Span(matcher.start(), matcher.end())))));
            }
        }
        return Optional.empty();
    }

    /** From the mark before to the second comma behind: the clause of a date and the one it opens. */
    private static Span clause(String text, int start, int end) {
        int from = start;
        while (from > Math.max(0, start - LONGEST_CLAUSE) && "。；;，,\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        int commas = 0;
        while (to < Math.min(text.length(), end + LONGEST_CLAUSE) && "。；;\n".indexOf(text.charAt(to)) < 0) {
            if ((text.charAt(to) == '，' || text.charAt(to) == ',') && ++commas > 1) {
                break;
            }
            to++;
        }
        return new Span(from, to);
    }

    private static Warning.Reading reading(String value, Found<?> found) {
        return new Warning.Reading(value, found.span());
    }
}
