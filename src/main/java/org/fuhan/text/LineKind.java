package org.fuhan.text;

import java.util.Set;
import java.util.regex.Pattern;

/** What a line of a letter is, told from the line alone. */
enum LineKind {
    /** A table row; its cells are divided by tabs. */
    ROW,
    /** 一、…, （一）…, 第一章 … */
    HEADING,
    /** 1. …, （1）…, ① … */
    ITEM,
    /** 一是…, 首先，… */
    ORDINAL,
    /** 联系人：…, 抄送：…, 类别：A */
    LABEL,
    /** 林致远代表： */
    SALUTATION,
    /** 2024年5月6日, alone */
    DATE,
    /** 南民函〔2024〕7号, alone or with its category */
    DOCUMENT_NUMBER,
    /** （此件主动公开）, 共印10份 and the like */
    REMARK,
    /** Anything else: titles, paragraphs, names of bodies */
    PLAIN;

    private static final Pattern HEADING_MARK =
            Pattern.compile("第?[一二三四五六七八九十]{1,3}[、．.，章节条](?![一二三四五六七八九十、])|[（(][一二三四五六七八九十]{1,3}[)）]|、关于|[㈠-㈩]");
    private static final Pattern ITEM_MARK =
            Pattern.compile("\\d{1,2}(?:[、．]|\\.(?!\\d)|\\.(?=(?:19|20)\\d\\d年))|[（(]\\d{1,2}[)）]|[①-⑳⑴-⒇⒈-⒛]");
    private static final Pattern ORDINAL_MARK = Pattern.compile(
            "[一二三四五六七八九十]{1,2}是|(?:首先|其次|再次|最后|同时|此外|另外|下一步|今后|近年来|为此)[，,]|第[一二三四五六七八九十][，,]|感谢您|感谢你|衷心感谢|再次感谢|非常感谢");
    private static final Pattern DATE_ALONE = Pattern.compile(
            "[（(]?(?:(?:19|20)\\d\\d[年./-]\\d{1,2}[月./-]\\d{1,2}日?|[二一][〇○零OoO0九一二三四五六七八]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日?)[)）]?(?:印发)?");
    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "[^，。；：:\\s]{1,15}(?:字|函|复|办|建|提|案|发|文)?[〔\\[【﹝（(](?:19|20)?\\d\\d[〕\\]】﹞）)]?第?[^，。]{0,6}?\\d{1,5}号?.{0,14}");
    private static final Pattern REMARK_ALONE = Pattern.compile(
            "[（(]?(?:此件|本件|此文)[^。，]{0,12}[)）]?|[（(]?共印\\d{1,4}份[)）]?|(?:主动|依申请|不予|同意)公开|此页无正文|[（(]此页无正文[)）]");
    private static final Set<String> LABELS = Lexicon.set(LineKind.class, "labels.txt");
    private static final Set<String> ORGANS = Lexicon.set(LineKind.class, "organs.txt");
    private static final Set<String> ADDRESSED = Lexicon.set(LineKind.class, "salutations.txt");
    private static final int LONGEST_ENDING = 8;
    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_SALUTATION = 120;

    static LineKind of(String line) {
        if (line.indexOf('\t') >= 0) {
            return ROW;
        }
        if (HEADING_MARK.matcher(line).lookingAt()) {
            return HEADING;
        }
        if (ITEM_MARK.matcher(line).lookingAt()) {
            return ITEM;
        }
        if (ORDINAL_MARK.matcher(line).lookingAt()) {
            return ORDINAL;
        }
        if (line.length() <= 40) {
            LineKind alone = alone(line);
            if (alone != PLAIN) {
                return alone;
            }
        }
        if (labelled(line)) {
            return LABEL;
        }
        return salutes(line) ? SALUTATION : PLAIN;
    }

    private static LineKind alone(String line) {
        if (DATE_ALONE.matcher(line).matches()) {
            return DATE;
        }
        if (REMARK_ALONE.matcher(line).matches()) {
            return REMARK;
        }
        boolean mayBeNumber = bracketed(line) && !line.contains("关于");
        return mayBeNumber && NUMBER_ALONE.matcher(line).matches() ? DOCUMENT_NUMBER : PLAIN;
    }

    private static boolean bracketed(String line) {
        for (int i = 0; i + 1 < line.length(); i++) {
            if ("〔[【﹝（(".indexOf(line.charAt(i)) >= 0 && Glyphs.digit(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label and a colon open the line. */
    private static boolean labelled(String line) {
        int start = !line.isEmpty() && "（(【[".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        for (int i = start; i < Math.min(line.length(), start + LONGEST_LABEL); i++) {
            char c = line.charAt(i);
            if (c == '：' || c == ':') {
                return endsWithOne(line.substring(start, i).replace(" ", ""), LABELS);
            }
            if ("。，；,;".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean salutes(String line) {
        if (line.length() > LONGEST_SALUTATION || line.length() < 3) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        if (last != '：' && last != ':') {
            return false;
        }
        String named = line.substring(0, line.length() - 1).strip();
        for (String verb : new String[] {"提出", "收悉", "答复", "如下", "关于", "。", "做法", "建议"}) {
            if (named.contains(verb)) {
                return false;
            }
        }
        int bracket = Math.max(named.lastIndexOf('（'), named.lastIndexOf('('));
        String bare = bracket > 0 && "）)".indexOf(named.charAt(named.length() - 1)) >= 0
                ? named.substring(0, bracket)
                : named;
        return endsWithOne(bare, ADDRESSED);
    }

    /** Whether the line is nothing but the name of a body: 南山市民政局. */
    static boolean namesOrgan(String line) {
        if (line.length() < 3 || line.length() > 40) {
            return false;
        }
        for (int i = 0; i < line.length(); i++) {
            if (!Glyphs.han(line.charAt(i)) && " （）()".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return endsWithOne(line, ORGANS);
    }

    private static boolean endsWithOne(String text, Set<String> endings) {
        for (int length = 1; length <= Math.min(LONGEST_ENDING, text.length()); length++) {
            if (endings.contains(text.substring(text.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
