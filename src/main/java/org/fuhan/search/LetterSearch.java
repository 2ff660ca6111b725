package org.fuhan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fuhan.index.BadCursor;
import org.fuhan.index.Filters;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterIndex;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.Said;
import org.fuhan.index.Suggestion;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;

/**
 * Answers searches: checks what was asked, turns names of places into codes, asks the index. Safe for use by several threads.
 */
public final class LetterSearch {
    /** Hits a page at most. */
    public static final int MOST_SIZE = 100;

    /** Hits that can be reached by page number; beyond, by cursor or export. */
    public static final int MOST_HITS = 10_000;

    /** Characters of a query. */
    public static final int LONGEST_QUERY = 1_000;

    private static final int MOST_SIMILAR = 5;

    private final LetterIndex index;
    private final Regions regions;
    private final Meant meant;

    /** Over an index and the names of places. */
    public LetterSearch(LetterIndex index, Regions regions) {
        this.index = index;
        this.regions = regions;
        this.meant = new Meant(index);
    }

    /** Searches; the hint is Chinese. */
    public SearchAnswer search(SearchRequest request) {
        return search(request, Locale.ROOT);
    }

    /**
     * Searches.
     *
     * @param locale the language of the hint: English, or else Chinese
     * @throws BadQuery where the question is out of bounds or names a place that is not there
     */
    public SearchAnswer search(SearchRequest request, Locale locale) {
        long start = System.nanoTime();
        checkPage(request);
        LetterQuery query = query(request);
        Hits hits = find(query);
        List<Said> hints = new ArrayList<>(regions.hints(request.filters().regions()));
        hints.addAll(hits.hints());
        return new SearchAnswer(
                hits.total(),
                hits.partly(),
                hits.distinct(),
                request.page(),
                request.size(),
                (System.nanoTime() - start) / 1_000_000,
                hits.next(),
                hints.stream().map(hint -> hint.in(locale)).toList(),
                hits.also(),
                meant.insteadOf(query, hits.whole()),
                hits.preferred(),
                hits.hits().stream().map(SearchAnswer.Hit::of).toList(),
                hits.nearby().stream().map(SearchAnswer.Hit::of).toList(),
                hits.facets());
    }

    /**
     * The same question for the index, places as codes; page and size are not looked at.
     *
     * @throws BadQuery as {@link #search} does
     */
    public LetterQuery query(SearchRequest request) {
        if (request.words().length() > LONGEST_QUERY) {
            throw new BadQuery(
                    "query-too-long",
                    new Said(
                            "检索词超过" + LONGEST_QUERY + "字。",
                            "The query is longer than " + LONGEST_QUERY + " characters."),
                    new Said("请缩短检索词，只留最要紧的几个词。", "Shorten it to the words that matter most."));
        }
        for (String facet : request.facets()) {
            if (!SearchRequest.ALL_FACETS.contains(facet)) {
                throw new BadQuery(
                        "unknown-facet",
                        new Said("没有名为“" + facet + "”的分面。", "There is no facet “" + facet + "”."),
                        new Said(
                                "可用的有：" + String.join("、", SearchRequest.ALL_FACETS) + "。",
                                "There are: " + String.join(", ", SearchRequest.ALL_FACETS) + "."));
            }
        }
        return new LetterQuery(
                request.words(),
                filters(request.filters()),
                request.sort(),
                Math.max(1, request.page()),
                Math.max(0, request.size()),
                request.facets(),
                request.after(),
                request.synonyms(),
                request.semantic(),
                true);
    }

    /** Letters that treat the same as a letter: of the same proposal, of other places, of the same place, at most five of each. */
    public SimilarAnswer similar(String id) {
        long start = System.nanoTime();
        List<SimilarAnswer.Hit> hits = index.similar(id, MOST_SIMILAR).stream()
                .map(SimilarAnswer.Hit::of)
                .toList();
        return new SimilarAnswer(id, hits.size(), (System.nanoTime() - start) / 1_000_000, hits);
    }

    /** Which of the letters hold all that a search asks for, whatever its page. */
    public Set<String> among(SearchRequest request, Collection<String> ids) {
        return index.among(query(request).strictly(), ids);
    }

    /** Finishes what is being typed: {@link org.fuhan.index.LetterSuggestions#complete}. */
    public List<Suggestion> suggest(String typed, int most) {
        return index.suggestions().complete(typed, most);
    }

    /** Where a letter's text holds what a query asks for, in the order of the text, not overlapping. */
    public List<Span> highlights(Letter letter, String words) {
        return index.highlights(letter, words);
    }

    /**
     * Ranks letters' files by anything of the words they hold, best first: for lists of evaluation queries.
     *
     * @param semantic whether meaning has a say, and finds letters too
     */
    public List<LetterIndex.Ranked> rank(String words, int most, boolean semantic) {
        return index.rank(words, most, semantic);
    }

    private Hits find(LetterQuery query) {
        try {
            return index.search(query);
        } catch (BadCursor e) {
            throw new BadQuery(
                    "bad-cursor",
                    new Said("翻页标记不属于这次检索。", "The cursor does not belong to this search."),
                    new Said("请从第一页重新开始。", "Begin again with the first page."));
        }
    }

    private static void checkPage(SearchRequest request) {
        if (request.page() < 1) {
            throw new BadQuery(
                    "bad-page",
                    new Said(
                            "页码从1开始，不能是" + request.page() + "。",
                            "Pages are counted from 1, not " + request.page() + "."),
                    new Said("请改为1或更大的数。", "Ask for page 1 or more."));
        }
        if (request.size() < 0 || request.size() > MOST_SIZE) {
            throw new BadQuery(
                    "bad-size",
                    new Said(
                            "每页最多" + MOST_SIZE + "条，不能是" + request.size() + "。",
                            "A page cannot have " + request.size() + " hits."),
                    new Said("请改为0到" + MOST_SIZE + "。", "Ask for 0 to " + MOST_SIZE + "."));
        }
        if (request.after() == null && (long) request.page() * request.size() > MOST_HITS) {
            throw new BadQuery(
                    "page-too-deep",
                    new Said("只能翻看前" + MOST_HITS + "条。", "Only the first " + MOST_HITS + " hits can be paged through."),
                    new Said(
                            "请加上地区、年份等条件缩小范围，用 after 参数逐页翻看，或用导出取得全部。",
                            "Narrow the search by place or year, page by cursor (after), or export everything."));
        }
    }

    private Filters filters(Filters asked) {
        if (asked.amountMin() != null
                && asked.amountMax() != null
                && asked.amountMin().compareTo(asked.amountMax()) > 0) {
            throw new BadQuery(
                    "bad-amount",
                    new Said("金额下限大于上限。", "The least amount is greater than the most."),
                    new Said("请对调这两个金额。", "Swap the two amounts."));
        }
        if (asked.from() != null && asked.to() != null && asked.from().isAfter(asked.to())) {
            throw new BadQuery(
                    "bad-dates",
                    new Said("开始日期晚于结束日期。", "The first day is later than the last."),
                    new Said("请对调这两个日期。", "Swap the two days."));
        }
        return asked.withRegions(regions.codesOf(asked.regions()));
    }
}
