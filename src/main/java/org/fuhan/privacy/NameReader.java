package org.fuhan.privacy;

import java.util.function.Predicate;

/**
 * Reads a person's name at a place in a text: a family name from the list and one or two characters more, or a name of another
 * people with a middle dot. Knows nothing of who the person is.
 */
final class NameReader {
    /** Function words that no given name holds. */
    private static final String NEVER_IN_GIVEN_NAMES = "的了是在与及或等为被把向从对将已也就还又而但因由至到于其这那该个名位户岁们说称某吗呢患病住摔";
    /** What a given name may hold, but what more often starts the next word: 李明家|房屋, but also 李家豪. */
    private static final String SELDOM_IN_GIVEN_NAMES = "和有人男女家元年月日号区市县省镇乡村街路一二三四五六七八九十都本";

    private static final String SOUNDS = "阿艾买提尔木江古丽努热合曼依布都卡哈吾甫帕沙迪娜娅扎克孜海萨拉麦玛拜托乎然赛斯肉铁其格图雅巴特苏日乌云高娃那仁朝鲁呼宝音敖登吐逊别克";
    private static final String ENDS_DOTTED_NAMES = "家和有人男女年月村县市";
    /** Family names that are also function words or common first halves: 于昨日, 应尽快. */
    private static final String FUNCTION_SURNAMES = "于向时应全成和万明安常单方代占来由从相";

    private static final int LONGEST_PART = 8;

    private final Vocabulary surnames = Vocabulary.load("surnames.txt");
    private final Vocabulary plainWords = Vocabulary.load("plain-words-as-surnames.txt");
    private final Vocabulary parts = Vocabulary.load("name-parts.txt");
    private final Vocabulary notNames = Vocabulary.load("not-names.txt");
    private final Predicate<String> isWord;

    /** @param isWord whether a dictionary lists this as an ordinary word and no name */
    NameReader(Predicate<String> isWord) {
        this.isWord = isWord;
    }

    /**
     * The end of the name that starts at the offset, or {@code start} where none does. Where the next words run on without a mark,
     * the reading is taken after which a word goes on: 高若兰|目前, not 高若|兰目.
     *
     * @param cued whether the word right before or after says that a person is named
     */
    int endOfNameAt(String text, int start, boolean cued) {
        int dotted = endOfDottedName(text, start);
        if (dotted > start) {
            return dotted;
        }
        int inParts = endOfParts(text, start);
        if (inParts > start) {
            return inParts;
        }
        int transliterated = cued ? endOfTransliteration(text, start) : start;
        if (transliterated > start) {
            return transliterated;
        }
        int surname = surnameLength(text, start);
        if (surname == 0 || startsAWord(text, start)) {
            return start;
        }
        int best = start;
        for (int given = 2; given >= 1; given--) {
            int end = start + surname + given;
            if (end <= text.length() && isGivenName(text, start, start + surname, end)) {
                if (goesOnWell(text, end) && !isShorterElsewhere(text, start, end)) {
                    return end;
                }
                best = best == start ? end : best;
            }
        }
        return cued ? best : start;
    }

    /** Whether a name may as well be words: its family name is an everyday word and what follows reads as one. */
    boolean mayBeWords(String name) {
        if (!plainWords.contains(name.substring(0, 1)) || name.indexOf('·') >= 0) {
            return false;
        }
        for (int i = 0; i + 2 <= name.length(); i++) {
            if (isWord.test(name.substring(i, i + 2))) {
                return true;
            }
        }
        return name.length() == 2 || isWord.test(name);
    }

    /** 铁木尔, 其木格: three to six characters that foreign sounds are written with, and no word. */
    private int endOfTransliteration(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_PART && SOUNDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean isName = end - start >= 3
                && !isWord.test(text.substring(start, start + 2))
                && !isWord.test(text.substring(start, end))
                && goesOnWell(text, end);
        return isName ? end : start;
    }

    /** 索朗卓玛: two parts or more of names without a family name. */
    private int endOfParts(String text, int start) {
        int first = parts.startingAt(text, start);
        int second = first == 0 ? 0 : parts.startingAt(text, start + first);
        return second == 0 ? start : start + first + second;
    }

    /** Whether the whole string is shaped like a name. */
    boolean isName(String candidate) {
        return !candidate.isEmpty() && endOfNameAt(candidate, 0, false) == candidate.length();
    }

    private int surnameLength(String text, int start) {
        if (start + 2 <= text.length() && surnames.contains(text.substring(start, start + 2))) {
            return 2;
        }
        return start + 1 <= text.length() && surnames.contains(text.substring(start, start + 1)) ? 1 : 0;
    }

    private boolean isGivenName(String text, int start, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isHan(c) || NEVER_IN_GIVEN_NAMES.indexOf(c) >= 0) {
                return false;
            }
        }
        boolean readsAsWords = to - from == 2
                && FUNCTION_SURNAMES.indexOf(text.charAt(start)) >= 0
                && isWord.test(text.substring(from, to));
        String name = text.substring(start, to);
        return !readsAsWords && !notNames.contains(name) && !isWord.test(name);
    }

    private boolean startsAWord(String text, int start) {
        String two = text.substring(start, Math.min(text.length(), start + 2));
        return notNames.contains(two) || (isWord.test(two) && !surnames.contains(two));
    }

    /** Whether the text ends here, or a mark, a function word or a word of two characters follows. */
    private boolean goesOnWell(String text, int end) {
        return end == text.length()
                || !isHan(text.charAt(end))
                || isFunctionWord(text.charAt(end))
                || (end + 2 <= text.length() && isWord.test(text.substring(end, end + 2)));
    }

    private static boolean isFunctionWord(char c) {
        return NEVER_IN_GIVEN_NAMES.indexOf(c) >= 0 || SELDOM_IN_GIVEN_NAMES.indexOf(c) >= 0;
    }

    /** 李明家 is 李明's home where the text also speaks of 李明 without 家. */
    private boolean isShorterElsewhere(String text, int start, int end) {
        if (end - start < 3 || SELDOM_IN_GIVEN_NAMES.indexOf(text.charAt(end - 1)) < 0) {
            return false;
        }
        String shorter = text.substring(start, end - 1);
        for (int at = text.indexOf(shorter); at >= 0; at = text.indexOf(shorter, at + 1)) {
            int next = at + shorter.length();
            if (next == text.length() || (text.charAt(next) != text.charAt(end - 1) && goesOnWell(text, next))) {
                return true;
            }
        }
        return false;
    }

    /** 海丽齐古丽·阿卜杜: two parts or more of Han characters joined by a middle dot. */
    private static int endOfDottedName(String text, int start) {
        int end = endOfHan(text, start);
        if (end == start || end - start < 2) {
            return start;
        }
        int dots = 0;
        while (end + 1 < text.length() && "·•．・".indexOf(text.charAt(end)) >= 0) {
            int next = endOfHan(text, end + 1);
            if (next == end + 1) {
                break;
            }
            dots++;
            end = next;
        }
        return dots == 0 ? start : end;
    }

    private static int endOfHan(String text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_PART
                && isHan(text.charAt(end))
                && NEVER_IN_GIVEN_NAMES.indexOf(text.charAt(end)) < 0
                && ENDS_DOTTED_NAMES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
