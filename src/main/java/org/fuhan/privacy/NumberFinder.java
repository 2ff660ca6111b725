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
 * <p>Mobile numbers: eleven digits from 13 to 19 (the national numbering plan), blanks and dashes allowed between groups. Identity
 * numbers: GB 11643, eighteen places with a birth date inside, or the older fifteen; card numbers of sixteen to nineteen digits are
 * masked alike.
 */
final class NumberFinder {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z.〔-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9A-Za-z]|\\.\\d)");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9A-Za-z.])(?:\\d{6} ?(?:19|20)\\d{2} ?\\d{4} ?\\d{3}[0-9Xx]|\\d{16,19}|[1-8]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3})(?![0-9A-Za-z.])");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:家住|住在|居住在|居住于|住址[：:为]?|家庭(?:住址|地址)[：:为]?)([^，。；、\\n]{2,40}?(?:\\d{1,5}|[一二三四五六七八九十]{1,3})(?:号楼|号院|号|栋|幢|座|单元|室|组)[0-9一二三四五六七八九十号栋幢座单元楼层室户组-]{0,20})");

    private NumberFinder() {}

    /** A number or an address with its place. */
    record Hit(PrivatePerson.Kind kind, Span span) {}

    /** All of them, in no certain order. */
    static List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        collect(IDENTITY, 0, PrivatePerson.Kind.IDENTITY_NUMBER, text, hits);
        collect(MOBILE, 0, PrivatePerson.Kind.MOBILE, text, hits);
        collect(ADDRESS, 1, PrivatePerson.Kind.ADDRESS, text, hits);
        return hits;
    }

    private static void collect(Pattern pattern, int group, PrivatePerson.Kind kind, String text, List<Hit> hits) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(group), matcher.end(group));
            if (hits.stream().noneMatch(hit -> hit.span().overlaps(span))) {
                hits.add(new Hit(kind, span));
            }
        }
    }
}
