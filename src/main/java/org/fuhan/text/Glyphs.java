package org.fuhan.text;

/** What kind of character a unit is, as far as cleaning asks. Stateless. */
final class Glyphs {
    private static final String DASHES = "-—–―─－~～";
    private static final String WIDE_MARKS = "、。，；：？！（）《》〈〉“”‘’〔〕【】「」『』［］…·";

    private Glyphs() {}

    /** A Chinese character; surrogates count, since the rarer characters of names are written with them. */
    static boolean han(char c) {
        return (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '\u3400' && c <= '\u4dbf')
                || (c >= '\uf900' && c <= '\ufaff')
                || c == '〇'
                || c == '○'
                || c == '々'
                || c == '㎡'
                || c == '℃'
                || Character.isSurrogate(c);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean numeral(char c) {
        return "〇○零一二三四五六七八九十".indexOf(c) >= 0;
    }

    static boolean dash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** A mark that is printed with its own white space and needs no blank beside it. */
    static boolean wideMark(char c) {
        return WIDE_MARKS.indexOf(c) >= 0;
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    /** How many half-width columns the text takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += c >= '\u2e80' || "—…“”‘’".indexOf(c) >= 0 ? 2 : 1;
        }
        return width;
    }
}
