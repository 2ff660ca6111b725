package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences for the user where a query could not be taken as it stands, or found nothing. */
final class Hints {
    static final Said OPEN_QUOTE = new Said(
            "引号没有闭合，引号后的内容按整句查找。", "A quotation is not closed: all that follows it was looked for as one phrase.");
    static final Said UNPAIRED =
            new Said("括号没有配对，已按能看懂的部分查找。", "The brackets do not pair up: what could be understood was looked for.");

    /** Where a question was answered with letters that hold some of its words. */
    private static final Said OF_SOME = new Said(
            "没有复函含有全部检索词，以下复函含有其中一部分，含得多的都在这里。",
            "No letter holds all of these words; those below hold as many of them as any letter does.");

    private static final Said TOO_LONG = new Said(
            "检索词过长，只用了前" + LuceneIndex.LONGEST_QUERY + "个字。",
            "The query is too long: only its first " + LuceneIndex.LONGEST_QUERY + " characters were used.");
    private static final Said NO_WORDS = new Said(
            "检索词里没有可以查找的字词，请输入汉字、字母或数字。",
            "There is nothing in the query that can be looked for: type Chinese characters, letters or digits.");
    private static final Said NOT_VERBATIM = new Said(
            "没有复函含有引号中的原文，可以去掉引号再试。",
            "No letter holds the quoted words as they stand: try without the quotation marks.");
    /** A document number was asked for that no letter has. */
    static final Said NO_NUMBER = new Said(
            "没有找到用这个文号或提到它的复函，请核对机关代字、年份和序号。",
            "No letter that bears or mentions this document number was found: check its letters, year and number.");

    private static final Said NOT_TOGETHER = new Said(
            "没有复函同时含有这些词，可以减少一两个词或换一种说法再试。",
            "No letter holds all of these words: try one or two fewer, or other words.");

    private Hints() {}

    /** Where a field's value makes no sense. */
    static Said unknownValue(QueryField field, String value) {
        Said known = switch (field) {
            case REGION ->
                new Said("地区请写省、市、县的名称或六位区划代码", "name a province, city or county, or give its six-digit code");
            case YEAR -> new Said("年份请写如“年份:2024”或“年份:2022-2024”", "write 年份:2024 or year:2022-2024");
            case AMOUNT -> new Said("金额请写如“金额:>100万”或“金额:50万-100万”", "write 金额:>100万 or amount:500000-1000000");
            case NUMBER -> new Said("文号请写全，如“文号:厦湖民函〔2025〕5号”", "write the number in full: 文号:厦湖民函〔2025〕5号");
            case PROPOSAL -> new Said("提案号请写数字", "give the proposal's number in digits");
            case CATEGORY -> new Said("类别请写如“类别:A”", "write 类别:A");
            case KIND -> new Said("种类可写提案、建议或议案", "give 提案, 建议 or 议案");
            case PROGRAMME, DEPARTMENT, TOPIC, AGENCY, TITLE -> new Said("请在冒号后写出内容", "give a value behind the colon");
        };
        return new Said(
                "看不懂“" + value + "”，这个条件没有用上；" + known.chinese() + "。",
                "The condition “" + value + "” was left out: " + known.english() + ".");
    }

    /** Where a range ran from its greatest value to its least. */
    static Said turned(String value) {
        return new Said(
                "“" + value + "”前大后小，已按从小到大查找。",
                "The range “" + value + "” runs backwards: it was read from its least value to its greatest.");
    }

    /** Where no letter at all bears a field's value. */
    static Said unborne(String value) {
        return new Said(
                "没有一件复函符合“" + value + "”这个条件，可以换一种写法，或在筛选条件里选择。",
                "No letter at all meets the condition “" + value
                        + "”: write it another way, or choose from the filters.");
    }

    /** What is to be said of the query itself. */
    static List<Said> before(String typed, SearchWords words) {
        List<Said> hints = new ArrayList<>();
        if (typed.length() > LuceneIndex.LONGEST_QUERY) {
            hints.add(TOO_LONG);
        }
        hints.addAll(words.hints());
        if (!typed.isBlank() && words.isEmpty() && !words.conditionLeftOut()) {
            hints.add(NO_WORDS);
        }
        return hints;
    }

    /** What is to be said of what was found, behind what was said before. */
    static List<Said> after(List<Said> before, SearchWords words, Asked asked) {
        List<Said> hints = new ArrayList<>(before);
        Said said = asked.found().size() == 0
                ? ofNothing(words)
                : switch (asked.extent()) {
                    case ALL -> null;
                    case SOME -> OF_SOME;
                    case SOME_IN_PLACE -> ofSomeIn(words);
                };
        if (said != null) {
            hints.add(said);
        }
        return hints;
    }

    private static @Nullable Said ofSomeIn(SearchWords words) {
        return words.preferred()
                .map(place -> new Said(
                        place.name() + "没有复函含有全部检索词，含有其中一部分的也列在这里。",
                        "No letter of " + place.name()
                                + " holds all of these words; those that hold some are listed too."))
                .orElse(null);
    }

    /** What might be tried where nothing was found. */
    private static @Nullable Said ofNothing(SearchWords words) {
        List<Wanted.Unit> units = words.units();
        if (units.stream().anyMatch(unit -> unit.exact() && unit.numbers().isEmpty())) {
            return NOT_VERBATIM;
        }
        boolean several = units.size() > 1
                || units.stream().anyMatch(unit -> unit.pieces().size() > 1);
        return several ? NOT_TOGETHER : null;
    }
}
