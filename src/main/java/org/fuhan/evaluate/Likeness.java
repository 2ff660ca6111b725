package org.fuhan.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When two readings are the same: blanks, width, kinds of brackets and dashes, middle dots and the marks around a name make no
 * difference.
 */
final class Likeness {
    private static final Pattern BLANKS = Pattern.compile("[\\s*#]++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]++");
    private static final String OPENING = "﹝[【";
    private static final String CLOSING = "﹞]】";
    private static final String DASHES = "—–";
    private static final String DOTS = "·•";
    private static final String EDGES = "“”\"'《》,，。;；:：";
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int NAME = 3;

    private Likeness() {}

    /** The words without what makes no difference; null where nothing is left. */
    static @Nullable String plain(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String narrow = BLANKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(narrow.length());
        narrow.chars().map(Likeness::plain).filter(c -> c != 0).forEach(c -> plain.append((char) c));
        int start = 0;
        int end = plain.length();
        while (start < end && EDGES.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return start == end ? null : plain.substring(start, end);
    }

    private static int plain(int unit) {
        if (OPENING.indexOf(unit) >= 0) {
            return '〔';
        }
        if (CLOSING.indexOf(unit) >= 0) {
            return '〕';
        }
        if (DASHES.indexOf(unit) >= 0) {
            return '-';
        }
        return DOTS.indexOf(unit) >= 0 ? 0 : unit;
    }

    /** The letters and digits alone, for headings, whose marks are set differently in every copy. */
    static String bare(String words) {
        String plain = plain(words);
        return plain == null ? "" : NO_WORDS.matcher(plain).replaceAll("");
    }

    /** Whether two plain names are the same: equal, or one holds the other and is not a mere fragment of it. */
    static boolean sameName(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean inOrder = length(one) <= length(other);
        String small = inOrder ? one : other;
        String large = inOrder ? other : one;
        return one.equals(other)
                || (large.contains(small) && (length(small) >= NAME || length(small) * 2 >= length(large)));
    }

    /** Whether two plain titles are the same but for a word at their ends. */
    static boolean sameTitle(String one, String other) {
        double ratio =
                (double) Math.min(length(one), length(other)) / Math.max(Math.max(length(one), length(other)), 1);
        return one.equals(other) || (ratio >= 0.85 && (one.contains(other) || other.contains(one)));
    }

    /** Whether two numbers are the same but for rounding. */
    static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null
                && other != null
                && one.subtract(other)
                                .abs()
                                .compareTo(TOLERANCE.multiply(other.abs().max(BigDecimal.ONE)))
                        <= 0;
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
