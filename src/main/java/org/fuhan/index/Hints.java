package org.fuhan.index;

import java.util.List;
import java.util.Optional;

/** Sentences for the user where a query could not be taken as it stands, or found nothing. */
final class Hints {
    /** Where a long question was answered with letters that hold half of its words. */
    private static final String OF_HALF = "没有复函含有大部分检索词，以下复函含有其中至少一半。";

    private static final int LONGEST_QUERY = 1000;

    private Hints() {}

    /** What is to be said of the query itself. */
    static Optional<String> before(String typed, SearchWords words) {
        if (typed.length() > LONGEST_QUERY) {
            return Optional.of("检索词过长，只用了前" + LONGEST_QUERY + "个字。");
        }
        if (!typed.isBlank() && words.isEmpty()) {
            return Optional.of("检索词里没有可以查找的字词，请输入汉字、字母或数字。");
        }
        return words.openQuote() ? Optional.of("引号没有闭合，引号后的内容按整句查找。") : Optional.empty();
    }

    /** What is to be said of what was found. */
    static Optional<String> after(SearchWords words, long total, boolean loosely) {
        return total == 0 ? ofNothing(words) : loosely ? Optional.of(OF_HALF) : Optional.empty();
    }

    /** What might be tried where nothing was found. */
    private static Optional<String> ofNothing(SearchWords words) {
        List<SearchWords.Unit> units =
                words.groups().stream().flatMap(List::stream).toList();
        if (units.stream().anyMatch(SearchWords.Unit::exact)) {
            return Optional.of("没有复函含有引号中的原文，可以去掉引号再试。");
        }
        boolean several = units.size() > 1
                || units.stream().anyMatch(unit -> unit.pieces().size() > 1);
        return several ? Optional.of("没有复函同时含有这些词，可以减少一两个词或换一种说法再试。") : Optional.empty();
    }
}
