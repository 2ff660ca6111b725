package org.fuhan.index;

import java.util.List;
import java.util.Optional;

/** Sentences for the user where a query could not be taken as it stands, or found nothing. */
final class Hints {
    /** Where a long question was answered with letters that hold half of its words. */
    private static final Said OF_HALF = new Said(
            "没有复函含有大部分检索词，以下复函含有其中至少一半。",
            "No letter holds most of these words; those below hold at least half of them.");

    private static final Said TOO_LONG = new Said(
            "检索词过长，只用了前" + LuceneIndex.LONGEST_QUERY + "个字。",
            "The query is too long: only its first " + LuceneIndex.LONGEST_QUERY + " characters were used.");
    private static final Said NO_WORDS = new Said(
            "检索词里没有可以查找的字词，请输入汉字、字母或数字。",
            "There is nothing in the query that can be looked for: type Chinese characters, letters or digits.");
    private static final Said OPEN_QUOTE = new Said(
            "引号没有闭合，引号后的内容按整句查找。", "A quotation is not closed: all that follows it was looked for as one phrase.");
    private static final Said NOT_VERBATIM = new Said(
            "没有复函含有引号中的原文，可以去掉引号再试。",
            "No letter holds the quoted words as they stand: try without the quotation marks.");
    private static final Said NOT_TOGETHER = new Said(
            "没有复函同时含有这些词，可以减少一两个词或换一种说法再试。",
            "No letter holds all of these words: try one or two fewer, or other words.");

    private Hints() {}

    /** What is to be said of the query itself. */
    static Optional<Said> before(String typed, SearchWords words) {
        if (typed.length() > LuceneIndex.LONGEST_QUERY) {
            return Optional.of(TOO_LONG);
        }
        if (!typed.isBlank() && words.isEmpty()) {
            return Optional.of(NO_WORDS);
        }
        return words.openQuote() ? Optional.of(OPEN_QUOTE) : Optional.empty();
    }

    /** What is to be said of what was found. */
    static Optional<Said> after(SearchWords words, long total, boolean loosely) {
        return total == 0 ? ofNothing(words) : loosely ? Optional.of(OF_HALF) : Optional.empty();
    }

    /** What might be tried where nothing was found. */
    private static Optional<Said> ofNothing(SearchWords words) {
        List<SearchWords.Unit> units =
                words.groups().stream().flatMap(List::stream).toList();
        if (units.stream().anyMatch(SearchWords.Unit::exact)) {
            return Optional.of(NOT_VERBATIM);
        }
        boolean several = units.size() > 1
                || units.stream().anyMatch(unit -> unit.pieces().size() > 1);
        return several ? Optional.of(NOT_TOGETHER) : Optional.empty();
    }
}
