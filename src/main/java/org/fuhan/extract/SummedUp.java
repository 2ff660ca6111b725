package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;

/**
 * Sums that the words right before them show to be what a rate came to, not the rate: 去年奖励47人、94万元; 每处补助1.2万元，共672万元; 全年约需177万元. Stateless.
 */
final class SummedUp {
    private static final int REACH = 24;
    private static final String COUNT =
            "[0-9][0-9.,万千百]{0,8}余?(?:多)?(?:人次|户次|家次|件次|人|名|户|家|个|所|台|处|件|例|套|批|宗|辆|项|座|部|起|笔|单)";
    private static final Pattern COUNTED = Pattern.compile(
            "(奖励|奖补|补助|补贴|发放|救助|资助|减免|兑现|减收|惠及|支付|帮扶|慰问|代缴|免收)[^，。；、0-9]{0,10}" + COUNT + "、(?:共|计|约|近|超)?$");
    private static final Pattern WHOLE = Pattern.compile("^(?:总计|合计|共计|共)$");
    private static final Pattern NEEDS = Pattern.compile("(?:需|约需|需要|需资金|约需资金|需投入|需新增支出|需支出)$");
    private static final Pattern RATE = Pattern.compile("每[^，。；]{1,24}元");

    private SummedUp() {}

    /** The role of the amount that starts at the offset, where the words before it tell so. */
    static Optional<Role> role(String text, Span sentence, int start) {
        int from = Math.max(sentence.start(), start - REACH);
        Matcher counted = COUNTED.matcher(text).region(from, start);
        if (counted.find()) {
            return Optional.of(Role.PAID);
        }
        int clause = Clauses.start(text, from, start);
        boolean told = RATE.matcher(text)
                .region(Math.max(sentence.start(), clause - 2 * REACH), clause)
                .find();
        if (told && WHOLE.matcher(text).region(clause, start).find()) {
            return Optional.of(Role.TOTAL);
        }
        boolean needs = told && NEEDS.matcher(text).region(clause, start).find();
        return needs ? Optional.of(Role.BUDGET) : Optional.empty();
    }
}
