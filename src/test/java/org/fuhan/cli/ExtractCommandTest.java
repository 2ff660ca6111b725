package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsALetterALineAndMasksPrivatePersons() {
        Path one = Samples.put(folder, "一.txt", Samples.CHILDREN);
        Path two = Samples.put(folder, "二.txt", Samples.LIFTS);

        Fuhan.Run run = Fuhan.english().run("extract", one, two);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
        Letter letter = LetterJson.read(run.lines().get(0), Letter.class);
        assertThat(letter.source().file()).isEqualTo(one.toString());
        assertThat(letter.documentNumber()).isEqualTo("厦湖民函〔2024〕17号");
        assertThat(letter.privatePersons()).extracting(PrivatePerson::mask).contains("温某甲");
        assertThat(run.out()).contains("温某甲").doesNotContain(Samples.CHILD).doesNotContain("\"name\":\"温");
        assertThat(run.err()).isEmpty();
        assertThat(Fuhan.english().run("extract", one, two).out())
                .as("the same again")
                .isEqualTo(run.out());
    }

    @Test
    void revealNamesWhatIsMasked() {
        Path file = Samples.put(folder, "一.txt", Samples.CHILDREN);

        Fuhan.Run run = Fuhan.english().run("extract", "--reveal", file);

        Letter letter = LetterJson.read(run.lines().get(0), Letter.class);
        assertThat(letter.privatePersons()).extracting(PrivatePerson::name).contains(Samples.CHILD);
        assertThat(letter.text()).contains(Samples.CHILD).doesNotContain("某甲");
    }

    @Test
    void takesBareTextWhateverItsName() {
        Path file = Samples.put(folder, "data.json", Samples.CHILDREN);

        Fuhan.Run skipped = Fuhan.english().run("extract", file);
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out()).isEmpty();
        assertThat(skipped.err()).contains("left out");

        Fuhan.Run taken = Fuhan.english().run("extract", "--text", file);
        assertThat(taken.exitCode()).isZero();
        Letter letter = LetterJson.read(taken.lines().get(0), Letter.class);
        assertThat(letter.documentNumber()).isEqualTo("厦湖民函〔2024〕17号");
        assertThat(letter.source().mediaType()).isEqualTo("text/plain");
    }

    @Test
    void answersEveryLineInItsPlace() {
        String piped = "\ufeff" + line("甲/1", Samples.CHILDREN) + "\n" + "no json\n"
                + "{\"id\":\"no text\",\"more\":1}\n" + "[]\n\nnull\n" + "{\"id\":7,\"text\":\"您好。\",\"more\":{}}\r\n"
                + "{\"text\":\"" + "甲".repeat(10) + "\"}";

        Fuhan.Run run = Fuhan.english().reading(piped).run("extract", "--ndjson");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        List<String> lines = run.lines();
        assertThat(lines).hasSize(8);
        assertThat(LetterJson.read(lines.get(0), Letter.class).source().file()).isEqualTo("甲/1");
        assertThat(lines.get(0)).doesNotContain(Samples.CHILD);
        assertThat(lines.get(1)).startsWith("{\"id\":null,\"error\":{\"code\":\"BAD_LINE\",\"line\":2,\"message\":\"");
        assertThat(lines.get(2)).startsWith("{\"id\":\"no text\",\"error\":{");
        assertThat(lines.subList(3, 6)).allMatch(line -> line.contains("BAD_LINE"));
        assertThat(LetterJson.read(lines.get(6), Letter.class).source().file()).isEqualTo("7");
        assertThat(LetterJson.read(lines.get(7), Letter.class).source().file()).isEqualTo("line 8");
    }

    @Test
    void anEmptyTextIsALetterWithoutFacts() {
        Fuhan.Run run = Fuhan.english().reading("{\"id\":\"x\",\"text\":\"\"}").run("extract", "--ndjson");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(LetterJson.read(run.lines().get(0), Letter.class).funding()).isEmpty();
    }

    @Test
    void asksForAFileWhereNothingIsNamed() {
        Fuhan.Run run = Fuhan.english().run("extract");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Name at least one file");
    }

    @Test
    void tellsOfAPageThatCannotBeRead() throws IOException {
        byte[] fax = fax();
        Path whole = Files.write(folder.resolve("whole.tif"), fax);
        Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(fax, fax.length - 100));
        Fuhan fuhan = Fuhan.english().with("FUHAN_TESSERACT", tesseract().toString());

        Fuhan.Run run = fuhan.run("extract", whole, cut);

        assertThat(run.exitCode()).as(run.err()).isZero();
        Letter complete = LetterJson.read(run.lines().get(0), Letter.class);
        assertThat(complete.warnings()).extracting(Warning::code).doesNotContain("PAGE_UNREAD");
        Letter lacking = LetterJson.read(run.lines().get(1), Letter.class);
        assertThat(lacking.text()).contains("加装电梯");
        assertThat(lacking.source().pages()).isEqualTo(2);
        assertThat(lacking.warnings())
                .filteredOn(warning -> warning.code().equals("PAGE_UNREAD"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).startsWith("第2页"));
    }

    /** A program in Tesseract's place that sees the same letter on every page. */
    private Path tesseract() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        Path letter = Samples.put(folder, "letter.txt", Samples.LIFTS);
        Path program = Samples.put(
                folder,
                "tesseract",
                "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo chi_sim; exit 0; fi\ncat >/dev/null; cat '" + letter
                        + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    /** Two pages with a bar on each. */
    private static byte[] fax() throws IOException {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        page.createGraphics().fillRect(0, 0, 1654, 2200);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(page, null, null), null);
            writer.writeToSequence(new IIOImage(page, null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String line(String id, String text) {
        return LetterJson.write(java.util.Map.of("id", id, "text", text));
    }
}
