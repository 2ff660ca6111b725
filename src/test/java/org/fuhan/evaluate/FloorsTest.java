package org.fuhan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole letters, read and extracted by the real parts, must reach in every field what was reached before: floors.json, F1 a field,
 * which is only ever raised ({@code scripts/raise-floors.py}).
 */
class FloorsTest {
    private static final Path LETTERS = Path.of("src/test/resources/letters");
    private static final Evaluation EVALUATION = new Evaluation(new FileFacts()::of);

    @ParameterizedTest
    @ValueSource(strings = {"dev", "heldout"})
    void everyFieldReachesItsFloor(String set) throws IOException {
        Path folder = LETTERS.resolve(set);
        assumeTrue(Files.isDirectory(folder), "no letters are held out");
        Quality quality = EVALUATION.of(GoldFolder.read(folder, folder));
        assertThat(quality.letters()).isGreaterThanOrEqualTo(20);
        assertThat(quality.unread()).as("letters that could not be read").isEmpty();
        assertThat(quality.spans()).isGreaterThan(1000);
        assertThat(quality.badSpans()).as("spans not true to the text").isEmpty();
        assertThat(belowFloor(set, quality)).as("below the floor").isEmpty();
    }

    @Test
    void everyFieldHasAFloor() throws IOException {
        List<String> labels =
                List.of(Field.values()).stream().map(Field::label).sorted().toList();
        assertThat(floors("dev").keySet().stream().sorted()).isEqualTo(labels);
        if (Files.isDirectory(LETTERS.resolve("heldout"))) {
            assertThat(floors("heldout").keySet().stream().sorted()).isEqualTo(labels);
        }
    }

    private static List<String> belowFloor(String set, Quality quality) throws IOException {
        List<String> below = new ArrayList<>();
        for (Map.Entry<String, Double> entry : floors(set).entrySet()) {
            String label = entry.getKey();
            double floor = entry.getValue();
            Field field = Field.of(label).orElseThrow(() -> new AssertionError(label + " in floors.json is no field"));
            double reached = quality.scores().getOrDefault(field, Score.NONE).f1();
            if (!(reached >= floor)) {
                below.add(String.format(Locale.ROOT, "%s %s: F1 %.3f, floor %.3f", set, label, reached, floor));
            }
        }
        return below;
    }

    private static Map<String, Double> floors(String set) throws IOException {
        Floors floors = LetterJson.read(Files.readString(LETTERS.resolve("floors.json")), Floors.class);
        return Objects.requireNonNull("dev".equals(set) ? floors.dev() : floors.heldout());
    }

    /** The file: a set's floors by field. */
    record Floors(Map<String, Double> dev, Map<String, Double> heldout) {}
}
