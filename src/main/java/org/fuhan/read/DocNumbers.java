package org.fuhan.read;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * Counts the paragraphs that Word numbers by itself in a DOC: 一、 （二） 3. Bullets and letters give nothing. Formats by MS-OSHARED
 * 2.2.1.3. For one document, asked in the order of its paragraphs.
 */
final class DocNumbers {
    private static final int LEVELS = 9;
    private static final int ARABIC = 0;
    private static final Set<Integer> CHINESE = Set.of(10, 11, 33, 35, 36, 37, 39);

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** What stands before the paragraph; empty for most. */
    String before(Paragraph paragraph) {
        try {
            return counted(paragraph);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return ""; // the paragraph names a list or level that the document does not define
        }
    }

    private String counted(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        HWPFList list = level >= 0 && level < LEVELS && paragraph.isInList() ? paragraph.getList() : null;
        if (list == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? list.getStartAt((char) level) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return number(list, level, counter);
    }

    /** The level's form holds the numbers of the levels' places: U+0000 for the first. */
    private static String number(HWPFList list, int level, int[] counter) {
        String form = list.getNumberText((char) level);
        StringBuilder number = new StringBuilder();
        for (int i = 0; form != null && i < form.length(); i++) {
            char unit = form.charAt(i);
            if (unit >= LEVELS) {
                number.append(unit);
                continue;
            }
            int format = list.getNumberFormat(unit);
            int value = Math.max(1, counter[unit]);
            if (CHINESE.contains(format) && value < 100) {
                number.append(WordNumerals.numeral(value));
            } else if (format == ARABIC || CHINESE.contains(format)) {
                number.append(value);
            } else {
                return "";
            }
        }
        boolean counted = number.chars().anyMatch(Character::isLetterOrDigit);
        return counted ? number + (number.charAt(number.length() - 1) == '.' ? " " : "") : "";
    }
}
