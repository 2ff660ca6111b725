package org.fuhan.read.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to break their readers, read by the real child: each comes to an outcome, and the next one is read. */
class HostileDocumentsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final Set<String> LOST = Set.of("timeout", "crashed", "internal-error");
    private static final ChildLimits LIMITS = new ChildLimits(
            Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(1), 256, Limits.standard());
    private static final IsolatedReader READER = new IsolatedReader(LIMITS, Optional.empty(), Map.of());
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";
    private static final String TEXT =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:text>%s</office:text></office:body></office:document-content>";

    @TempDir
    Path folder;

    @AfterEach
    void theNextOneIsRead() {
        assertThat(READER.read(FIXTURES.resolve("letter.docx"))).isInstanceOf(ReadOutcome.Read.class);
    }

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void bombsAreGivenUp() {
        String letters = "<w:p><w:r><w:t>" + "哈".repeat(1 << 20) + "</w:t></w:r></w:p>";
        assertThat(reason(docx(WORD, letters, 100))).isIn("too-large", "out-of-memory");
        String blanks = "<text:p>" + " ".repeat(1 << 20) + "</text:p>";
        assertThat(reason(odt(TEXT, blanks, 300))).isIn("too-large", "out-of-memory");
    }

    @Test
    void entitiesAreNotMultiplied() {
        String laughs = laughs();
        assertThat(reason(docx(laughs + WORD, "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", 1)))
                .isIn("damaged", "too-large", "empty-file");
        assertThat(reason(odt(laughs + TEXT, "<text:p>&a9;</text:p>", 1))).isIn("damaged", "too-large", "empty-file");
    }

    @Test
    void filesOutsideAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not for you");
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>";
        for (Path file : List.of(
                docx(outside + WORD, "<w:p><w:r><w:t>&a;关于提案的答复</w:t></w:r></w:p>", 1),
                odt(outside + TEXT, "<text:p>&a;关于提案的答复</text:p>", 1))) {
            if (READER.read(file) instanceof ReadOutcome.Read read) {
                assertThat(read.text().text()).doesNotContain("not for you");
            }
        }
    }

    @Test
    void nestingHasNoEnd() throws IOException {
        int depth = 20_000;
        for (Path file : List.of(
                docx(WORD, "<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth), 1),
                odt(TEXT, "<text:section>".repeat(depth) + "</text:section>".repeat(depth), 1),
                put("deep.html", "<html><body>" + "<div>".repeat(depth) + "x"),
                put("deep.rtf", "{\\rtf1 " + "{\\b ".repeat(depth) + "x" + "}".repeat(depth) + "}"))) {
            assertComesToAnEnd(file);
        }
    }

    @Test
    void tenThousandPagesAreRead() throws IOException {
        Path file = folder.resolve("long.pdf");
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < 10_000; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("Item " + Integer.toString(i, 36) + " of the reply");
                    content.endText();
                }
            }
            document.save(file.toFile());
        }

        assertThat(READER.read(file))
                .isInstanceOfSatisfying(
                        ReadOutcome.Read.class, read -> assertThat(read.pages()).isEqualTo(10_000));
    }

    @Test
    void damagedCopiesComeToAnEnd() throws IOException {
        Random chance = new Random(17);
        List<Path> fixtures;
        try (Stream<Path> files = Files.list(FIXTURES)) {
            fixtures = files.filter(file -> !String.valueOf(file).endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(fixtures).isNotEmpty();
        for (Path fixture : fixtures) {
            byte[] whole = Files.readAllBytes(fixture);
            assertComesToAnEnd(put("cut-" + fixture.getFileName(), Arrays.copyOf(whole, chance.nextInt(whole.length))));
            for (int i = 0; i < 64; i++) {
                whole[chance.nextInt(whole.length)] ^= (byte) (1 << chance.nextInt(8));
            }
            assertComesToAnEnd(put("flipped-" + fixture.getFileName(), whole));
        }
    }

    private static void assertComesToAnEnd(Path file) {
        if (READER.read(file) instanceof ReadOutcome.Failed failed) {
            assertThat(failed.reason()).as(file + ": " + failed.message()).isNotIn(LOST);
        }
    }

    private static String reason(Path file) {
        return READER.read(file) instanceof ReadOutcome.Failed failed ? failed.reason() : "read";
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.append("]>").toString();
    }

    private Path docx(String document, String content, int times) {
        return zipped(
                "bad.docx",
                Map.entry(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                Map.entry(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                Map.entry("word/document.xml", document),
                content,
                times);
    }

    private Path odt(String document, String content, int times) {
        Map.Entry<String, String> type = Map.entry("mimetype", "application/vnd.oasis.opendocument.text");
        return zipped("bad.odt", type, type, Map.entry("content.xml", document), content, times);
    }

    /** The last entry's {@code %s} is the content, so many times. */
    private Path zipped(
            String name,
            Map.Entry<String, String> first,
            Map.Entry<String, String> second,
            Map.Entry<String, String> last,
            String content,
            int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : first.equals(second) ? List.of(first) : List.of(first, second)) {
                store(zip, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(last.getKey()));
            int hole = last.getValue().indexOf("%s");
            zip.write(last.getValue().substring(0, hole).getBytes(StandardCharsets.UTF_8));
            byte[] piece = content.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.write(last.getValue().substring(hole + 2).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return put(times + "-" + content.length() + "-" + name, bytes.toByteArray());
    }

    /** Uncompressed, as the type of an ODT has to be. */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private Path put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path put(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
