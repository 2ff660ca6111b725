package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/**
 * Who does what a measure tells: another body where a heading (市妇联主要做法及成效, 区城市管理局工作情况) or the first sentence (区民政局组建…) names
 * one, else the replying agency. Immutable.
 *
 * @param text the letter
 * @param agency the replying agency, absent when the head does not tell
 */
record MeasureActors(String text, Optional<String> agency) {
    private static final String BODY =
            "((?:[省市州区县旗镇]|团)[\\p{IsHan}]{0,12}?(?:管理局|服务局|分局|局|委员会|纪委监委|组织部|宣传部|[商发工卫健改]委|妇联|残联|工商联|总工会|科协|文联|团委|团[市区县]委|法院|检察院|法制办|人民政府|办公室|公司|管委会|红十字会))";
    private static final Pattern HEADING = Pattern.compile(
            "(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?\\s*" + BODY + "(?:的)?(?:主要|工作|办理|做法|落实|职责|方面)[^，。]{0,12}");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[。，；：*])" + BODY + "(?=组建|牵头|联合|会同|印发|下发|制定|主动|计划|积极|组织|开展|实施|打造|建立|成立|负责|协同|连续|出台|设立|将|已)");
    private static final int FIRST_SENTENCE = 80;

    /** The actors of a leaf. */
    List<String> of(List<String> path, Span leaf) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Matcher heading = HEADING.matcher(path.get(i));
            if (heading.matches()) {
                return List.of(heading.group(1));
            }
        }
        int end = Math.min(leaf.end(), leaf.start() + FIRST_SENTENCE);
        Matcher subject = SUBJECT.matcher(text).region(leaf.start(), end);
        if (subject.find() && !agency.orElse("").endsWith(subject.group(1))) {
            return List.of(subject.group(1));
        }
        return agency.map(List::of).orElse(List.of());
    }
}
