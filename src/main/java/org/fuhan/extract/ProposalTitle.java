package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proposal's own title, from the sentence that names it: in 《》, in “ ”, in marks half lost, or bare behind 您提出的; else from
 * the letter's title. Without its outer marks and without blanks. Stateless.
 */
final class ProposalTitle {
    private static final Pattern OPENER = Pattern.compile(
            "[《〈“\"„'‘](?=关于|对|加|进|推|大|建|完|提|支|将|请|切|尽|优|改|在|强|促|以|解|规|把|深|打|重|落|健|发|持|构|全|整|扎|扩|创|助|培|.{2,60}(?:提案|建议|议案))");
    private static final Pattern UNCLOSED_END =
            Pattern.compile("\\(第|\\(编号|\\(建议|\\(提案|[,。]?已?(?:经)?(?:收悉|收到)|已交|转我|[,。](?!.{0,40}的(?:提案|建议|议案))");
    private static final Pattern BARE = Pattern.compile(
            "(?:提出|提交|所提|所反映|反映|报来|转来|交办)的?(?:第[^号]{1,16}号)?(?:提案|建议|议案)?[“”\"《]?(关于[^。《]{3,80}?)(?=[”\"》]|\\(第|\\(编号|\\(建议|\\(提案|,?已?(?:经)?(?:收悉|收到)|已交|已转|,)");
    private static final Pattern PLAIN =
            Pattern.compile("(?:提出|提交|所提|反映)的((?!第)[^。,《“]{6,50}?的?(?:提案|建议|议案))(?=\\(|[,。]|已|收)");
    private static final Pattern LEADING =
            Pattern.compile("^(关于[^。《,]{4,80}?的?(?:提案|建议|议案))(?=[”\"》]?(?:\\(|,?已?收悉|已))");
    private static final Pattern IN_TITLE =
            Pattern.compile("(?:关于|对)(?:[^《“]{0,40})((?<!^)关于[^。]{4,60}?的(?:提案|建议|议案))的?(?:答复|复函|回复|办理)");
    private static final int LONGEST = 120;

    private ProposalTitle() {}

    static Optional<Found<String>> of(Tight opening, Tight title) {
        return marked(opening, "proposal.title.marked", 0.95)
                .or(() -> first(opening, BARE, "proposal.title.bare", 0.85))
                .or(() -> first(opening, LEADING, "proposal.title.bare", 0.8))
                .or(() -> first(opening, PLAIN, "proposal.title.plain", 0.7))
                .or(() -> marked(title, "proposal.title.in-title", 0.8))
                .or(() -> first(title, IN_TITLE, "proposal.title.in-title", 0.7));
    }

    private static Optional<Found<String>> marked(Tight tight, String rule, double confidence) {
        String text = tight.text();
        Matcher opener = OPENER.matcher(text);
        while (opener.find()) {
            int from = opener.end();
            int end = closing(text, opener.start());
            double sure = confidence;
            if (end < 0 || end - from > LONGEST) {
                Matcher stop = UNCLOSED_END.matcher(text);
                end = stop.find(from) ? stop.start() : Math.min(text.length(), from + LONGEST);
                sure = confidence - 0.2;
            }
            String value = clean(tight.printed(from, end));
            if (value.length() >= 4 && named(text, opener.start(), end, value)) {
                return Optional.of(new Found<>(value, tight.span(from, end), rule, sure));
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence around it says that this is the proposal, and not a law or a slogan it mentions. */
    private static boolean named(String text, int start, int end, String value) {
        boolean ownWord = value.endsWith("提案") || value.endsWith("建议") || value.endsWith("议案");
        String before = text.substring(Math.max(0, start - 40), start);
        String after = text.substring(end, Math.min(text.length(), end + 14));
        return ownWord
                || (value.startsWith("关于") && (before.contains("提") || after.contains("提案") || after.contains("建议")))
                || before.matches(".*(?:提出|提交|所提|反映|建议|提案)的?(?:第.{1,14}号)?(?:提案|建议|议案)?")
                || after.matches("^[》”\"]?(?:的?(?:提案|建议|议案)|\\(第|\\(编号|已?收悉).*");
    }

    /** The mark that closes the one at {@code open}, nested ones of its kind skipped; -1 where it is lost. */
    private static int closing(String text, int open) {
        char mark = text.charAt(open);
        String openers = mark == '《' || mark == '〈' ? "《〈" : "“„";
        String closers =
                mark == '《' || mark == '〈' ? "》〉" : mark == '"' ? "\"" : mark == '\'' || mark == '‘' ? "'’" : "”";
        int depth = 0;
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST + 2); i++) {
            char c = text.charAt(i);
            if (closers.indexOf(c) >= 0) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (openers.indexOf(c) >= 0) {
                depth++;
            } else if (c == '。') {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<Found<String>> first(Tight tight, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(tight.text());
        return matcher.find()
                ? Optional.of(new Found<>(
                        clean(tight.printed(matcher.start(1), matcher.end(1))),
                        tight.span(matcher.start(1), matcher.end(1)),
                        rule,
                        confidence))
                : Optional.empty();
    }

    /** Without stray marks at its ends; a comma before 的提案 is a closing quote misread. */
    private static String clean(String title) {
        return title.replaceAll("^[“”\"《》,，]+|[”\"》〉,，。、;；]+$", "").replaceAll("[,，](?=的(?:提案|建议|议案)$)", "");
    }
}
