package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Bound;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/** What an amount is in the letter's account, told by the words beside it; the nearest word decides. Stateless. */
final class FundingRole {
    private static final CueList BEFORE = CueList.load("role-cues.txt");
    private static final CueList AFTER = CueList.load("role-after.txt");
    private static final CueList CHANGES = CueList.load("change-words.txt");
    private static final BigDecimal LARGE = BigDecimal.valueOf(2_000_000);
    /** A sum of a year that is no rate for one: 每年200万元. */
    private static final BigDecimal YEARLY = BigDecimal.valueOf(500_000);

    private static final Pattern AWARDED = Pattern.compile("先后(?:获|入选|被)|获评|入选|被评为");
    private static final Pattern SUMMED = Pattern.compile("共(?:计)?(?:奖励|奖补|补助|补贴|兑现|给予)|累计");
    private static final Pattern PROMISE = Pattern.compile("下一步|(?:我局|我委|我厅|我们|我部|我办)将");
    private static final Pattern CONDITION = Pattern.compile("对[^，。；]{0,20}(?:获评|入选|先后|被评为|的)|凡|的，|每");
    private static final Pattern TOLD = Pattern.compile("共(?!同)|累计|去年|全年|[0-9]{4}年|先后");
    private static final Pattern BEHIND = Pattern.compile(
            "[0-9.,、—\\-~至到万千余多元]{1,16}(?:以内|以下|左右)?(?:的标准)?(?:(?:予以)?(收取|收费|计收|计费|缴纳)|(?:给予|予以|进行|发放)?(?:补助|补贴|奖励|奖补))");
    private static final Pattern HABIT = Pattern.compile("每年(?:均|都)?(?:安排|列支|拿出|统筹|从)|每年[^，。；]{0,16}(?:安排|列支)");
    private static final Pattern AHEAD =
            Pattern.compile("拟|计划(?!生育|单列)|打算|今后|未来|下一步|力争|争取|预算安排|(?:我局|我委|我厅|我们|我部|我办)将");
    private static final Pattern RISE = Pattern.compile("(?:提高|上调|调整|下调|降低|降)(?:到|至|为)[^，。；]{0,12}");
    private static final Pattern BOTH = Pattern.compile("[由从][^，。；]{0,40}$");
    private static final int RISE_REACH = 24;
    private static final Pattern PAST = Pattern.compile("去年|上年|已|累计");
    private static final Pattern GRADES = Pattern.compile("[0-9.、万亿元]{1,24}[一二三四五两几][个]?档");
    private static final Pattern GIVEN = Pattern.compile("(?:补贴|补助|资助|给予)$");
    private static final int PRICE_REACH = 80;
    private static final int REACH = 40;
    private static final int AFTER_REACH = 12;
    /** No farther back is a sentence looked through, sum after sum. */
    private static final int LONGEST_SENTENCE = 400;

    private FundingRole() {}

