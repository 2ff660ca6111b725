package org.fuhan.extract;

import org.fuhan.letter.Span;

/**
 * A piece of the clean text with blanks and line ends taken out and look-alike marks made one, so that rules need not tell 第 40 号
 * from 第40号 or （ from (. Every unit knows where it stands in the clean text. Immutable.
 *
 * <p>Full-width ASCII becomes half width (：→: （→( ，→,), all document-number brackets become 〔〕, all dashes become -.
 */
final class Tight {
    private final String text;
    private final String printed;
    private final int[] at;
    private final int end;

    private Tight(String text, String printed, int[] at, int end) {
        this.text = text;
        this.printed = printed;
        this.at = at;
        this.end = end;
    }

    /** The tight form of the given part of the clean text. */
    static Tight of(String clean, Span part) {
        StringBuilder text = new StringBuilder(part.length());
        StringBuilder printed = new StringBuilder(part.length());
        int[] at = new int[part.length()];
        for (int i = part.start(); i < part.end(); i++) {
            char c = clean.charAt(i);
            if (!isBlank(c)) {
                at[text.length()] = i;
                text.append(alike(c));
                printed.append(c);
            }
        }
        return new Tight(text.toString(), printed.toString(), at, part.end());
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    /** The one form of marks that look alike. */
    static char alike(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            char half = (char) (c - 0xfee0);
            return half == '[' ? '〔' : half == ']' ? '〕' : half;
        }
        return switch (c) {
            case '[', '【', '﹝', '{' -> '〔';
            case ']', '】', '﹞', '}' -> '〕';
            case '—', '–', '―', '－', '‐', '−' -> '-';
            case '•', '・', '‧', '●' -> '·';
            default -> c;
        };
    }

    /** The text the rules read. */
    String text() {
        return text;
    }

    /** The same units as printed, with full-width marks kept. */
    String printed(int from, int to) {
        return printed.substring(from, to);
    }

    /** Where a stretch of the tight text stands in the clean text. */
    Span span(int from, int to) {
        return from >= to
                ? new Span(from < text.length() ? at[from] : end, from < text.length() ? at[from] : end)
                : new Span(at[from], at[to - 1] + 1);
    }
}
