package org.fuhan.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterIndex;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.Said;
import org.fuhan.index.SearchWords;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Theme;
import org.fuhan.search.BadQuery;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Sets what two to eight places do on a topic side by side: theme by theme, each measure with its citation. Nothing is added up or
 * converted, and of letters alike only the first is read. The same archive gives the same comparison. Safe for use by several threads.
 */
public final class Comparing {
    /** Letters of one place that are read at most. */
    public static final int MOST_LETTERS = 50;

    private static final int FEWEST_REGIONS = 2;
    private static final int MOST_REGIONS = 8;
    private static final Set<Funding.Role> TOTALS =
            EnumSet.of(Funding.Role.TOTAL, Funding.Role.PAID, Funding.Role.BUDGET, Funding.Role.RAISED);

    private final LetterIndex index;
    private final Regions regions;

    /** Over an index and the names of places. */
    public Comparing(LetterIndex index, Regions regions) {
        this.index = index;
        this.regions = regions;
    }

    /** Compares; the notes are Chinese. */
    public Comparison compare(String topic, List<String> names) {
        return compare(topic, names, Locale.ROOT);
    }

    /**
     * Compares.
     *
     * @param topic a few words: 困境儿童关爱
     * @param names two to eight places, by name or code
     * @param locale the language of the notes: English, or else Chinese
     * @throws BadQuery where the topic is blank, or the places too few, too many, unknown or named twice
     */
    public Comparison compare(String topic, List<String> names, Locale locale) {
        SearchWords words = index.understand(topic, true);
        check(topic, words, names);
        List<Column> columns =
                names.stream().map(name -> column(topic, words, name.strip())).toList();
        List<Comparison.Row> rows = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<List<Comparison.Entry>> cells =
                    columns.stream().map(column -> column.entries(theme)).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Comparison.Row(theme, cells));
            }
        }
        List<Comparison.Place> places = columns.stream().map(Column::place).toList();
        return new Comparison(
                topic,
                places,
                rows,
                places.stream()
                        .flatMap(place -> Notes.of(place, locale).stream())
                        .toList());
    }

    private void check(String topic, SearchWords words, List<String> names) {
        if (words.isEmpty() || topic.length() > LetterSearch.LONGEST_QUERY) {
            throw new BadQuery(
                    "bad-topic",
                    new Said("没有可以比较的主题。", "There is no topic to compare."),
                    new Said("请写几个词，如“困境儿童关爱”。", "Give a few words, such as 困境儿童关爱."));
        }
        if (names.size() < FEWEST_REGIONS || names.size() > MOST_REGIONS) {
            throw new BadQuery(
                    "bad-regions",
                    new Said(
                            "只能比较" + FEWEST_REGIONS + "到" + MOST_REGIONS + "个地区，现有" + names.size() + "个。",
                            FEWEST_REGIONS + " to " + MOST_REGIONS + " places can be compared, not " + names.size()
                                    + "."),
                    new Said("请增减地区。", "Add places or take some away."));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.addAll(regions.codesOf(name))) {
                throw new BadQuery(
                        "region-twice",
                        new Said("地区“" + name.strip() + "”重复。", "The place “" + name.strip() + "” is named twice."),
                        new Said("请去掉重复的地区。", "Name each place once."));
            }
        }
    }

    private Column column(String topic, SearchWords words, String name) {
        List<String> codes = regions.codesOf(name);
        LetterQuery query = new LetterQuery(
                        topic, Filters.NONE.withRegions(codes), LetterQuery.Sort.RELEVANCE, 1, MOST_LETTERS, List.of())
                .strictly();
        List<OnTopic> letters = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        long found = index.each(query, MOST_LETTERS, (letter, group) -> {
            Optional<OnTopic> onTopic = OnTopic.of(letter, words);
            if (onTopic.isPresent() && groups.add(group)) {
                letters.add(onTopic.get());
            }
        });
        Comparison.Place place = new Comparison.Place(
                name,
                codes,
                found,
                letters.size(),
                found > MOST_LETTERS,
                sums(letters, EnumSet.of(Funding.Role.STANDARD)),
                sums(letters, TOTALS));
        return new Column(place, letters);
    }

    /** Sums of the given roles that are no part of another, in the letters' order. */
    private static List<Comparison.Sum> sums(List<OnTopic> letters, Set<Funding.Role> roles) {
        List<Comparison.Sum> sums = new ArrayList<>();
        for (OnTopic onTopic : letters) {
            onTopic.funding().stream()
                    .filter(sum -> roles.contains(sum.role()) && sum.partOf() == null)
                    .forEach(sum -> sums.add(sum(onTopic.letter(), sum)));
        }
        return sums;
    }

    private static Comparison.Sum sum(Letter letter, Funding sum) {
        return new Comparison.Sum(
                letter.id(),
                sum.id(),
                sum.raw(),
                sum.amountYuan(),
                sum.maxYuan(),
                sum.bound(),
                sum.per(),
                sum.role(),
                sum.purpose(),
                sum.payer(),
                sum.period(),
                sum.span(),
                sum.sentence(),
                letter.title(),
                letter.documentNumber(),
                letter.date(),
                agency(letter),
                letter.source().file());
    }

    private static Comparison.Entry entry(Letter letter, Measure measure) {
        return new Comparison.Entry(
                letter.id(),
                measure.id(),
                measure.lead(),
                measure.text(),
                measure.status(),
                measure.span(),
                FirstSentence.of(letter.text(), measure),
                letter.title(),
                letter.documentNumber(),
                letter.date(),
                agency(letter),
                letter.source().file());
    }

    private static @Nullable String agency(Letter letter) {
        return letter.agencies().isEmpty() ? null : letter.agencies().get(0);
    }

    /** A place with its letters. */
    private record Column(Comparison.Place place, List<OnTopic> letters) {
        List<Comparison.Entry> entries(Theme theme) {
            List<Comparison.Entry> entries = new ArrayList<>();
            for (OnTopic onTopic : letters) {
                onTopic.measures().stream()
                        .filter(measure -> measure.theme() == theme)
                        .forEach(measure -> entries.add(entry(onTopic.letter(), measure)));
            }
            return entries;
        }
    }
}
