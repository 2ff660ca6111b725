package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 类别, how far the proposal was met: labelled (答复类别：B类), glued to the document number or title, or a bare A on a line; in the head
 * first, at the foot only with a label. A legend that explains A类… B类… is no mark, nor is 编号：B-021. Stateless.
 */
final class CategoryMark {
    private static final String MARK = "([A-D甲乙丙丁][1-4]?)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:类别|类型|办理结果|办理标志|办理标识|办理等级|答复等级|办复结果|办复情况|结果分类|办理分类|答复分类|分类)[:：]?[(〔]?" + MARK
                    + "(?![A-Za-z0-9\\-])[)〕]?(?:类|级)?");
    private static final Pattern BARE = Pattern.compile("^[(〔“]?" + MARK + "(?:类(?:件|提案|建议)?|级)?[)〕”]?$");
    private static final Pattern GLUED =
            Pattern.compile("号[(〔,]?(?:类别[:：])?" + MARK + "(?:类|(?=[)〕]|$|同意|主动|此件))[)〕]?");
    private static final Pattern LEADING = Pattern.compile("^[(〔]?([A-D][1-4]?)类[)〕]?(?=,|同意|主动|依申请|公开|[(〔]|签发)");
    private static final Pattern TRAILING =
            Pattern.compile("(?<![A-Za-z0-9、,])(?:[(〔]?([A-D][1-4]?)类[)〕]?|(?<=复|函|见)[(〔]([A-D][1-4]?)[)〕])$");
    private static final Pattern LEGEND = Pattern.compile("[A-D]类?[^A-D]{1,80}[B-D]类|^注|^说明|^备注");

    private CategoryMark() {}

    static Optional<Found<String>> of(Layout layout) {
        return in(layout.letterhead(), true).or(() -> in(layout.footLines(), false));
    }

    private static Optional<Found<String>> in(List<Line> lines, boolean head) {
        for (Line line : lines) {
            String text = line.text();
            if (LEGEND.matcher(text).find() || text.startsWith("编号")) {
                continue;
            }
            Optional<Found<String>> found = match(line, LABELLED, "category.label", 0.97);
            if (found.isEmpty() && head) {
                found = match(line, BARE, "category.bare", 0.85)
                        .or(() -> match(line, GLUED, "category.behind-number", 0.95))
                        .or(() -> match(line, LEADING, "category.line", 0.85))
                        .or(() -> text.length() <= 90
                                ? match(line, TRAILING, "category.line-end", 0.85)
                                : Optional.empty());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<String>> match(Line line, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        return matcher.find()
                ? Optional.of(new Found<>(
                        matcher.group(1) != null ? matcher.group(1) : matcher.group(2),
                        line.tight().span(matcher.start(), matcher.end()),
                        rule,
                        confidence))
                : Optional.empty();
    }
}
