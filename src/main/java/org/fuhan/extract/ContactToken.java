package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/**
 * A label, a name or a telephone of the foot.
 *
 * @param value the label, the name without blanks, or the telephone with narrow dashes
 * @param label the label a name stands behind; empty for other tokens
 */
record ContactToken(Kind kind, String value, Span span, String label) {
    /** What a token is; the first five are kinds of label. */
    enum Kind {
        /** What follows names a handling person. */
        PERSON,
        /** What follows names a leader. */
        LEADER,
        /** What follows is a telephone. */
        TELEPHONE,
        /** What follows is a postcode, fax or address. */
        SKIP,
        /** Any other label: 承办科室. */
        OTHER,
        /** A person's name. */
        NAME,
        /** A telephone. */
        PHONE
    }

    private static final Map<String, String> LABELS = HeadWords.pairs("contact-labels.txt");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d*])(?:\\(?0\\d{2,3}\\)?-{0,3}\\d{7,8}(?:-\\d{1,5}|转\\d{1,5})?|1[3-9](?:\\d[\\d*]{8})|400-?\\d{3}-?\\d{4}|[2-9]\\d{6,7}(?:-\\d{1,5})?|0\\d{2,3}-\\d{3,4}-\\d{4})(?![\\d*号元万亿人年份%])");
    private static final int SHORTEST = 7;
    private static final Pattern LABEL = Pattern.compile("([\\p{IsHan}]{2,14}?)(?:姓名)?[:：]");
    private static final Pattern JOINED = Pattern.compile("(?:及|和|、|与)(?:联系)?(?:电话|方式|号码|联系电话|手机|联系方式|电话号码)$");
    private static final Pattern NO_TELEPHONE = Pattern.compile("编号|案号|文号|传真|邮编|邮政编码|标识码|网址|邮箱");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}][\\p{IsHan}·*＊]*");
    private static final Pattern POST = Pattern.compile("副?(?:主任|科长|股长|处长|局长|所长|站长|队长|部长|镇长|会长|秘书长)$");
    private static final Pattern LOOSE_LABEL =
            Pattern.compile("(?:联系电话|联系人|经办人|承办人|工作人员|办公电话|手机|传真|电话|邮编|邮政编码)(?=[\\p{IsHan}\\d(])");

    /** The tokens of some lines, in order. */
    static List<ContactToken> of(String text, List<Line> lines) {
        List<ContactToken> tokens = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span span = lines.get(i).span();
            while (i + 1 < lines.size()
                    && cut(text, span.end(), lines.get(i + 1).span().start())) {
                i++;
                span = new Span(span.start(), lines.get(i).span().end());
            }
            if (!Layout.isSignature(lines.get(i))) {
                scan(text, Tight.of(text, span), tokens);
            }
        }
        return tokens;
    }

    /** Whether a telephone is cut by the line end. */
    private static boolean cut(String text, int end, int next) {
        char before = text.charAt(end - 1);
        char behind = text.charAt(next);
        return (Character.isDigit(before) || Tight.alike(before) == '-')
                && Character.isDigit(behind)
                && next - end <= 2;
    }

    private static void scan(String clean, Tight tight, List<ContactToken> tokens) {
        String text = tight.text();
        List<Span> phones = new ArrayList<>();
        int piece = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || parts(tight, i)) {
                Matcher phone = PHONE.matcher(text).region(piece, i);
                while (phone.find()) {
                    phones.add(new Span(phone.start(), phone.end()));
                }
                piece = i;
            }
        }
        int at = 0;
        for (Span one : phones) {
            words(clean, tight, at, one.start(), tokens);
            String digits = text.substring(one.start(), one.end()).replaceAll("-{2,}", "-");
            tokens.add(new ContactToken(Kind.PHONE, digits, tight.span(one.start(), one.end()), ""));
            at = one.end();
        }
        words(clean, tight, at, text.length(), tokens);
    }

    /** Whether a blank parts two telephones here: seven digits or more before it and behind it. */
    private static boolean parts(Tight tight, int i) {
        return tight.span(i - 1, i + 1).length() > 2
                && digits(tight.text(), i - 1, -1) >= SHORTEST
                && digits(tight.text(), i, 1) >= SHORTEST;
    }

    /** How many there are in a row; counts no further than it matters. */
    private static int digits(String text, int from, int step) {
        int i = from;
        while (Math.abs(i - from) < SHORTEST
                && i >= 0
                && i < text.length()
                && (Character.isDigit(text.charAt(i)) || "*-".indexOf(text.charAt(i)) >= 0)) {
            i += step;
        }
        return Math.abs(i - from);
    }

    /** Labels and names between two telephones. */
    private static void words(String clean, Tight tight, int from, int to, List<ContactToken> tokens) {
        String text = tight.text();
        int at = from;
        Matcher label = LABEL.matcher(text).region(from, to);
        while (label.find()) {
            int start = labelStart(text, label.start(1), label.end(1));
            names(clean, tight, at, start, tokens);
            String printed = text.substring(start, label.end(1));
            tokens.add(new ContactToken(kind(printed), printed, tight.span(start, label.end(1)), ""));
            at = label.end();
        }
        Matcher loose = LOOSE_LABEL.matcher(text).region(at, to);
        while (loose.find()) {
            names(clean, tight, at, loose.start(), tokens);
            tokens.add(
                    new ContactToken(kind(loose.group()), loose.group(), tight.span(loose.start(), loose.end()), ""));
            at = loose.end();
        }
        names(clean, tight, at, to, tokens);
    }

    /** Where the label starts in a run of characters before a colon: 张三联系电话： has a name before it. */
    private static int labelStart(String text, int from, int to) {
        for (int start = from; start < to - 1; start++) {
            String run = text.substring(start, to);
            Matcher joined = JOINED.matcher(run);
            String base = joined.find() ? run.substring(0, joined.start()) : run;
            if (LABELS.containsKey(base) || LABELS.containsKey(run)) {
                return start;
            }
        }
        return from;
    }

    private static Kind kind(String label) {
        Matcher joined = JOINED.matcher(label);
        String base = joined.find() ? label.substring(0, joined.start()) : label;
        String kind = LABELS.getOrDefault(base, LABELS.getOrDefault(label, ""));
        if (NO_TELEPHONE.matcher(label).find()) {
            kind = "skip";
        } else if (kind.isEmpty()) {
            kind = label.endsWith("联系人") || label.endsWith("经办人") || label.endsWith("承办人")
                    ? "person"
                    : label.contains("领导") || label.endsWith("负责人")
                            ? "leader"
                            : label.endsWith("电话") ? "phone" : "other";
        }
        return switch (kind) {
            case "person" -> Kind.PERSON;
            case "leader" -> Kind.LEADER;
            case "phone" -> Kind.TELEPHONE;
            case "skip" -> Kind.SKIP;
            default -> Kind.OTHER;
        };
    }

    private static void names(String clean, Tight tight, int from, int to, List<ContactToken> tokens) {
        Matcher word = WORD.matcher(tight.text()).region(from, to);
        boolean labelled = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.PERSON;
        while (word.find()) {
            for (Span part : SpacedNames.in(clean, tight, word.start(), word.end())) {
                String name = tight.printed(part.start(), part.end());
                Matcher post = POST.matcher(name);
                boolean posted = post.find() && PersonNames.isName(name.substring(0, post.start()));
                int end = posted ? part.end() - post.group().length() : part.end();
                String bare = posted ? name.substring(0, post.start()) : name;
                if (labelled ? PersonNames.mayBeName(bare) : PersonNames.isName(bare)) {
                    tokens.add(new ContactToken(Kind.NAME, bare, tight.span(part.start(), end), ""));
                }
            }
        }
    }
}