    /**
     * The role of an amount that is neither part of another nor wished for.
     *
     * @param whole the sentence it stands in
     * @param per its basis
     * @param from the end of the amount before, or the sentence's start
     */
    static Role of(String text, Span whole, Amount amount, @Nullable String per, int from) {
        int start = amount.span().start();
        Span sentence = new Span(Math.max(whole.start(), start - LONGEST_SENTENCE), whole.end());
        if (CHANGES.endingAt(text, from, start).isPresent() && !isTarget(text, start)) {
            return Role.CHANGE;
        }
        if (GRADES.matcher(text).region(start, sentence.end()).lookingAt()) {
            return Role.STANDARD;
        }
        int clause = Clauses.start(text, Math.max(from, sentence.start()), start);
        Optional<Role> summed = per == null ? SummedUp.role(text, sentence, start) : Optional.empty();
        if (summed.isPresent()) {
            return summed.get() == Role.PAID ? planned(text, sentence, clause, start, Role.PAID) : summed.get();
        }
        Optional<Role> near = nearest(text, clause, start);
        if (per != null && !BasisReader.isTime(per)) {
            return rate(text, sentence, start, near);
        }
        boolean noun = isNoun(text, sentence, clause, amount);
        boolean rated = noun && near.filter(Role.STANDARD::equals).isPresent();
        if (rated && isSum(text, sentence, amount, per, clause)) {
            return Role.PAID;
        }
        Optional<Role> role = near.or(() -> nearest(text, Math.max(sentence.start(), start - REACH), start))
                .or(() -> AFTER.first(
                                text,
                                amount.span().end(),
                                Math.min(text.length(), amount.span().end() + AFTER_REACH))
                        .map(hit -> Role.valueOf(hit.value())));
        if (role.isEmpty()) {
            boolean yearly = per != null && amount.yuan().compareTo(YEARLY) >= 0;
            return per == null ? Role.OTHER : behind(text, start).orElse(yearly ? Role.BUDGET : Role.STANDARD);
        }
        Role planned = planned(text, sentence, clause, start, role.get());
        if (planned == Role.PAID) {
            return paid(text, sentence, clause, amount);
        }
        return planned == Role.BUDGET && per != null && isHabit(text, sentence, start) ? Role.PAID : planned;
    }

    /** Whether a noun (补助, 津贴) tells of the amount, and not 奖励 told of what was done. */
    private static boolean isNoun(String text, Span sentence, int clause, Amount amount) {
        int start = amount.span().start();
        return BEFORE.last(text, clause, start)
                .filter(hit -> hit.value().equals("STANDARD?"))
                .filter(hit -> !hit.span().of(text).equals("奖励")
                        || (amount.bound() != Bound.UP_TO && isSummed(text, sentence, start)))
                .isPresent();
    }

    /** What words for paying make of an amount, when it is no ceiling, no level and no thing's cost. */
    private static Role paid(String text, Span sentence, int clause, Amount amount) {
        if (isCeiling(text, amount, clause) || isRaised(text, sentence, amount)) {
            return Role.STANDARD;
        }
        return isAttribute(text, amount) ? Role.TOTAL : Role.PAID;
    }

    /** 发放贷款最高20万元 tells what one may have, not what was paid. */
    private static boolean isCeiling(String text, Amount amount, int clause) {
        return amount.bound() == Bound.UP_TO
                && !TOLD.matcher(text).region(clause, amount.span().start()).find();
    }

    /** 定额支付由800元提高至1500元: both ends of a rise are levels. */
    private static boolean isRaised(String text, Span sentence, Amount amount) {
        int start = amount.span().start();
        int end = amount.span().end();
        boolean to = RISE.matcher(text)
                .region(Math.max(sentence.start(), start - RISE_REACH), start)
                .find();
        Matcher rise = RISE.matcher(text).region(end, Math.max(end, Math.min(sentence.end(), end + RISE_REACH)));
        boolean from = BOTH.matcher(text).region(sentence.start(), start).find() && rise.find();
        return amount.yuan().compareTo(YEARLY) < 0 && (to || from);
    }

    /** 投资3亿元的水厂: what the thing costs in all. */
    private static boolean isAttribute(String text, Amount amount) {
        int end = amount.span().end();
        return text.startsWith("投资", amount.span().start() - 2) && text.startsWith("的", end);
    }

    /** 财政每年安排300万元, of no plan, is what is paid year by year. */
    private static boolean isHabit(String text, Span sentence, int start) {
        return HABIT.matcher(text).region(sentence.start(), start).find()
                && !AHEAD.matcher(text).region(sentence.start(), start).find();
    }

    /** Whether a sum beside 补助 or 补贴 is what was paid, by its size or by what the words before it tell. */
    private static boolean isSum(String text, Span sentence, Amount amount, @Nullable String per, int clause) {
        int start = amount.span().start();
        int told = afterComma(text, sentence.start(), start);
        return !isRate(amount)
                || (per != null && amount.yuan().compareTo(YEARLY) >= 0)
                || TOLD.matcher(text).region(Math.min(told, clause), start).find()
                || (amount.bound() != Bound.UP_TO && isSummed(text, sentence, start));
    }

