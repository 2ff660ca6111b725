package org.fuhan.read;

import java.util.regex.Pattern;

/**
 * Mends what Tesseract is known to get wrong where only one reading is possible: blanks between Han characters (single ones: a wider gap is a column's), the brackets of a
 * document number (〔2024〕 comes as [2024], 【2024】 or with one bracket lost), letters that are digits between digits, and the mark it
 * ends a page with. What a word should be is not guessed. Stateless.
 */
final class OcrText {
    private static final String OPEN = "[\\[\\u3014\\u3010\\uff3b\\uff08({\\uff5b<\\u3008\\u300a\\u300c]";
    private static final String CLOSE = "[\\]\\u3015\\u3011\\uff3d\\uff09)}\\uff5d>\\u3009\\u300b\\u300d]";
    private static final String HAN_OR_MARK = "[\\p{IsHan}\\u3001-\\u3003\\u3008-\\u3011\\u3014\\u3015\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f\\uff01]";

    /** 民函 [2024] 17号: the year, whatever stands about it, where a number and 号 follow. */
    private static final Pattern YEAR = Pattern.compile("(?<=\\p{IsHan}) {0,3}" + OPEN + " {0,2}((?:19|20)\\d\\d) {0,2}" + CLOSE
            + "? {0,3}(?=(?:第 {0,2})?\\d{1,5} {0,2}号)");

    private static final Pattern YEAR_WITHOUT_OPENING =
            Pattern.compile("(?<=\\p{IsHan}) {0,3}((?:19|20)\\d\\d) {0,2}[\\]\\u3015\\u3011\\uff3d] {0,3}(?=(?:第 {0,2})?\\d{1,5} {0,2}号)");

    private static final Pattern ZERO = Pattern.compile("(?<=\\d)[Oo](?=[\\d.%年月日万亿元])");
    private static final Pattern ONE = Pattern.compile("(?<=\\d)[lI|](?=\\d)");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=" + HAN_OR_MARK + ") (?=" + HAN_OR_MARK + ")");

    private OcrText() {}

    /** The text mended; each line ends with a line feed. */
    static String mended(String read) {
        String text = read.replace("\f", "").replace("\r", "");
        text = ZERO.matcher(text).replaceAll("0");
        text = ONE.matcher(text).replaceAll("1");
        text = YEAR.matcher(text).replaceAll("〔$1〕");
        text = YEAR_WITHOUT_OPENING.matcher(text).replaceAll("〔$1〕");
        text = BETWEEN_HAN.matcher(text).replaceAll("");
        return text.isBlank() ? "" : text.stripTrailing() + "\n";
    }
}
