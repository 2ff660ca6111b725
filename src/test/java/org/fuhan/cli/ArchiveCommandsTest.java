package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask an archive, on one taken in by the first of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveCommandsTest {
    private Path folder = Path.of("");
    private Path index = Path.of("");

    @BeforeAll
    void takeIn(@TempDir Path temporary) {
        folder = temporary;
        index = folder.resolve("index");
        Path letters = folder.resolve("letters");
        Samples.put(letters, "a/children.txt", Samples.CHILDREN);
        Samples.put(letters, "b/elsewhere.txt", Samples.ELSEWHERE);
        Samples.put(letters, "b/lifts.txt", Samples.LIFTS);
        Samples.put(letters, "z/copy.txt", Samples.LIFTS);
        Samples.put(letters, "data.json", "{}");

        Fuhan.Run run = Fuhan.english().run("ingest", "--index", index, letters);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("in 5 = indexed 3 + duplicate 1 + skipped 1 + failed 0\n");
        assertThat(run.err()).as("nothing to tell").isEmpty();
    }

    @Test
    void takesInTheSameAgainAndTellsItAsJson() {
        Fuhan.Run run = Fuhan.english().run("ingest", "--json", "--index", index, folder.resolve("letters"));

        assertThat(run.exitCode()).isZero();
        JsonNode report = json(run.out().lines().reduce("", (before, line) -> line));
        assertThat(report.at("/event").asText()).isEqualTo("report");
        assertThat(report.at("/in").asInt()).isEqualTo(5);
        assertThat(report.at("/indexed").asInt()).isEqualTo(3);
        assertThat(report.at("/failures")).isEmpty();
    }

    @Test
    void searchesForPeopleAndForPrograms() {
        Fuhan.Run people = ask("search", "困境儿童", "--region", "厦门市");
        assertThat(people.exitCode()).isZero();
        assertThat(people.out()).contains("1. ").contains("厦湖民函〔2024〕17号").contains("【困境儿童】");
        assertThat(people.err()).isEqualTo("""
                fuhan: Also searched for 困境儿童: 困境未成年人 (--no-synonyms to leave them out).
                fuhan: 1 letters
                """);

        JsonNode answer = json(ask("search", "--json", "困境儿童").out());
        assertThat(answer.at("/total").asInt()).isEqualTo(2);
        assertThat(answer.at("/hits/0/source/file").asText()).endsWith(".txt");
        assertThat(answer.at("/facets").has("region")).isTrue();
        assertThat(json(ask("search", "--json", "--year", "2022").out())
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(ask("search", "--json", "--amount-min", "1200000", "--kind", "cppcc_proposal")
                                .out())
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatWasProbablyMeant() {
        assertThat(ask("search", "困静儿童").err()).contains("fuhan: Did you mean: 困境儿童\n");
        assertThat(json(ask("search", "--json", "kunjingertong").out())
                        .at("/didYouMean/0")
                        .asText())
                .isEqualTo("困境儿童");
    }

    @Test
    void aTableOfQueriesIsAskedAsAnOrdinarySearchIs() {
        Path file = Samples.put(
                folder, "queries.tsv", "q1\t困境儿童 年份:2024\nq2\t“加装电梯” OR 困境儿童\nq3\t没有的词\nq4\t困境儿童 年份:2024\nq5\t \n");

        Fuhan.Run csv = ask("search", "--queries", file, "--format", "csv", "--top", "1");
        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(csv.out().lines().toList()).hasSize(6).satisfies(lines -> {
            assertThat(lines.get(0))
                    .isEqualTo(
                            "\ufeffid,query,total,rank,title,agencies,region,date,documentNumber,letterId,file,didYouMean,partly");
            assertThat(lines.get(1)).startsWith("q1,困境儿童 年份:2024,1,1,").contains("厦湖民函〔2024〕17号");
            assertThat(lines.get(2)).startsWith("q2,“加装电梯” OR 困境儿童,3,1,");
            assertThat(lines.get(3)).startsWith("q3,没有的词,0,,");
            assertThat(lines.get(4)).startsWith("q4,困境儿童 年份:2024,1,1,").endsWith(",false");
            assertThat(lines.get(5))
                    .as("no words find nothing")
                    .startsWith("q5,")
                    .contains(",0,,");
        });
        List<String> lines = ask("search", "--queries", file, "--format", "json", "--region", "西安市")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(json(lines.get(1)).at("/id").asText()).isEqualTo("q2");
        assertThat(json(lines.get(1)).at("/total").asInt()).isEqualTo(1);
        assertThat(json(lines.get(1)).at("/hits/0/documentNumber").asText()).isEqualTo("碑民函〔2023〕9号");
    }

    @Test
    void aRunTakesPlainWordsAndSaysSo() {
        Path fields = Samples.put(folder, "fields.tsv", "q1\t困境儿童\nq2\t加装电梯 年份:2024\nq3\t“定期摸排”\n");
        Path plain = Samples.put(folder, "plain.tsv", "q1\t困境儿童\nq2\t厦湖民函〔2024〕17号\n");

        Fuhan.Run run = ask("search", "--queries", fields);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("plain words", "q2");
        assertThat(run.out()).contains("q2 Q0 ");
        assertThat(ask("search", "--queries", plain).err()).isEmpty();
        Fuhan.Run filtered = ask("search", "--queries", plain, "--region", "厦门市");
        assertThat(filtered.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(filtered.err()).contains("--region");
        assertThat(ask("search", "困境儿童", "--queries", plain).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ask("search", "--queries", plain, "--format", "csv", "--top", "101")
                        .err())
                .contains("1 to 100");
    }

    @Test
    void aCategoryMayBeWrittenInFull() {
        for (String category : List.of("A", "a", "A类", "a类")) {
            assertThat(json(ask("search", "--json", "--category", category).out())
                            .at("/total")
                            .asInt())
                    .as(category)
                    .isEqualTo(3);
        }
    }

    @Test
    void linesOfSynonymsThatSayNothingAreTold() throws IOException {
        Path list = Samples.put(
                index,
                "synonyms.txt",
                "# mine\n甲乙助学 彩虹助学\n独一词\n甲乙助学 =>\n=> 彩虹助学\n\n- 养老金\n走访慰问 => 入户探望\n甲 乙\n－低保\n＃ 我的词\n");
        try {
            Fuhan.Run run = ask("search", "摸排");

            assertThat(run.exitCode()).isZero();
            assertThat(run.err().lines().filter(line -> line.contains("synonyms.txt")))
                    .hasSize(4)
                    .satisfies(told -> assertThat(told).allMatch(line -> line.contains("says nothing")))
                    .satisfies(told -> assertThat(told.get(0)).contains("line 3 "));
        } finally {
            Files.delete(list);
        }
        assertThat(ask("search", "摸排").err()).doesNotContain("synonyms.txt");
    }

    @Test
    void findsNoMaskedName() {
        Fuhan.Run run = ask("search", Samples.CHILD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("fuhan: Nothing found for: " + Samples.CHILD + "\n");
    }

    @Test
    void showsALetterOfTheArchive() {
        String id = json(ask("search", "--json", "摸排").out()).at("/hits/0/id").asText();

        Fuhan.Run pretty = ask("show", id);
        assertThat(pretty.exitCode()).isZero();
        assertThat(LetterJson.read(pretty.out(), Letter.class).id()).isEqualTo(id);
        assertThat(pretty.out()).contains("温某甲").doesNotContain(Samples.CHILD);
        assertThat(ask("show", "--json", id).lines()).hasSize(1);
        assertThat(ask("show", "--text", id).out()).contains("困境儿童温某甲");

        Fuhan.Run none = ask("show", "nope");
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("There is no letter nope");
    }

    @Test
    void comparesPlaces() {
        Fuhan.Run people = ask("compare", "困境儿童", "--regions", "厦门市,西安市");
        assertThat(people.exitCode()).isZero();
        assertThat(people.out()).contains("## 资金补助").contains("  厦门市").contains("  西安市");

        JsonNode comparison =
                json(ask("compare", "--json", "困境儿童", "--regions", "厦门市，西安市").out());
        assertThat(comparison.at("/regions")).hasSize(2);
        assertThat(comparison.at("/rows")).isNotEmpty();
    }

    @Test
    void exportsTables() throws IOException {
        Path file = folder.resolve("figures.csv");
        Fuhan.Run run = ask("export", "figures", "困境儿童", "--output", file);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("from 2 letters");
        String table = Files.readString(file);
        assertThat(table).startsWith("\ufeff").contains("120万元").contains("厦湖民函〔2024〕17号");
        assertThat(ask("export", "figures", "困境儿童").out()).isEqualTo(table);

        assertThat(ask("export", "letters", "困境儿童 年份:不明").err()).contains("不明");

        JsonNode letters = json(ask("export", "letters", "--format", "json").out());
        assertThat(letters.at("/hits")).hasSize(3);
    }

    @Test
    void anExportThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = Samples.put(folder, "keep.csv", "as it was");

        Fuhan.Run run = ask("export", "letters", "--region", "无此地", "--output", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(file)).isEqualTo("as it was");
        assertThat(folder.resolve("keep.csv.part")).doesNotExist();
        assertThat(ask("export", "letters", "--output", folder).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ask("export", "letters", "--output", folder.resolve("no/x.csv"))
                        .err())
                .contains("No such file or folder");
    }

    @Test
    void theIndexMadeAnewAnswersTheSame() {
        List<List<Object>> questions = List.of(
                List.of("search", "--json", "困境儿童"),
                List.of("search", "--json", "加装电梯", "--sort", "date"),
                List.of("export", "letters"),
                List.of("compare", "--json", "困境儿童", "--regions", "厦门市,西安市"));
        List<String> before = questions.stream().map(this::answer).toList();

        Fuhan.Run run = ask("reindex");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("3 letters");
        assertThat(questions.stream().map(this::answer).toList()).isEqualTo(before);
    }

    @Test
    void whoeverWritesSecondIsToldToWait() {
        try (Archive archive = Archive.open(index);
                ArchiveWriter writer = archive.writing()) {
            assertThat(writer.pending(1)).isEmpty();
            Fuhan.Run run = Fuhan.english().run("ingest", "--index", index, folder.resolve("letters"));
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("Another Fuhan process is writing");
            assertThat(run.showsTrace()).isFalse();
        }
    }

    private Fuhan.Run ask(Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = words[0];
        all[1] = "--index";
        all[2] = index;
        System.arraycopy(words, 1, all, 3, words.length - 1);
        return Fuhan.english().run(all);
    }

    private String answer(List<Object> words) {
        return ask(words.toArray()).out().replaceAll("\"tookMs\":\\d+", "");
    }

    private static JsonNode json(String text) {
        return LetterJson.tree(LetterJson.read(text, Object.class));
    }
}