    /** What is reckoned by a unit is a standard, also where it is planned, unless it is a price, an income or a difference. */
    private static Role rate(String text, Span sentence, int start, Optional<Role> near) {
        Optional<Role> behind = near.isPresent() ? Optional.empty() : behind(text, start);
        if (behind.isPresent()) {
            return behind.get();
        }
        Optional<Role> told = near.or(() -> nearest(text, Math.max(sentence.start(), start - PRICE_REACH), start));
        if (told.filter(Role.PRICE::equals).isPresent()
                || near.filter(Role.OTHER::equals).isPresent()) {
            return told.orElse(Role.OTHER);
        }
        return near.filter(Role.CHANGE::equals).orElse(Role.STANDARD);
    }

    /** What the words right behind a rate make of it: 每天50元收取, 每亩50元给予补助. */
    private static Optional<Role> behind(String text, int start) {
        Matcher matcher = BEHIND.matcher(text).region(start, Math.min(text.length(), start + PRICE_REACH));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? Role.STANDARD : Role.PRICE);
    }

    /** 三个县先后获评示范县，市财政分别给予奖励, 去年共奖励企业23家、48万元: told of what was done, no rule for what is to be. */
    private static boolean isSummed(String text, Span sentence, int start) {
        int clause = afterComma(text, sentence.start(), start);
        boolean awarded = AWARDED.matcher(text).region(sentence.start(), start).find()
                && !CONDITION.matcher(text).region(sentence.start(), start).find();
        return awarded || SUMMED.matcher(text).region(clause, start).find();
    }

    private static int afterComma(String text, int from, int to) {
        int at = to;
        while (at > from && text.charAt(at - 1) != '，') {
            at--;
        }
        return at;
    }

    /** 提高到1040元 tells a level, no change. */
    private static boolean isTarget(String text, int start) {
        return start > 0 && "到至为".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** The nearest word's; a weak one (补助) gives way to one before it in the window (发放). */
    private static Optional<Role> nearest(String text, int from, int to) {
        Optional<CueList.Hit> nearest = BEFORE.last(text, from, to);
        Optional<CueList.Hit> strong = nearest;
        while (strong.isPresent() && strong.get().value().endsWith("?")) {
            strong = BEFORE.last(text, from, strong.get().span().start());
        }
        return strong.map(hit -> granted(text, from, hit))
                .or(() -> nearest.map(CueList.Hit::value))
                .map(role -> Role.valueOf(role.replace("?", "")));
    }

    /** 补贴服务费300元: a price that is paid for someone is a rate. */
    private static String granted(String text, int from, CueList.Hit hit) {
        boolean given = hit.value().equals("PRICE")
                && GIVEN.matcher(text)
                        .region(
                                Math.max(from, hit.span().start() - 4),
                                hit.span().start())
                        .find();
        return given ? "STANDARD" : hit.value();
    }

    /** 区级补贴260万元: a noun alone makes a rate only of a small sum. */
    private static boolean isRate(Amount amount) {
        return amount.bound() == Bound.UP_TO || amount.yuan().compareTo(LARGE) < 0;
    }

    /** 计划今年投入资金: what is paid or totalled in a plan is budgeted. */
    private static Role planned(String text, Span sentence, int clause, int start, Role role) {
        if (role != Role.PAID && role != Role.TOTAL) {
            return role;
        }
        String before = text.substring(clause, start);
        boolean plan = PROMISE.matcher(text).region(sentence.start(), start).find()
                || before.contains("拟")
                || before.contains("计划")
                || before.contains("预计")
                || before.contains("将投")
                || before.contains("力争")
                || before.contains("底前");
        return plan && !PAST.matcher(before).find() ? Role.BUDGET : role;
    }
}
