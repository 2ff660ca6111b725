package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fuhan.letter.Funding.Role;
import org.fuhan.letter.Span;

/**
 * Sums the proposer asked for, and those the reply refuses: 您建议每年安排专项经费200万元; 每条线路每年60万元补贴的意见，未予采纳. They are no spending. Stateless.
 */
final class WishedSums {
    private static final CueList OPENERS = CueList.load("request-openers.txt");
    private static final CueList CLOSERS = CueList.load("request-words.txt");
    private static final CueList REFUSALS = CueList.load("refusal-words.txt");
    private static final Pattern APPLIED = Pattern.compile("申请|申报|请求|呈请");
    private static final Pattern PENDING = Pattern.compile("未获|尚未|未批|未予|未能|没有获批|待批");
    private static final Pattern NEEDED =
            Pattern.compile("需(?:要|新增|增加|投入|资金|支出|财政|经费|再|约|超过|近|每年){0,4}(?:支出|投入|资金|经费)?$");
    private static final Pattern NOT_DONE =
            Pattern.compile("暂不|不予采纳|未予采纳|不宜|难以(?:安排|承担|承受|实施|落实|全部|满足|一次|统一)|无力|财力所限|财力有限|超出[^，。]{0,8}财力|财政(?:难以|无法)");
    private static final int REACH = 60;

    private WishedSums() {}

    /** REQUESTED or REFUSED where the amount is only wished for. */
    static Optional<Role> role(String text, Span sentence, Amount amount) {
        int start = amount.span().start();
        int end = amount.span().end();
        if (isPending(text, sentence, start, end)) {
            return Optional.of(Role.REQUESTED);
        }
        if (isUnaffordable(text, sentence, start, end)) {
            return Optional.of(Role.REFUSED);
        }
        int from = Math.max(sentence.start(), start - REACH);
        Optional<CueList.Hit> opener = OPENERS.last(text, from, start).filter(hit -> isQuoting(text, hit, start));
        Optional<CueList.Hit> closer = CLOSERS.first(text, end, Math.min(sentence.end(), end + REACH / 2));
        boolean wished = opener.isPresent()
                && (closer.isPresent() || (isWish(opener.get().value()) && isNear(text, opener.get(), start)));
        if (!wished) {
            return Optional.empty();
        }
        int to = closer.map(hit -> hit.span().end()).orElse(end);
        int reply = Math.min(text.length(), Math.max(sentence.end(), to + REACH));
        boolean refused = REFUSALS.isIn(text, to, Math.min(reply, nextParagraph(text, to)));
        return Optional.of(refused ? Role.REFUSED : Role.REQUESTED);
    }

    /** 关于“…”的建议 holds what stands within the marks only. */
    private static boolean isQuoting(String text, CueList.Hit opener, int start) {
        return !opener.value().endsWith("“")
                || !text.substring(opener.span().end(), start).contains("”");
    }

    /** 全部翻新约需18亿元，超出财力，暂不实施: what the wish would cost. */
    private static boolean isUnaffordable(String text, Span sentence, int start, int end) {
        int clause = Clauses.start(text, Math.max(sentence.start(), start - REACH / 2), start);
        return NEEDED.matcher(text).region(clause, start).find()
                && NOT_DONE.matcher(text)
                        .region(end, Math.min(sentence.end(), end + REACH))
                        .find();
    }

    private static boolean isWish(String opener) {
        return opener.contains("建议") || opener.contains("提出") || opener.contains("提到") || opener.contains("所提");
    }

    /** 向省厅申请补助1500万元，尚未获批: asked for by the reply's own side. */
    private static boolean isPending(String text, Span sentence, int start, int end) {
        int clause = Clauses.start(text, Math.max(sentence.start(), start - REACH), start);
        return APPLIED.matcher(text).region(clause, start).find()
                && PENDING.matcher(text)
                        .region(end, Math.min(sentence.end(), end + REACH / 2))
                        .find();
    }

    /** The wish is told in the same clause or the next: not a whole sentence later. */
    private static boolean isNear(String text, CueList.Hit opener, int start) {
        String between = text.substring(opener.span().end(), start);
        return between.length() <= REACH / 2 && !between.contains("的建议") && !between.contains("的意见");
    }

    private static int nextParagraph(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
