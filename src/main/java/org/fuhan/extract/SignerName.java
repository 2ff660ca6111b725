package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 签发人: labelled at head or foot, or told in a sentence (此复函已经…主任审签). Stateless. */
final class SignerName {
    private static final String NAME = "([\\p{IsHan}]{2,4}(?:·[\\p{IsHan}]{1,8})?)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:领导签发|签发领导|签发人|审签人|签发)[:：](?:姓名)?" + NAME + "(?![\\p{IsHan}])");
    private static final Pattern LOOSE = Pattern.compile("(?:领导签发|签发人)[:：]([\\p{IsHan}·]{2,12})");
    private static final Pattern TOLD =
            Pattern.compile("(?:已|业)?经([\\p{IsHan}·]{2,30}?)(?:同志)?(?:审签|审定签发|签发|审阅签发|审核签发)");
    private static final Pattern POST =
            Pattern.compile("(?:党组书记|党委书记|书记|副?局长|副?主任|副?厅长|副?部长|副?县长|副?区长|副?市长|副?主席|副?会长|副?院长|副?处长|副?行长|理事长|总经理|领导)");
    private static final Pattern NEXT_LABEL = Pattern.compile("(?:联系|电话|经办|承办|审核|主办|类别|印发|办理|日期)");

    private SignerName() {}

    static Optional<Found<String>> of(LetterText letter) {
        Layout layout = letter.layout();
        return labelled(layout.headLines())
                .or(() -> labelled(layout.footLines()))
                .or(() -> told(layout));
    }

    private static Optional<Found<String>> labelled(List<Line> lines) {
        for (Line line : lines) {
            Matcher matcher = LABELLED.matcher(line.text());
            Matcher loose = LOOSE.matcher(line.text());
            if (matcher.find()) {
                return Optional.of(found(line, matcher.start(1), matcher.end(1), "signer.label", 0.97));
            }
            if (loose.find()) {
                Matcher next = NEXT_LABEL.matcher(loose.group(1));
                String run = next.find() ? loose.group(1).substring(0, next.start()) : loose.group(1);
                String name = PersonNames.split(run).get(0);
                if (name.length() >= 2 && PersonNames.mayBeName(name)) {
                    return Optional.of(
                            found(line, loose.start(1), loose.start(1) + name.length(), "signer.label", 0.85));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<String>> told(Layout layout) {
        for (int i = layout.bodyFrom(); i < layout.end(); i++) {
            Line line = layout.lines().get(i);
            if (line.text().indexOf('签') < 0) {
                continue;
            }
            Matcher matcher = TOLD.matcher(line.text());
            while (matcher.find()) {
                Matcher post = POST.matcher(matcher.group(1));
                int last = -1;
                int first = -1;
                while (post.find()) {
                    first = first < 0 ? post.start() : first;
                    last = post.end();
                }
                if (last < 0) {
                    continue;
                }
                String behind = matcher.group(1).substring(last);
                String before = matcher.group(1).substring(0, first);
                if (PersonNames.mayBeName(behind)) {
                    return Optional.of(found(line, matcher.start(1) + last, matcher.end(1), "signer.told", 0.85));
                }
                if (PersonNames.isName(before)) {
                    return Optional.of(found(line, matcher.start(1), matcher.start(1) + first, "signer.told", 0.85));
                }
            }
        }
        return Optional.empty();
    }

    private static Found<String> found(Line line, int from, int to, String rule, double confidence) {
        return new Found<>(line.tight().printed(from, to), line.tight().span(from, to), rule, confidence);
    }
}
