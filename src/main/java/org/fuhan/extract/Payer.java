package org.fuhan.extract;

import java.util.Optional;

/** Who pays a sum, where the clause says so: 省级资金1128.68万元 → 省, 由区财政负担 → 区, 中央和省级财政 → 中央和省. Stateless. */
final class Payer {
    private static final CueList PAYERS = CueList.load("payers.txt");
    private static final int AFTER_REACH = 14;

    private Payer() {}

    /**
     * The payer of an amount.
     *
     * @param from the end of the amount before, or the sentence's start
     */
    static Optional<String> of(String text, Amount amount, int from) {
        int start = amount.span().start();
        int clause = Clauses.start(text, from, start);
        Optional<String> before =
                PAYERS.last(text, clause, start).filter(hit -> pays(text, hit)).map(hit -> together(text, clause, hit));
        return before.or(() -> after(text, amount.span().end()));
    }

    /** …，由区财政负担. */
    private static Optional<String> after(String text, int end) {
        int to = Math.min(text.length(), end + AFTER_REACH);
        int by = text.indexOf('由', end);
        if (by < 0 || by >= to || Clauses.sentenceStart(text, end, by) > end) {
            return Optional.empty();
        }
        Optional<CueList.Hit> first = PAYERS.startingAt(text, by + 1);
        Optional<CueList.Hit> second = first.filter(
                        hit -> isJoint(text, hit.span().end()))
                .flatMap(hit -> PAYERS.startingAt(text, hit.span().end() + 1));
        return second.isPresent()
                ? second.map(hit -> first.get().value() + "和" + hit.value())
                : first.map(CueList.Hit::value);
    }

    /** 中央和省级财政: both pay. */
    private static String together(String text, int from, CueList.Hit hit) {
        int joint = hit.span().start() - 1;
        Optional<CueList.Hit> other =
                joint > from && isJoint(text, joint) ? PAYERS.endingAt(text, from, joint) : Optional.empty();
        return other.map(one -> one.value() + "和" + hit.value()).orElse(hit.value());
    }

    private static boolean isJoint(String text, int at) {
        return at < text.length() && "和与及".indexOf(text.charAt(at)) >= 0;
    }

    /** 省 alone, and 社会 or 企业, pay only where money follows: 省资金, 企业自筹. */
    private static boolean pays(String text, CueList.Hit hit) {
        if (hit.span().length() > 2
                || (hit.span().length() == 2 && hit.value().length() > 1 && !isParty(hit.value()))) {
            return true;
        }
        int end = hit.span().end();
        String next = text.substring(end, Math.min(text.length(), end + 6));
        return next.isEmpty()
                || Character.isDigit(next.charAt(0))
                || "资补投财配拨奖出自承预专筹".indexOf(next.charAt(0)) >= 0
                || (hit.span().length() == 2 && next.contains("资金"));
    }

    private static boolean isParty(String payer) {
        return payer.equals("企业") || payer.equals("社会") || payer.equals("个人") || payer.equals("街道");
    }
}
