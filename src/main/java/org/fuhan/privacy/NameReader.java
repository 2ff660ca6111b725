package org.fuhan.privacy;

import java.util.function.Predicate;
import org.fuhan.text.Surnames;

/**
 * Reads a person's name at a place in a text: a family name from the list and one or two characters more, or a name of another
 * people with a middle dot. Knows nothing of who the person is.
 */
final class NameReader {
    /** Function words that no given name holds. */
    private static final String NEVER_IN_GIVEN_NAMES = "的了是在与及或等为被把向从对将已也就还又而但因由至到于其这那该个名位户岁们说称某吗呢患病住摔两";
    /** What a given name may hold, but what more often starts the next word: 李明家|房屋, but also 李家豪. */
    private static final String SELDOM_IN_GIVEN_NAMES = "和有人男女家元年月日号区市县省镇乡村街路一二三四五六七八九十都本";

    private static final String SOUNDS =
            "阿不卜杜孙力里利莉伊衣汗罕凯妮茹肯玉克加迪艾买提尔木江古丽努热合曼依布都卡哈吾甫帕沙迪娜娅扎克孜海萨拉麦玛拜托乎然赛斯肉铁其格图雅巴特苏日乌云高娃那仁朝鲁呼宝音敖登吐逊别克";
    private static final String ENDS_DOTTED_NAMES = "家和有人男女年月村县市";
    /** Family names that are also function words or common first halves: 于昨日, 应尽快. */
    private static final String FUNCTION_SURNAMES = "于向时应全成和万明安常单方代占来由从相";

    private static final int LONGEST_PART = 8;
    /** How often a shorter reading is looked at before it counts as none. */
    private static final int MOST_SEEN = 50;

    private final Vocabulary surnames = Vocabulary.of(Surnames.byFrequency());
    /** Family names that are nearly always other words. */
    private final Vocabulary seldom = Vocabulary.load("seldom-surnames.txt");

    private final Vocabulary plainWords = Vocabulary.load("plain-words-as-surnames.txt");
    private final Vocabulary parts = Vocabulary.load("name-parts.txt");
    private final Vocabulary notNames = Vocabulary.load("not-names.txt");
    /** What is said to somebody is no given name: 周奶奶. */
    private final Vocabulary addresses = Vocabulary.load("after-names.txt");

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
        if (surname == 0 || seldom.contains(text, start, start + surname) || startsAWord(text, start)) {
            return start;
        }
        if (addresses.startingAt(text, start + surname) > 1) {
            return start;
        }
        int best = start;
        for (int given = 2; given >= 1; given--) {
            int end = endOfCharacters(text, start + surname, given);
            if (end > start && isGivenName(text, start, start + surname, end)) {
                if (goesOnWell(text, end) && !isShorterElsewhere(text, start, end)) {
                    return end;
                }
                best = best == start && (given == 2 || !isFunctionSurname(text, start)) ? end : best;
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

    /**
     * Whether the text from start to end has a family name and one or two characters that may be a given name; a word may be shaped
     * so, too.
     */
    boolean isShapedAsName(String text, int start, int end) {
        if (end > text.length()) {
            return false;
        }
        int surname = surnameLength(text, start);
        if (surname == 0 || start + surname >= end) {
            return false;
        }
        int given = text.codePointCount(start + surname, end);
        return (given == 1 || given == 2)
                && isGiven(text, start + surname, end)
                && !notNames.contains(text, start, end)
                && !notNames.contains(text, start, start + 2);
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

    /** The end of so many characters, each one or two units of the text; -1 where there are fewer. */
    private static int endOfCharacters(String text, int start, int characters) {
        int end = start;
        for (int i = 0; i < characters && end < text.length(); i++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.codePointCount(start, end) == characters ? end : -1;
    }

    private int surnameLength(String text, int start) {
        if (start + 2 <= text.length() && surnames.contains(text, start, start + 2)) {
            return 2;
        }
        return start + 1 <= text.length() && surnames.contains(text, start, start + 1) ? 1 : 0;
    }

    private boolean isGivenName(String text, int start, int from, int to) {
        if (!isGiven(text, from, to) || addresses.contains(text, from, to)) {
            return false;
        }
        boolean readsAsWords = isFunctionSurname(text, start)
                && from + 2 <= text.length()
                && isWord.test(text.substring(from, from + 2));
        return !readsAsWords && !notNames.contains(text, start, to) && !isWord.test(text.substring(start, to));
    }

    private static boolean isFunctionSurname(String text, int start) {
        return FUNCTION_SURNAMES.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isGiven(String text, int from, int to) {
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isHan(c) || NEVER_IN_GIVEN_NAMES.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsAWord(String text, int start) {
        String two = text.substring(start, Math.min(text.length(), start + 2));
        return notNames.contains(two) || (isWord.test(two) && !surnames.contains(two));
    }

    /** Whether the text ends here, or a mark, a function word or a word of two characters follows. */
    boolean goesOnWell(String text, int end) {
        return end == text.length()
                || !isHan(text.codePointAt(end))
                || isFunctionWord(text.charAt(end))
                || (end + 2 <= text.length() && isWord.test(text.substring(end, end + 2)));
    }

    static boolean isFunctionWord(char c) {
        return NEVER_IN_GIVEN_NAMES.indexOf(c) >= 0 || SELDOM_IN_GIVEN_NAMES.indexOf(c) >= 0;
    }

    /** 李明家 is 李明's home where the text also speaks of 李明 without 家. */
    private boolean isShorterElsewhere(String text, int start, int end) {
        if (end - start < 3 || SELDOM_IN_GIVEN_NAMES.indexOf(text.charAt(end - 1)) < 0) {
            return false;
        }
        String shorter = text.substring(start, end - 1);
        int at = text.indexOf(shorter);
        for (int seen = 0; at >= 0 && seen < MOST_SEEN; at = text.indexOf(shorter, at + 1), seen++) {
            int next = at + shorter.length();
            if (next == text.length() || (text.charAt(next) != text.charAt(end - 1) && goesOnWell(text, next))) {
                return true;
            }
        }
        return false;
    }

    /** 海丽齐古丽·阿卜杜: two parts or more of Han characters joined by a middle dot. */
    private int endOfDottedName(String text, int start) {
        int end = endOfHan(text, start);
        int read = start;
        while (end - start >= 2 && isDot(text, end)) {
            int next = endOfHan(text, end + 1);
            if (next <= end + 2) {
                break;
            }
            read = isDot(text, next) ? next : endOfLastPart(text, end + 1, next);
            end = next;
        }
        return read;
    }

    /** Nothing divides a last part from the words behind it: 艾合买提|考入, 吐尔逊|老人. */
    private int endOfLastPart(String text, int start, int longest) {
        for (int end = start + 2; end < longest; end++) {
            if (SOUNDS.indexOf(text.charAt(end)) < 0 && goesOnWell(text, end)) {
                return end;
            }
        }
        return longest;
    }

    private static boolean isDot(String text, int at) {
        return at + 1 < text.length() && "·•．・".indexOf(text.charAt(at)) >= 0;
    }

    private static int endOfHan(String text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_PART
                && isHan(text.codePointAt(end))
                && NEVER_IN_GIVEN_NAMES.indexOf(text.charAt(end)) < 0
                && ENDS_DOTTED_NAMES.indexOf(text.charAt(end)) < 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
