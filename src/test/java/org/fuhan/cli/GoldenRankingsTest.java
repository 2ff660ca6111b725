package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.Suggestion;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchAnswer;
import org.fuhan.search.SearchRequest;
import org.fuhan.text.hanlp.Pinyin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration letters, taken in for real, and what must stand first for each query of golden/rankings.tsv. */
class GoldenRankingsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/rankings.tsv");
    private static final Set<String> KINDS = Set.of(
            "keyword",
            "phrase",
            "question",
            "number",
            "name",
            "pinyin",
            "typo",
            "traditional",
            "district",
            "money",
            "synonym");

    private static Workshop workshop;
    private static Workshop.OpenArchive open;
    private static LetterSearch search;

    /** A line of the file. */
    private record Golden(String query, String kind, Set<String> first, String pending) {}

    @BeforeAll
    static void takeIn(@TempDir Path folder) {
        workshop = new Workshop(Settings.load(Map.of(), folder), Path.of(""));
        Fuhan.Run run = Fuhan.english().run("ingest", "--index", folder.resolve("index"), "corpus");
        assertThat(run.exitCode())
                .as("3: the scans among them stay unread where Tesseract is missing")
                .isIn(0, 3);
        open = workshop.openForSearching(folder.resolve("index"));
        search = workshop.search(open);
    }

    @AfterAll
    static void close() {
        open.close();
        workshop.close();
    }

    @TestFactory
    List<DynamicTest> theLetterExpectedStandsFirst() throws IOException {
        return goldens().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.kind() + " " + golden.query(), () -> {
                    String first = first(golden.query());
                    if (golden.pending().isEmpty()) {
                        assertThat(golden.first()).as(golden.query()).contains(first);
                    } else {
                        assertThat(golden.first())
                                .as("%s holds now; it is pending no more", golden.query())
                                .doesNotContain(first);
                    }
                }))
                .toList();
    }

    @Test
    void whateverIsOfferedFindsTheLettersThatBearIt() {
        Map<Suggestion.Kind, Set<String>> asked = new TreeMap<>();
        search.search(new SearchRequest("", Filters.NONE, LetterQuery.Sort.DATE, 1, 0, SearchRequest.ALL_FACETS))
                .facets()
                .values()
                .forEach(values -> values.forEach(value -> {
                    for (Suggestion offer : search.suggest(value.label(), 10)) {
                        if (asked.computeIfAbsent(offer.kind(), k -> new TreeSet<>())
                                .add(offer.text())) {
                            assertThat(search.search(SearchRequest.of(offer.query()))
                                            .total())
                                    .as("%s → %s", offer.text(), offer.query())
                                    .isGreaterThanOrEqualTo(offer.letters());
                        }
                    }
                }));
        assertThat(asked).containsKeys(Suggestion.Kind.values());
        assertThat(search.suggest("城乡建设、环境保护", 1).get(0).query()).isEqualTo("主题:城乡建设、环境保护");
        assertThat(search.suggest("困境儿童", 1).get(0).query()).isEqualTo("困境儿童");
    }

    @ParameterizedTest
    @CsvSource({
        "电瓶车充电, 电动自行车充电",
        "电动车充电, 电动自行车充电",
        "撤桶并点, 撤点并桶",
    })
    void everydayWordsFindWhatOfficialOnesFind(String everyday, String official) {
        long found = search.search(SearchRequest.of(official)).total();
        assertThat(found).as(official).isPositive();
        assertThat(search.search(SearchRequest.of(everyday)).total())
                .as(everyday)
                .isGreaterThanOrEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京市朝阳区",
                "厦门市民政局",
                "留守儿童心理健康关爱措施",
                "电动自行车进楼入户",
                "我市困境儿童",
                "各地困境儿童",
                "湖里 困境儿童",
                "地区:福建省厦门市思明区",
                "地区:湖里区 困境儿童",
                "主题:困静儿童",
                "于都县 OR 瑞金市",
                "朝阳区民政局",
                "长安区",
            })
    void whatIsRightIsNotCorrected(String query) {
        assertThat(open.index().suggestions().corrections(query)).as(query).isEmpty();
        assertThat(open.index().suggestions().slips(query)).as(query).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "困境儿童们, 困境儿童",
        "困静儿童, 困境儿童",
        "困境而童, 困境儿童",
        "地区:湖里区 困静儿童, 地区:湖里区 困境儿童",
        "厦门市困静儿童, 厦门市困境儿童",
        "加装电剃 OR 困境儿童, 加装电梯 OR 困境儿童",
    })
    void whatIsWrongIsCorrectedAndNothingElse(String query, String meant) {
        assertThat(open.index().suggestions().corrections(query)).as(query).containsExactly(meant);
    }

    @Test
    void theListIsLongAndOfEveryKind() throws IOException {
        List<Golden> goldens = goldens();
        Map<String, Long> kinds =
                goldens.stream().collect(Collectors.groupingBy(Golden::kind, TreeMap::new, Collectors.counting()));

        assertThat(goldens).hasSizeGreaterThanOrEqualTo(80);
        assertThat(kinds.keySet()).isEqualTo(KINDS);
        assertThat(goldens.stream().map(Golden::query)).doesNotHaveDuplicates();
        assertThat(goldens.stream()
                        .filter(golden -> !golden.pending().isEmpty())
                        .count())
                .as("pending")
                .isLessThan(5);
    }

    @Test
    void nobodyMaskedInTheLettersIsEverSuggested() {
        List<String> masks = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        open.archive().eachInGroup(kept -> kept.letter().privatePersons().forEach(person -> masks.add(person.mask())));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            typed.add(String.valueOf(letter));
            typed.add(letter + "m");
            typed.add(letter + "mj");
        }
        masks.forEach(mask -> typed.add(mask.substring(0, 1)));
        typed.addAll(masks);

        assertThat(masks).isNotEmpty();
        for (String one : typed) {
            for (Suggestion suggestion : search.suggest(one, 20)) {
                assertThat(suggestion.text()).as(one).doesNotContain("某").doesNotContain("*");
                assertThat(masks).noneMatch(suggestion.text()::contains);
            }
        }
    }

    @Test
    void noMaskedNameComesBackByCharactersPinyinOrSlip() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".txt") || f.toString().endsWith(".html"))
                    .toList()) {
                workshop.revealed(file).stream()
                        .flatMap(letter -> letter.privatePersons().stream())
                        .filter(person -> person.kind() == PrivatePerson.Kind.PERSON && person.name() != null)
                        .forEach(person -> names.add(String.valueOf(person.name())));
            }
        }
        assertThat(names).isNotEmpty();
        for (String name : names) {
            String[] syllables = Pinyin.of(name);
            String pinyin = String.join("", syllables);
            String initials =
                    Arrays.stream(syllables).map(s -> s.substring(0, 1)).collect(Collectors.joining());
            for (String typed : List.of(name, name.substring(0, 2), name + "们", pinyin, initials)) {
                assertThat(search.suggest(typed, 20))
                        .noneMatch(one -> one.text().contains(name));
                assertThat(search.search(SearchRequest.of(typed)).didYouMean()).noneMatch(one -> one.contains(name));
            }
        }
    }

    /** The first hit's file; where no letter holds all of the words, of what may be meant, and then of what is near. */
    private static String first(String query) {
        SearchAnswer answer = search.search(SearchRequest.of(query));
        if ((answer.total() == 0 || answer.partly()) && !answer.didYouMean().isEmpty()) {
            answer = search.search(SearchRequest.of(answer.didYouMean().get(0)));
        }
        List<SearchAnswer.Hit> hits = answer.hits().isEmpty() ? answer.nearby() : answer.hits();
        if (hits.isEmpty()) {
            return "";
        }
        String file = hits.get(0).source().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Golden> goldens() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Golden(
                        cells[0],
                        cells[1],
                        Arrays.stream(cells[2].split("\\|", -1))
                                .map(String::strip)
                                .collect(Collectors.toSet()),
                        cells[4]))
                .toList();
    }
}
