package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a title or an opening sentence says of the proposal: which body met, in which 届 and 次, under which number, and whether it
 * calls it 提案, 建议 or 议案.
 *
 * @param body 政协 or 人大, as the words show
 * @param word 提案, 建议 or 议案, as printed behind the number
 * @param number as printed, without 第 and 号
 */
record ProposalReference(
        @Nullable Found<Body> body,
        @Nullable Found<String> word,
        @Nullable Found<String> number,
        @Nullable Found<Integer> term,
        @Nullable Found<Integer> session) {
    /** Which body a proposal was put to. */
    enum Body {
        /** 政协. */
        CPPCC,
        /** 人大. */
        CONGRESS
    }

    private static final String COUNT = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern BODY = Pattern.compile("政协|政治协商会议|人大(?!代表[,:])|人民代表大会|人代会");
    private static final Pattern TERM = Pattern.compile("第?" + COUNT + "届");
    private static final Pattern SESSION = Pattern.compile("第?" + COUNT + "次(?:全体)?(?:代表)?(?:会议|全会|大会|会)");
    private static final String DIGITS = "[A-Za-z]{0,4}-?\\d[\\d\\-A-Za-z]{0,14}(?:、\\d{1,10}){0,5}";
    private static final Pattern FULL_NUMBER =
            Pattern.compile("第((?:\\p{IsHan}{0,9}?" + DIGITS + "(?:\\([^()]{2,14}\\))?)|[一二三四五六七八九十百零〇]{1,5})号");
    private static final Pattern BARE_NUMBER =
            Pattern.compile("(?<=会议|大会|代表|委员|[(])第?((?:\\p{IsHan}{0,6}?)" + DIGITS + ")号");
    private static final Pattern LOST_MARKS = Pattern.compile("(?<![\\d〔年])(" + DIGITS + ")号?(?=(?:重点)?(?:提案|建议|议案))");
    private static final Pattern LABELLED = Pattern.compile("(?:提案|建议|议案)?(?:编号|号码|案号)[:：]?第?(" + DIGITS + ")号?");
    private static final Pattern WORD =
            Pattern.compile("(?<=号|号\\)|会议)(?:\\([^()]{1,16}\\))?(?:的|代表|委员|重点)?(提案|建议|议案)");

    /** Reads a title, or an opening sentence. */
    static ProposalReference in(Tight tight, boolean title) {
        String text = tight.text();
        Found<Body> body = null;
        Matcher met = BODY.matcher(text);
        if (met.find()) {
            Body which = met.group().startsWith("政") ? Body.CPPCC : Body.CONGRESS;
            body = new Found<>(which, tight.span(met.start(), met.end()), "proposal.body", 0.95);
        }
        Matcher term = TERM.matcher(text);
        boolean hasTerm = term.find();
        Matcher session = SESSION.matcher(text);
        boolean hasSession = session.find(hasTerm ? term.end() : 0);
        int from = hasSession ? Math.max(0, session.end() - 2) : hasTerm ? term.end() : 0;
        Found<String> number = number(tight, title ? from : 0, title);
        Found<String> word = number == null ? word(tight, 0) : word(tight, Math.max(0, endOf(tight, number)));
        return new ProposalReference(
                body, word, number, hasTerm ? count(tight, term) : null, hasSession ? count(tight, session) : null);
    }

    private static Found<Integer> count(Tight tight, Matcher matcher) {
        return new Found<>(
                ChineseCount.of(matcher.group(1)),
                tight.span(matcher.start(), matcher.end()),
                "proposal.session",
                0.95);
    }

    private static @Nullable Found<String> number(Tight tight, int from, boolean title) {
        for (Pattern pattern : new Pattern[] {FULL_NUMBER, BARE_NUMBER, LOST_MARKS, LABELLED}) {
            Matcher matcher = pattern.matcher(tight.text());
            if (pattern == LOST_MARKS && !title) {
                continue;
            }
            int start = from;
            while (start <= tight.text().length() && matcher.find(start)) {
                int bracket = tight.text().lastIndexOf('〔', matcher.start(1));
                if (bracket < 0 || bracket < matcher.start(1) - 8) {
                    return new Found<>(
                            tight.printed(matcher.start(1), matcher.end(1)),
                            tight.span(matcher.start(), matcher.end()),
                            "proposal.number",
                            pattern == LOST_MARKS ? 0.7 : 0.95);
                }
                start = matcher.end();
            }
        }
        return null;
    }

    private static int endOf(Tight tight, Found<String> number) {
        for (int i = 1; i <= tight.text().length(); i++) {
            Span unit = tight.span(i - 1, i);
            if (unit.end() >= number.span().end()) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable Found<String> word(Tight tight, int from) {
        Matcher matcher = WORD.matcher(tight.text());
        return matcher.find(Math.min(from, tight.text().length()))
                ? new Found<>(matcher.group(1), tight.span(matcher.start(1), matcher.end(1)), "proposal.word", 0.9)
                : null;
    }

    /** The body as an option. */
    Optional<Found<Body>> met() {
        return Optional.ofNullable(body);
    }
}
