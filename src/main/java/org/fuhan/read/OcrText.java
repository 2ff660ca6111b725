package org.fuhan.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what Tesseract is known to get wrong where only one reading is possible: single blanks between Han characters (a wider gap is
 * a column's), the brackets of a document number (〔2024〕 comes as [2024], 【2024】 or with one bracket lost), letters that are digits
 * between digits, the dashes about a page number (一 3 一), a digit behind a percent sign, 〈 for a round bracket, （入） between （五） and
 * （七）, and the mark it ends a page with. What a word should be is not guessed. Stateless.
 */
final class OcrText {
    private static final String OPEN = "[\\[〔【［（({｛<〈《「]";
    private static final String CLOSE = "[\\]〕】］）)}｝>〉》」]";
    private static final String HAN_OR_MARK = "[\\p{IsHan}、。〈-】〔〕（），：；？！]";
    private static final String NUMBER_FOLLOWS = " {0,3}(?=(?:第 {0,2})?\\d{1,5} {0,2}号)";

    /** 民函 [2024] 17号: the year, whatever stands about it, where a number and 号 follow. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<=\\p{IsHan}) {0,3}" + OPEN + " {0,2}((?:19|20)\\d\\d) {0,2}" + CLOSE + "?" + NUMBER_FOLLOWS);

    private static final Pattern YEAR_NOT_OPENED =
            Pattern.compile("(?<=\\p{IsHan}) {0,3}((?:19|20)\\d\\d) {0,2}[\\]〕】］]" + NUMBER_FOLLOWS);

    private static final Pattern ZERO = Pattern.compile("(?<=\\d)[Oo](?=[\\d.%年月日万亿元])");
    private static final Pattern ONE = Pattern.compile("(?<=\\d)[lI|](?=\\d)");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=" + HAN_OR_MARK + ") (?=" + HAN_OR_MARK + ")");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^[ \\t]{0,80}[—一–-] {0,4}(\\d{1,3}) {0,4}[—一–-][ \\t]{0,80}$", Pattern.MULTILINE);
    private static final Pattern BEHIND_PERCENT = Pattern.compile("(?<=\\d%)\\d{1,2}(?=[，。；、,;)）])");
    private static final Pattern ROUND = Pattern.compile("〈([^〈〉()（）《》\\n]{1,30})([)）])");
    private static final Pattern ITEM =
            Pattern.compile("^([ \\t]{0,8}[(（])([一二三四五六七八九十入人])(?=[)）])", Pattern.MULTILINE);
    private static final List<String> ITEMS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private OcrText() {}

    /** The text mended; each line ends with a line feed. */
    static String mended(String read) {
        String text = read.replace("\f", "").replace("\r", "");
        text = ZERO.matcher(text).replaceAll("0");
        text = ONE.matcher(text).replaceAll("1");
        text = YEAR.matcher(text).replaceAll("〔$1〕");
        text = YEAR_NOT_OPENED.matcher(text).replaceAll("〔$1〕");
        text = PAGE_NUMBER.matcher(text).replaceAll("— $1 —");
        text = BEHIND_PERCENT.matcher(text).replaceAll("");
        text = ROUND.matcher(text).replaceAll("（$1$2");
        text = BETWEEN_HAN.matcher(text).replaceAll("");
        text = items(text);
        return text.isBlank() ? "" : text.stripTrailing() + "\n";
    }

    /** （五）, （入）: the second is （六）, which looks most like it; after （七） it is （八）. */
    private static String items(String text) {
        int[] last = {-1};
        return ITEM.matcher(text).replaceAll(item -> {
            int place = ITEMS.indexOf(item.group(2));
            boolean mistaken = place < 0 && (last[0] == 4 || last[0] == 6);
            last[0] = mistaken ? last[0] + 1 : place;
            return Matcher.quoteReplacement(item.group(1) + (mistaken ? ITEMS.get(last[0]) : item.group(2)));
        });
    }
}
