package org.fuhan.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fuhan.json.LetterJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The letters are as many and as mixed as real archives are. */
class LettersTest {
    private static final Path LETTERS = Path.of("src/test/resources/letters");
    private static final List<Sample> SAMPLES = new ArrayList<>();

    /** How letters are laid out, and how to tell. */
    private static final List<Layout> LAYOUTS = List.of(
            new Layout("web page", sample -> sample.noted().file().endsWith(".html")),
            new Layout("markdown", sample -> sample.noted().file().endsWith(".md")),
            new Layout("GB18030", sample -> sample.text().charset().equals("GB18030")),
            new Layout("UTF-16", sample -> sample.text().charset().equals("UTF-16")),
            new Layout("hard wrapped", sample -> sample.isPlain() && sample.wrappedLines() > 10),
            new Layout("page numbers", sample -> sample.isPlain() && sample.has("(?m)^\\s*[-—－ 第]*[2-9][-—－ 页]*$")),
            new Layout("OCR radicals", sample -> sample.has("[\\u2E80-\\u2FDF]")),
            new Layout("blanks in numbers", sample -> sample.has("[0-9] [0-9]+[万元]")),
            new Layout("short", sample -> sample.text().words().length() < 700),
            new Layout(
                    "long", sample -> sample.isPlain() && sample.text().words().length() > 1500),
            new Layout("without headings", sample -> !sample.has("(?m)^[\\s*#]*[一二三]、")),
            new Layout("joint reply", sample -> sample.noted().agencies().size() > 1),
            new Layout("assisting reply", sample -> sample.has("会办意见")),
            new Layout(
                    "collective proposer",
                    sample -> sample.noted().proposers().stream().anyMatch(name -> name.matches(".*[委会团部组联盟]"))),
            new Layout("many proposers", sample -> sample.noted().proposers().size() > 4),
            new Layout("proposers counted", sample -> sample.noted().proposerCount() != null),
            new Layout("without number", sample -> sample.noted().documentNumber() == null),
            new Layout("without date", sample -> sample.noted().date() == null),
            new Layout("money table", sample -> sample.has("单位[:：]\\s*万元")));

    @BeforeAll
    static void readAll() throws IOException {
        for (String set : List.of("dev", "heldout")) {
            Path folder = LETTERS.resolve(set);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            List<Path> golds;
            try (Stream<Path> files = Files.list(folder)) {
                golds = files.filter(f -> f.toString().endsWith(".expected.json"))
                        .sorted()
                        .toList();
            }
            for (Path gold : golds) {
                Noted noted = LetterJson.readKnown(Files.readString(gold), Noted.class);
                SAMPLES.add(new Sample(noted, decoded(Files.readAllBytes(folder.resolve(noted.file())))));
            }
        }
    }

    @Test
    void thereAreSixtyEachBesideItsGold() throws IOException {
        assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(60);
        try (Stream<Path> letters = Files.walk(LETTERS, 2)) {
            assertThat(letters.filter(file -> String.valueOf(file.getFileName()).matches("[0-9]+-.+\\.(txt|html|md)")))
                    .hasSameSizeAs(SAMPLES);
        }
    }

    @Test
    void theyComeFromTheWholeCountry() {
        assertThat(distinct(
                        noted -> noted.region() == null ? null : noted.region().province()))
                .hasSizeGreaterThanOrEqualTo(25);
        assertThat(distinct(
                        noted -> noted.region() == null ? null : noted.region().city()))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void theyComeFromManyDepartments() {
        assertThat(distinct(Noted::department)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(distinct(noted -> noted.topics().get(0))).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyLayoutIsThere() {
        assertThat(LAYOUTS).allSatisfy(layout -> assertThat(SAMPLES).anyMatch(layout.mark()));
    }

    private static List<String> distinct(Function<Noted, @Nullable String> fact) {
        return SAMPLES.stream()
                .map(sample -> fact.apply(sample.noted()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Decoded decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
            return new Decoded("UTF-16", new String(bytes, Charset.forName("UTF-16")));
        }
        try {
            return new Decoded(
                    "UTF-8", UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return new Decoded("GB18030", new String(bytes, Charset.forName("GB18030")));
        }
    }

    /** A way of being laid out. */
    record Layout(String name, Predicate<Sample> mark) {}

    /** A file's characters. */
    record Decoded(String charset, String words) {}

    /** A letter with what was noted of it. */
    record Sample(Noted noted, Decoded text) {
        private static final Pattern ENDED = Pattern.compile("[。：:；！？]\\s*$");

        boolean has(String pattern) {
            return Pattern.compile(pattern).matcher(text.words()).find();
        }

        boolean isPlain() {
            return noted.file().toLowerCase(Locale.ROOT).endsWith(".txt");
        }

        /** Lines of a page's width that end inside a sentence. */
        long wrappedLines() {
            return text.words()
                    .lines()
                    .filter(line -> line.strip().length() > 20
                            && line.strip().length() < 50
                            && !ENDED.matcher(line).find())
                    .count();
        }
    }

    /** What is told by the golds about coverage. */
    record Noted(
            String file,
            @Nullable String documentNumber,
            List<String> proposers,
            @Nullable Integer proposerCount,
            List<String> agencies,
            @Nullable Place region,
            String department,
            List<String> topics,
            @Nullable String date) {}

    /** A region by name. */
    record Place(@Nullable String province, @Nullable String city) {}
}
