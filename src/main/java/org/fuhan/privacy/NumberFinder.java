package org.fuhan.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;

/**
 * Finds mobile numbers, identity numbers and the doors families live behind.
 *
 * <p>Mobile numbers: eleven digits from 13 to 19 (the national numbering plan), blanks and dashes allowed between their groups,
 * however grouped; the country's 86 or the trunk's 0 before them is no part of the number. Identity numbers: GB 11643, eighteen
 * places with a birth date inside and the two of a disability card behind them or not, or the older fifteen; card numbers of
 * sixteen to nineteen digits, in groups of four or not, are masked alike. Letters beside a number do not hide it. Not for
 * landlines, hotlines and organisations' codes. The patterns are tried only where their first characters stand.
 */
final class NumberFinder {
    private static final String GAP = "(?: ?[-—–‐‑－] ?|[ \\u00a0\\u3000])";
    private static final String GAP_UNITS = " -—–‐‑－\u00a0\u3000";
    private static final int WIDEST_GAP = 3;
    /** No more digits behind, and no sum: neither a decimal nor a unit of money. */
    private static final String ENDS = "(?![0-9]|\\.\\d|[元万亿])";

    private static final Pattern MOBILE = pattern("(?:(?:\\+?86|0086)G?|0)?"
            + "(1[3-9]\\d(?:G?\\d{4}G?\\d{4}|G?\\d{3}G\\d{5}|G\\d{5}G?\\d{3}|\\d{2}G\\d{6}|\\d{2}G\\d{3}G\\d{3}"
            + "|\\dG\\d{4}G\\d{3}|\\dG\\d{3}G\\d{4}|\\d{3}G\\d{5}))");
    private static final Pattern IDENTITY =
            pattern("(?:[1-8]\\d{5}G?(?:19|20)\\d{2}G?(?:0[1-9]|1[0-2])G?(?:[0-2]\\d|3[01])G?\\d{3}[0-9Xx](?:\\d{2})?"
                    + "|\\d{16,19}|(?:6[02]\\d{2}|9558|[45]\\d{3})([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1?\\d{1,3})?"
                    + "|[1-8]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3})");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?<=家)住在?|住在|(?<=居)住于|[住地]址[：:为]?)([^，。；、*\\n]{2,40}?(?:\\d{1,5}|[一二三四五六七八九十]{1,3})(?:号楼|号院|号|栋|幢|座|单元|室|组)[0-9一二三四五六七八九十号栋幢座单元楼层室户组-]{0,20})");
    /** A door in a block of flats; a public office there has a name, and no need of being found by it. */
    private static final Pattern DOOR =
            Pattern.compile("(\\d{1,3}(?:号楼|号院|栋|幢|座|号)\\d{1,2}(?:单元|门)(?:\\d{1,2}[层楼])?\\d{3,4}(?!\\d)[室号户]?)");

    /** What {@link #DOOR} has behind its first digits. */
    private static final String HOUSES = "号栋幢座";

    private static final int LONGEST_HOUSE = 3;
    private static final int SHORTEST_NUMBER = 11;
    private static final int CREDIT_CODE = 18;

    private NumberFinder() {}

    /** G stands for what may divide two groups of digits. */
    private static Pattern pattern(String digits) {
        return Pattern.compile(digits.replace("G", GAP) + ENDS);
    }

    /** A number or an address with its place. */
    record Hit(PrivatePerson.Kind kind, Span span) {}

    /** All of them in the order of the text, none overlapping. */
    static List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = IDENTITY.matcher(text).useTransparentBounds(true);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i;
            if (isDigit(c)) {
                boolean door = (i == 0 || !isDigit(text.charAt(i - 1))) && mayBeDoor(text, i);
                end = door ? collect(matcher, DOOR, i, PrivatePerson.Kind.ADDRESS, hits) : i;
                end = end == i ? number(matcher, text, i, hits) : end;
            } else if ((c == '住' || c == '地') && (c == '住' || text.startsWith("家庭地址", i - 2))) {
                end = collect(matcher, ADDRESS, i, PrivatePerson.Kind.ADDRESS, hits);
            }
            i = end > i ? end : isDigit(c) ? endOfRun(text, i) : i + 1;
        }
        return hits;
    }

    /** Whether a house stands here, and a number behind it: what most figures of a letter are not. */
    private static boolean mayBeDoor(String text, int at) {
        int end = endOfRun(text, at);
        return end - at <= LONGEST_HOUSE && end < text.length() && HOUSES.indexOf(text.charAt(end)) >= 0;
    }

    /** The end of the number that is masked at this place, the place itself where none is. */
    private static int number(Matcher matcher, String text, int at, List<Hit> hits) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean decimals = before == '.' && at > 1 && isDigit(text.charAt(at - 2));
        if (!holdsANumber(text, at) || decimals || isInCreditCode(text, at)) {
            return at;
        }
        int end = collect(matcher, IDENTITY, at, PrivatePerson.Kind.IDENTITY_NUMBER, hits);
        boolean mayBeMobile = end == at && "180".indexOf(text.charAt(at)) >= 0 && before != '〔';
        return mayBeMobile ? collect(matcher, MOBILE, at, PrivatePerson.Kind.MOBILE, hits) : end;
    }

    /** Whether enough digits follow with nothing but gaps between: what most figures of a letter are not. */
    private static boolean holdsANumber(String text, int at) {
        int digits = 0;
        int gap = 0;
        for (int i = at; i < text.length() && digits < SHORTEST_NUMBER && gap <= WIDEST_GAP; i++) {
            boolean digit = isDigit(text.charAt(i));
            digits += digit ? 1 : 0;
            gap = digit ? 0 : GAP_UNITS.indexOf(text.charAt(i)) >= 0 ? gap + 1 : WIDEST_GAP + 1;
        }
        return digits >= SHORTEST_NUMBER;
    }

    /** The unified code of an organisation (GB 32100): eighteen digits and capitals, more of them than a check letter. */
    private static boolean isInCreditCode(String text, int at) {
        int start = at;
        while (start > 0 && at - start < CREDIT_CODE && isDigitOrCapital(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        boolean letters = false;
        while (end < text.length() && end - start <= CREDIT_CODE && isDigitOrCapital(text.charAt(end))) {
            letters |= !isDigit(text.charAt(end)) && end - start < CREDIT_CODE - 1;
            end++;
        }
        return end - start == CREDIT_CODE && isDigit(text.charAt(start)) && (letters || start < at);
    }

    private static int collect(Matcher matcher, Pattern pattern, int at, PrivatePerson.Kind kind, List<Hit> hits) {
        matcher.usePattern(pattern).region(at, matcher.regionEnd());
        if (!matcher.lookingAt()) {
            return at;
        }
        int group = kind == PrivatePerson.Kind.IDENTITY_NUMBER ? 0 : 1;
        hits.add(new Hit(kind, new Span(matcher.start(group), matcher.end(group))));
        return matcher.end(group);
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitOrCapital(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
