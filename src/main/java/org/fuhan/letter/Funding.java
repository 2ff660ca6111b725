package org.fuhan.letter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One sum of money a letter states.
 *
 * @param id f0, f1 … in the order of the text
 * @param raw as it stands at {@code span}
 * @param amountYuan in yuan, the lower end of a range
 * @param maxYuan the upper end of a range, else null
 * @param bound exact, about, at least …
 * @param per the basis in the printed order, the yuan left out: 人/月, 亩; null for a sum of money as such
 * @param role what the sum is for in the letter's own account
 * @param purpose what it is spent on, in the letter's words
 * @param payer who pays: 中央 省 市 区 县 社会 or a body's name
 * @param period when: 2025年, 2025年1月至3月
 * @param personal whether it is one family's or person's private circumstance
 * @param partOf the id of the total it is a part of
 * @param sentence the sentence it stands in
 * @param span where {@code raw} stands
 */
public record Funding(
        String id,
        String raw,
        BigDecimal amountYuan,
        @Nullable BigDecimal maxYuan,
        Bound bound,
        @Nullable String per,
        Role role,
        @Nullable String purpose,
        @Nullable String payer,
        @Nullable String period,
        boolean personal,
        @Nullable String partOf,
        String sentence,
        Span span) {
    /** The same sum as one family's or person's own: no spending on the many; a rate it is reckoned by stays one. */
    public Funding asPersonal() {
        boolean rate = role == Role.STANDARD && per != null && per.contains("/");
        boolean told = rate || role == Role.REQUESTED || role == Role.REFUSED || role == Role.RAISED;
        Role own = told ? role : Role.OTHER;
        return new Funding(
                id, raw, amountYuan, maxYuan, bound, per, own, purpose, payer, period, true, partOf, sentence, span);
    }

    /** How the amount bounds the real sum. */
    public enum Bound {
        /** As stated. */
        EXACT,
        /** 约, 左右. */
        ABOUT,
        /** 不低于, 至少. */
        AT_LEAST,
        /** 余, 多, 超过, 突破. */
        OVER,
        /** 近, 不足. */
        UNDER,
        /** 不超过, 最高. */
        UP_TO
    }

    /** What a sum is in the letter's account. Sums of different roles are never added. */
    public enum Role {
        /** A rate per person, acre, month …. */
        STANDARD,
        /** A sum that parts are named of, or a total investment. */
        TOTAL,
        /** A part of a total. */
        PART,
        /** Paid out, allotted, put in. */
        PAID,
        /** Planned or budgeted. */
        BUDGET,
        /** Raised or donated. */
        RAISED,
        /** A price or a fee. */
        PRICE,
        /** A difference to another sum. */
        CHANGE,
        /** Asked for by the proposer. */
        REQUESTED,
        /** Refused by the replier. */
        REFUSED,
        /** None of these. */
        OTHER
    }
}
