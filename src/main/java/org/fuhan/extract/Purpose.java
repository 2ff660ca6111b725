package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sum is spent on, in the letter's words: what 用于 says after it, else the noun before it (发放孤儿生活费2.7万元). Stateless. */
final class Purpose {
    private static final Pattern AFTER =
            Pattern.compile("^[，,]?(?:资金)?(?:主要)?(?:用于|支持|购买|购置|建设|实施|新建|开展)([\\p{IsHan}、“”0-9]{2,24})");
    private static final Pattern NOUN_AFTER =
            Pattern.compile("^的?((?:一次性)?\\p{IsHan}{0,10}(?:补助|补贴|奖励|津贴|资金|经费|善款|费用|费))");
    private static final Pattern BEFORE =
            Pattern.compile("([\\p{IsHan}“”、]{0,14}(?:资金|经费|补助|补贴|津贴|费用|费|金额|金|贴息|投资|工程款|善款|奖励|保额|标准|价))[^，。；]{0,6}$");
    private static final Pattern GIVING = Pattern.compile("^(?:给予|予以|进行|发放|安排)(?=[\\p{IsHan}]{2})");
    private static final CueList VERBS = CueList.load("purpose-verbs.txt");

    private Purpose() {}

    /**
     * The purpose of an amount.
     *
     * @param from the end of the amount before, or the sentence's start
     */
    static Optional<String> of(String text, Amount amount, int from) {
        int end = amount.span().end();
        String behind = text.substring(end, Math.min(text.length(), end + 32));
        Matcher after = AFTER.matcher(behind);
        if (after.find()) {
            return Optional.of(after.group(1));
        }
        Matcher noun = NOUN_AFTER.matcher(behind);
        if (noun.find()) {
            return Optional.of(GIVING.matcher(noun.group(1)).replaceFirst(""));
        }
        int start = amount.span().start();
        int clause = Clauses.start(text, Math.max(from, start - 32), start);
        Matcher before = BEFORE.matcher(text.substring(clause, start));
        if (!before.find()) {
            return Optional.empty();
        }
        int at = clause + before.start(1);
        boolean cut = at > 0 && Character.isDigit(text.charAt(at - 1)) && "年月日岁".indexOf(text.charAt(at)) >= 0;
        String words = cut
                ? before.group(1).replaceFirst("^(?:年度?(?:以来|前|底|起)?|月份?(?:前|底|起)?|日|周岁|岁)(?:以上|以下)?", "")
                : before.group(1);
        return Optional.of(bare(words)).filter(p -> p.length() > 1 && !p.equals("费用") && !p.equals("金额"));
    }

    /** Without the verbs and joints in front: 累计发放孤儿生活费 → 孤儿生活费. */
    private static String bare(String words) {
        Optional<CueList.Hit> verb = VERBS.last(words, 0, Math.max(0, words.length() - 2));
        String noun = verb.map(hit -> words.substring(hit.span().end())).orElse(words);
        int comma = noun.lastIndexOf('、');
        return comma >= 0 && noun.length() - comma > 2 ? noun.substring(comma + 1) : noun;
    }
}
