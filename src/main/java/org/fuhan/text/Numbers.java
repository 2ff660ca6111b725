package org.fuhan.text;

/**
 * Whether the figures on both sides of a blank are one number (9 620万元, 第2022 0184号, 2 0 2 4年) or two, and which figures are a
 * telephone, which keeps its distance from the name before it. When unclear they are two. Stateless but for its line.
 */
final class Numbers {
    private static final int SENTENCE_REACH = 60;
    private static final String UNITS = "元万亿人名个户次场家套张件所台辆亩公平千百余多美";
    private static final String NOT_A_TELEPHONE = "号年元万亿人名个户次";
    private static final String[] CONTACT_WORDS = {"电话", "联系", "手机", "传真", "经办", "承办", "负责", "责任人", "工作人员"};

    private final String text;

    Numbers(String text) {
        this.text = text;
    }

    /** Whether [from, to) is a blank inside one number. */
    boolean oneNumber(int from, int to) {
        char a = text.charAt(from - 1);
        char b = text.charAt(to);
        if (Glyphs.digit(a) && Glyphs.digit(b)) {
            return betweenDigits(from, to);
        }
        if (Glyphs.digit(a) && (Glyphs.dash(b) || b == '.')) {
            int next = skip(to + 1);
            return next < text.length() && Glyphs.digit(text.charAt(next));
        }
        if (Glyphs.digit(b) && Glyphs.dash(a)) {
            int before = skipBack(from - 2);
            return before >= 0 && Glyphs.digit(text.charAt(before));
        }
        return a == '.' && Glyphs.digit(b) && from >= 2 && Glyphs.digit(text.charAt(from - 2)) && !heading(from - 2);
    }

    private boolean betweenDigits(int from, int to) {
        int left = runBefore(from);
        int right = runAfter(to);
        if (numbered(from - left, to + right)) {
            return true;
        }
        if (left == 1 && right == 1 && (single(from - 2) || single(to + 1))) {
            return true;
        }
        if (left + right == 4 && text.startsWith("年", skip(to + right))) {
            return text.startsWith("19", from - left) || text.startsWith("20", from - left) || left == 1;
        }
        if (left <= 3 && right <= 3 && sum(to + right) && prose(from - left)) {
            return true;
        }
        return left <= 3 && right == 3 && !decimal(from - left) && countsSomething(to + right);
    }

    /** Whether a sum of money ends here, its unit as well. */
    private boolean sum(int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == '.') {
            at += 1 + runAfter(at + 1);
        }
        int unit = skip(at);
        return text.startsWith("万元", unit) || text.startsWith("亿元", unit) || text.startsWith("元", unit);
    }

    /** Whether a number that starts here stands right behind a word of a sentence: in a row of a table it is a cell of its own. */
    private boolean prose(int start) {
        if (start == 0 || !Glyphs.han(text.charAt(start - 1))) {
            return false;
        }
        for (int i = start - 1; i >= Math.max(0, start - SENTENCE_REACH); i--) {
            if ("，。；".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether another single digit stands beyond the blank at {@code at}. */
    private boolean single(int at) {
        if (at < 0 || at >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        boolean before = at > 0 && Glyphs.digit(text.charAt(at - 1)) && runBefore(at) == 1;
        boolean after = at + 1 < text.length() && Glyphs.digit(text.charAt(at + 1)) && runAfter(at + 1) == 1;
        return before && after;
    }

    private boolean numbered(int start, int end) {
        int before = skipBack(start - 1);
        int after = skip(end);
        return before >= 0 && text.charAt(before) == '第' && after < text.length() && text.charAt(after) == '号';
    }

    private boolean decimal(int start) {
        return start > 0 && text.charAt(start - 1) == '.';
    }

    /** Groups of three that end in a unit, a decimal point or a percent sign. */
    private boolean countsSomething(int end) {
        int at = skip(end);
        if (at < text.length() && at > end && Glyphs.digit(text.charAt(at))) {
            return runAfter(at) == 3 && endsInUnit(skip(at + 3));
        }
        return endsInUnit(at);
    }

    private boolean endsInUnit(int at) {
        return at < text.length() && (UNITS.indexOf(text.charAt(at)) >= 0 || ".%".indexOf(text.charAt(at)) >= 0);
    }

    /** Whether the digit at {@code at} ends a heading's numeral (1. 2024年…) rather than stands before a decimal point. */
    private boolean heading(int at) {
        int start = at + 1 - runBefore(at + 1);
        return start == 0 || "。；;！？：:”\t".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Whether a telephone starts here. */
    boolean telephone(int at) {
        int end = at;
        int digits = 0;
        while (end < text.length() && telephoneUnit(text.charAt(end))) {
            digits += Glyphs.dash(text.charAt(end)) ? 0 : 1;
            end++;
        }
        return digits >= 7 && telephonePlace(at, end);
    }

    /** Whether a telephone ends at {@code from}, the next word starting at {@code to}. */
    boolean telephoneBefore(int from, int to) {
        int start = from;
        int digits = 0;
        while (start > 0 && telephoneUnit(text.charAt(start - 1))) {
            start--;
            digits += Glyphs.dash(text.charAt(start)) ? 0 : 1;
        }
        return digits >= 7 && NOT_A_TELEPHONE.indexOf(text.charAt(to)) < 0 && telephonePlace(start, from);
    }

    private boolean telephonePlace(int start, int end) {
        int before = skipBack(start - 1);
        int after = skip(end);
        boolean numbered = before >= 0 && text.charAt(before) == '第';
        if (numbered || (after < text.length() && NOT_A_TELEPHONE.indexOf(text.charAt(after)) >= 0)) {
            return false;
        }
        String head = text.substring(Math.max(0, start - 60), start);
        for (String word : CONTACT_WORDS) {
            if (head.contains(word)) {
                return true;
            }
        }
        return text.length() <= 30;
    }

    private static boolean telephoneUnit(char c) {
        return Glyphs.digit(c) || Glyphs.dash(c) || c == '*';
    }

    private int runBefore(int end) {
        int start = end;
        while (start > 0 && Glyphs.digit(text.charAt(start - 1))) {
            start--;
        }
        return end - start;
    }

    private int runAfter(int start) {
        int end = start;
        while (end < text.length() && Glyphs.digit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int skipBack(int from) {
        int at = from;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at;
    }
}
