package org.fuhan.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.text.Surnames;

/** Tells a person's name by its surname and shape: 林致远, 欧阳若溪, 海丽古丽·阿卜杜, 林*远. Not for finding names in prose. Stateless. */
final class PersonNames {
    private static final Pattern DOTTED = Pattern.compile("[\\p{IsHan}]{1,8}(?:[·.][\\p{IsHan}]{1,8}){1,3}");
    private static final Pattern MASKED = Pattern.compile("[\\p{IsHan}]{1,2}(?:[*＊xX×]{1,3}|某{1,2})[\\p{IsHan}]{0,2}");
    private static final Pattern BODY =
            Pattern.compile("(?:科|处|室|局|股|委|办|站|中心|队|会|部|组|院|所|厅|科长|处长|主任|局长|电话|手机|号码|政府|政协|人大|单位|街道|公司|医院)$");
    private static final Pattern PLACE = Pattern.compile("[省市县区镇乡村]$");
    private static final List<String> BY_FREQUENCY = Surnames.byFrequency();
    private static final Set<String> SURNAMES = new HashSet<>(BY_FREQUENCY);
    private static final Set<String> COMMON = new HashSet<>(BY_FREQUENCY.subList(0, 300));

    private PersonNames() {}

    /** Whether the word has the shape of a name and a surname at its head. */
    static boolean isName(String word) {
        if (DOTTED.matcher(word).matches() || MASKED.matcher(word).matches()) {
            return true;
        }
        int surname = surname(word);
        int given = word.length() - surname;
        return surname > 0
                && given >= 1
                && given <= 2
                && isHan(word)
                && !BODY.matcher(word).find()
                && !PLACE.matcher(word).find();
    }

    /** Whether the word may be a name where a label says so: no surname is asked for, so 布和巴雅尔 passes. */
    static boolean mayBeName(String word) {
        boolean shape = word.length() >= 2
                && word.length() <= 6
                && isHan(word)
                && !BODY.matcher(word).find();
        return isName(word)
                || (shape && (word.length() <= 3 || !PLACE.matcher(word).find()));
    }

    /** Divides names written without marks between them: 林致远高若兰 → two; a word that cannot be divided stays whole. */
    static List<String> split(String run) {
        List<String> parts = new ArrayList<>();
        return run.length() >= 5 && isHan(run) && split(run, 0, parts) ? List.copyOf(parts) : List.of(run);
    }

    private static boolean split(String run, int from, List<String> parts) {
        if (from == run.length()) {
            return true;
        }
        for (int length : new int[] {3, 2, 4}) {
            int end = from + length;
            if (end <= run.length()
                    && isName(run.substring(from, end))
                    && isCommon(run.substring(from, end))
                    && (length != 4 || surname(run.substring(from)) == 2)) {
                parts.add(run.substring(from, end));
                if (split(run, end, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    private static boolean isCommon(String name) {
        return surname(name) == 2 || COMMON.contains(name.substring(0, 1));
    }

    private static int surname(String word) {
        if (word.length() >= 3 && SURNAMES.contains(word.substring(0, 2))) {
            return 2;
        }
        return word.length() >= 2 && SURNAMES.contains(word.substring(0, 1)) ? 1 : 0;
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
