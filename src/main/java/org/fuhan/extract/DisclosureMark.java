package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Disclosure;

/** 公开属性: （此件主动公开）, 公开方式：依申请公开, 同意公开 behind the document number. A web page's menu is none. Stateless. */
final class DisclosureMark {
    private static final String TERM = "(不予公开|不公开|不宜公开|不予主动公开|依申请公开|主动公开|同意公开|同意对外公开|对外公开|全文公开|公开发布|予以公开|可以公开|公开)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:公开方式|公开属性|公开类型|公开类别|公开选项|公开形式|信息公开|公开意见|是否公开|公开范围)(?:选项|属性)?[:：]?\\(?(?:此件)?" + TERM);
    private static final Pattern MARKED =
            Pattern.compile("[(〔](?:此件|此复函|本件|此文|本文|该件|此答复|此函)?(?:信息)?(?:可|可以|同意|属性?)?[:：]?" + TERM
                    + "[)〕]|(?:此件|此复函|本件|此文)(?:可)?" + TERM);
    private static final Pattern WHOLE = Pattern.compile("^" + TERM + "$");
    private static final Pattern BEHIND =
            Pattern.compile("(?:号|类|类别[:：][A-D]\\d?|\\)),?[(〔]?(同意公开|同意对外公开|主动公开|不予公开|依申请公开|公开)[)〕]?$");
    private static final Pattern LABEL_ALONE = Pattern.compile("^(?:公开方式|公开属性|公开类型|公开类别|信息公开选项)[:：]?$");

    private DisclosureMark() {}

    static Optional<Found<Disclosure>> of(LetterText letter) {
        Layout layout = letter.layout();
        return in(layout.footLines(), 0)
                .or(() -> in(layout.letterhead(), Math.max(0, layout.titleFrom() - 5)))
                .or(() -> in(layout.lines().subList(Math.max(0, layout.footFrom() - 2), layout.footFrom()), 99));
    }

    /** Looks through lines; a bare term counts from line {@code bareFrom} on. */
    private static Optional<Found<Disclosure>> in(List<Line> lines, int bareFrom) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().length() > 120) {
                continue;
            }
            boolean labelBefore =
                    i > 0 && LABEL_ALONE.matcher(lines.get(i - 1).text()).matches();
            Optional<Found<Disclosure>> found = match(line, LABELLED, "disclosure.label", 0.97)
                    .or(() -> match(line, MARKED, "disclosure.bracket", 0.97));
            if (found.isEmpty() && (i >= bareFrom || labelBefore)) {
                found = match(line, WHOLE, "disclosure.line", 0.85)
                        .or(() -> match(line, BEHIND, "disclosure.behind", 0.9));
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<Disclosure>> match(Line line, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return Optional.of(new Found<>(
                meaning(matcher.group(group)), line.tight().span(matcher.start(), matcher.end()), rule, confidence));
    }

    private static Disclosure meaning(String term) {
        if (term.startsWith("不")) {
            return Disclosure.WITHHELD;
        }
        return term.startsWith("依") ? Disclosure.ON_REQUEST : Disclosure.PROACTIVE;
    }
}
