package org.fuhan.privacy;

import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** What the words around a name tell of who bears it: a cue before or after, an age, an illness, an office. Knows no names. */
final class Surroundings {
    /** An age or a sex behind a name: 林致远，男，14岁; 林致远（14岁）; or how many more there are: 林致远等6户. */
    private static final Pattern AGE_OR_SEX =
            Pattern.compile("[，,（(、]?(?:今年|现年|年仅|刚满|时年)?(?:[男女][，,、）)]|\\d{1,3}(?:周)?岁|[一二三四五六七八九十]{1,3}岁)"
                    + "|等\\d{1,4}(?:余?户|名(?:村民|居民|群众|学生|同学|儿童|患者|老人|职工|工人|业主))");
    /** What leaves no doubt even where the name is a word: 安然，女，12岁; 安然（12岁）. */
    private static final Pattern SEX_AND_AGE =
            Pattern.compile("[，,（(](?:[男女][，,、][^。；，]{0,8}?)?(?:今年|现年|年仅|刚满|时年)?\\d{1,3}周?岁[）)，,。]");

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String BEGINS_AGE_OR_SEX = "今现年刚时男女等0123456789" + NUMERALS;
    /** 123周岁. */
    private static final int LONGEST_AGE = 5;
    /** What a life is told by right behind a name that begins like a word: 包子轩患…. */
    private static final Pattern ILLNESS = Pattern.compile("患|因病|身患|确诊|住院|去世|病逝|摔");
    /** What a life is told by behind a name of two characters, within the clause. */
    private static final Pattern CLAUSE_OF_LIFE =
            Pattern.compile("[^，。；]{0,6}?(?:患|岁|就读|因病|身患|去世|突发|摔|残疾|确诊|住院|发言|反映)");

    private static final int LOOK_AHEAD = 24;
    /** Said of anybody, so that a private cue before the name outweighs it: 患者李秀英同志. */
    private static final String COURTESY = "同志";

    private final Vocabulary kin = Vocabulary.load("kin.txt");
    private final Vocabulary before = Vocabulary.load("before-names.txt");
    private final Vocabulary after = Vocabulary.load("after-names.txt");
    private final Vocabulary verbs = Vocabulary.load("verbs-before-names.txt");
    private final Vocabulary speech = Vocabulary.load("speech.txt");
    private final Vocabulary life = Vocabulary.load("life.txt");
    private final Vocabulary titles = Vocabulary.load("public-titles.txt");

    /** Words that leave no doubt that a private person's name follows. */
    Vocabulary kin() {
        return kin;
    }

    /** Words for kinds of people; a name may follow. */
    Vocabulary kinds() {
        return before;
    }

    /** Whether a word stands here that only comes behind private persons' names. */
    boolean cueFollows(String text, int end) {
        return after.startingAt(text, end) > 0;
    }

    /** Whether somebody who is named before is quoted: 据林致远反映. */
    boolean speechFollows(String text, int end) {
        return speech.startingAt(text, end) > 0;
    }

    /** Whether an age, a sex or a number of others stands here. */
    static boolean ageOrSexFollows(String text, int end) {
        int first = end < text.length() && "，,（(、".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        return first < text.length()
                && BEGINS_AGE_OR_SEX.indexOf(text.charAt(first)) >= 0
                && mayBeAge(text, first)
                && follows(AGE_OR_SEX, text, end);
    }

    /** Digits that begin an age have 岁 near: most that follow something are other figures. */
    private static boolean mayBeAge(String text, int first) {
        if (!Character.isDigit(text.charAt(first)) && NUMERALS.indexOf(text.charAt(first)) < 0) {
            return true;
        }
        int years = text.indexOf('岁', first, Math.min(text.length(), first + LONGEST_AGE));
        return years > 0;
    }

    /** Whether an age follows so that even a word must be a name. */
    static boolean agePlainlyFollows(String text, int end) {
        return follows(SEX_AND_AGE, text, end);
    }

    /** Whether an age or an illness stands right here. */
    static boolean ageOrIllnessFollows(String text, int end) {
        return follows(AGE_OR_SEX, text, end) || follows(ILLNESS, text, end);
    }

    /** Whether what stands here tells of the life of whoever is named before. */
    boolean tellsOfALife(String text, int end) {
        return ageOrSexFollows(text, end) || follows(CLAUSE_OF_LIFE, text, end) || cueFollows(text, end);
    }

    /** Whether a word that shows a sentence about a life stands here. */
    boolean tellsOfALifeAt(String text, int at) {
        if (text.charAt(at) != '岁') {
            return life.startingAt(text, at) > 0;
        }
        return (at > 0 && Character.isDigit(text.charAt(at - 1)))
                || (at + 1 < text.length() && "，。、）)".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** Whether no longer word runs into the name: it starts a clause, or follows a mark or a cue. */
    boolean startsAlone(String text, int start) {
        return startsAClause(text, start)
                || before.endingAt(text, start) > 0
                || kin.endingAt(text, start) > 0
                || verbs.endingAt(text, start) > 0
                || "的有为由对给和与及是让帮".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Whether the text, a mark or 据 comes right before. */
    static boolean startsAClause(String text, int start) {
        if (start == 0) {
            return true;
        }
        int previous = text.codePointBefore(start);
        return (!NameReader.isHan(previous) && "·•．・".indexOf(previous) < 0) || previous == '据';
    }

    /** Whether an office or an honour beside the name says that its bearer acts in public. */
    boolean bearsOffice(String text, Span place) {
        return officeFollows(text, place) || officePrecedes(text, place);
    }

    private boolean officeFollows(String text, Span place) {
        int next = place.end();
        if (next >= text.length() || "：:、，".indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        int title = titles.startingAt(text, next);
        boolean outweighed = after.startingAt(text, next) > title
                || kin.endingAt(text, place.start()) > 0
                || (text.startsWith(COURTESY, next) && before.endingAt(text, place.start()) > 0);
        return title > 0 && !outweighed;
    }

    /** Only a bare 代表 acts in public: 学生代表 and 家长代表 do not. */
    private boolean officePrecedes(String text, Span place) {
        int previous = place.start();
        if (previous > 0 && "：:".indexOf(text.charAt(previous - 1)) >= 0) {
            previous--;
        }
        return titles.endingAt(text, previous) > before.endingAt(text, previous);
    }

    private static boolean follows(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, Math.min(text.length(), at + LOOK_AHEAD))
                .lookingAt();
    }
}
