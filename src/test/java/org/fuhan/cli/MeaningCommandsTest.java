package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fuhan.archive.Archive;
import org.fuhan.json.LetterJson;
import org.fuhan.meaning.MeaningModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meaning at the command line, by the real model. */
class MeaningCommandsTest {
    private static final String IN_OTHER_WORDS = "老楼爬楼困难装梯子";

    private final Path letters;
    private final Path index;

    MeaningCommandsTest(@TempDir Path folder) {
        letters = folder.resolve("letters");
        index = folder.resolve("index");
    }

    @BeforeEach
    void write() {
        Samples.put(letters, "children.txt", Samples.CHILDREN);
        Samples.put(letters, "lifts.txt", Samples.LIFTS);
    }

    @Test
    void withoutWaitingWordsFindAtOnceAndTheNextRunDoesTheRest() {
        assertThat(run("ingest", "--no-wait", letters).exitCode()).isZero();
        assertThat(withoutVectors()).isEqualTo(2);
        assertThat(answer("加装电梯").at("/total").asInt()).isEqualTo(1);
        assertThat(answer(IN_OTHER_WORDS).at("/nearby")).isEmpty();

        Fuhan.Run json = run("ingest", "--json", letters);
        assertThat(json.out().lines().filter(line -> line.contains("\"meaning\"")))
                .containsExactly("{\"event\":\"meaning\",\"done\":2,\"all\":2}");
        assertThat(withoutVectors()).isZero();
        assertThat(answer(IN_OTHER_WORDS).at("/nearby/0/source/file").asText()).endsWith("lifts.txt");
    }

    @Test
    void lettersByMeaningAloneAreToldApart() {
        run("ingest", letters);

        Fuhan.Run people = run("search", IN_OTHER_WORDS);
        assertThat(people.err()).contains("Nothing found");
        assertThat(people.out()).contains("Near in meaning").contains("~  ").contains("厦思建函〔2022〕30号");

        Fuhan.Run byWords = run("search", "--no-semantic", IN_OTHER_WORDS);
        assertThat(byWords.out()).isEmpty();
        assertThat(run("search", '"' + IN_OTHER_WORDS + '"').out()).isEmpty();

        JsonNode both = answer("加装电梯");
        assertThat(both.at("/hits/0/why").toString()).isEqualTo("[\"WORDS\",\"MEANING\"]");
        assertThat(both.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void aMaskedNameFindsNothingEvenByMeaning() {
        run("ingest", letters);

        for (String name : List.of(Samples.CHILD, Samples.CHILD + "同学")) {
            JsonNode answer = answer(name);
            assertThat(answer.at("/total").asInt()).as(name).isZero();
            assertThat(answer.at("/hits")).as(name).isEmpty();
            assertThat(answer.at("/nearby")).as(name).isEmpty();
        }
    }

    @Test
    void aListOfQueriesIsRankedByBoth() throws IOException {
        run("ingest", letters);
        Path queries = letters.resolveSibling("queries.tsv");
        Files.writeString(queries, "q1\t" + IN_OTHER_WORDS + "\n");

        assertThat(run("search", "--queries", queries).out()).startsWith("q1 Q0 lifts 1 ");
        assertThat(run("search", "--no-semantic", "--queries", queries)
                        .out()
                        .lines()
                        .count())
                .isLessThanOrEqualTo(2);
    }

    private JsonNode answer(String words) {
        return LetterJson.tree(LetterJson.read(run("search", "--json", words).out(), Object.class));
    }

    private Fuhan.Run run(String command, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = command;
        all[1] = "--index";
        all[2] = index;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Fuhan.english().run(all);
    }

    private long withoutVectors() {
        try (Archive archive = Archive.open(index)) {
            return archive.withoutVectors(MeaningModel.VERSION);
        }
    }
}
