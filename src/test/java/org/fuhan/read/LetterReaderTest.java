package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SHORT = "林致远委员：\n您提出的关于增设社区食堂的提案收悉，镕、喆、堃三位同志已经办理。\n云台区民政局\n2024年8月5日";

    private static final String ANNOTATED = """
            云台区民政局
            云民函〔2024〕17号
            林致远委员：
            您提出的《关于增设社区食堂的提案》收悉，现答复如下：
            一、食堂建设
            今年拨付350万元，新建食堂12处。
            项目\t金额（万元）
            食堂\t350
            二、明年打算
            明年再建三十处，优先安排偏远的村。
            云台区民政局
            2024年8月5日""";

    private final LetterReader reader = new LetterReader(Limits.standard());

    @TempDir
    private Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LetterReaderTest.class.getResourceAsStream("/read/" + name))) {
            return in.readAllBytes();
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String text(String name, byte[] bytes) throws IOException {
        ReadOutcome outcome = reader.read(file(name, bytes));
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        return ((ReadOutcome.Read) outcome).text().text();
    }

    private String reason(String name, byte[] bytes) throws IOException {
        return reason(file(name, bytes));
    }

    private String reason(Path file) {
        ReadOutcome outcome = reader.read(file);
        assertThat(outcome).isInstanceOf(ReadOutcome.Failed.class);
        ReadOutcome.Failed failed = (ReadOutcome.Failed) outcome;
        assertThat(failed.message()).endsWith(".").doesNotContain("Exception").hasSizeGreaterThan(20);
        return failed.reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter.txt",
                "letter.pdf",
                "letter.docx",
                "letter.doc",
                "letter.rtf",
                "letter.odt",
                "letter.html"
            })
    void theSameLetterReadsTheSameInEveryFormat(String name) throws IOException {
        String letter = new String(resource("letter.txt"), StandardCharsets.UTF_8).strip();
        assertThat(text(name, resource(name))).isEqualTo(letter);
    }

    @Test
    void contentDecidesNotTheName() throws IOException {
        String letter = new String(resource("letter.txt"), StandardCharsets.UTF_8).strip();
        assertThat(text("a.doc", resource("letter.html"))).isEqualTo(letter);
        assertThat(text("b.doc", resource("letter.rtf"))).isEqualTo(letter);
        assertThat(text("c.txt", resource("letter.docx"))).isEqualTo(letter);
        assertThat(text("d.wps", resource("letter.doc"))).isEqualTo(letter);
    }

    @Test
    void pagesOfAPdfAreKept() throws IOException {
        ReadOutcome.Read read = (ReadOutcome.Read) reader.read(file("a.pdf", resource("letter.pdf")));
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.text().pages()).hasSize(2).startsWith(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void textIsReadInEveryEncoding(String charset) throws IOException {
        assertThat(text("a.txt", SHORT.getBytes(Charset.forName(charset)))).isEqualTo(SHORT);
        assertThat(text("b.txt", ("\ufeff" + SHORT).getBytes(Charset.forName(charset))))
                .isEqualTo(SHORT);
    }

    @Test
    void markdownLosesItsMarks() throws IOException {
        assertThat(text("a.md", "# 云台区民政局\n\n**林致远委员：**\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("云台区民政局\n林致远委员：");
    }

    @Test
    void aPageDeclaredGb2312KeepsRareNames() throws IOException {
        String page = "<html><head><meta charset=gb2312></head><body><p>" + SHORT.replace("\n", "</p><p>")
                + "</p></body></html>";
        assertThat(text("a.html", page.getBytes(GB18030))).isEqualTo(SHORT);
    }

    @Test
    void tablesOfADocumentAreRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("各项目投入如下。");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("项目");
            table.getRow(0).getCell(1).setText("金额（万元）");
            table.getRow(1).getCell(0).setText("食堂");
            table.getRow(1).getCell(1).setText("120");
            document.write(out);
        }
        assertThat(text("a.docx", out.toByteArray())).isEqualTo("各项目投入如下。\n项目\t金额（万元）\n食堂\t120");
    }

    @Test
    void wordsOwnNumeralsAreChineseAndItsMarksLeftOut() throws IOException {
        assertThat(text("a.docx", resource("numbered.docx")))
                .isEqualTo("一、标题0\n（一）标题1\n（二）标题2\n1. 标题3\n二、标题4\n共5页，完增加。\n脚注文字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated.doc", "annotated.odt", "annotated.rtf"})
    void commentsNotesAndHeadersAreNotTheLetters(String name) throws IOException {
        assertThat(text(name, resource(name))).isEqualTo(ANNOTATED);
    }

    @Test
    void aHeaderOnEveryPageOfAPdfIsNotTheLetters() throws IOException {
        assertThat(text("a.pdf", resource("annotated.pdf")))
                .contains("云台区民政局", "一、食堂建设", "二、明年打算")
                .doesNotContain("内部资料", "9999");
    }

    @Test
    void anRtfWhoseBracesDoNotMatchIsLeftAsItIs() {
        byte[] broken = "{\\rtf1 {\\*\\annotation a} b".getBytes(StandardCharsets.US_ASCII);
        assertThat(RtfMarks.without(broken)).isEqualTo(broken);
        byte[] whole =
                "{\\rtf1 {\\*\\annotation a{b\\}}\\bin3 }}}c} d\\'b0\\cell\\row}".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(RtfMarks.without(whole), StandardCharsets.US_ASCII))
                .isEqualTo("{\\rtf1 {} d\\'b0\\tab \\par }");
    }

    @Test
    void aFaultOfTheProgramIsNotBlamedOnTheFile() {
        ReadOutcome.Failed failed =
                CannotRead.ourFault(new IllegalStateException("林致远")).outcome();
        assertThat(failed.reason()).isEqualTo("internal-error");
        assertThat(failed.message())
                .contains("IllegalStateException @ LetterReaderTest.java:")
                .doesNotContain("林致远");
    }

    @Test
    void moreThanAMillionCharactersAreNoLetter() throws IOException {
        byte[] words = "a".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII);
        assertThat(reason("long.txt", words)).isEqualTo("too-large");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        byte[] docx = resource("letter.docx");
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        assertThat(reason("empty.txt", new byte[0])).isEqualTo("empty-file");
        assertThat(reason("blank.txt", " \n\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("empty-file");
        assertThat(reason("cut.docx", Arrays.copyOf(docx, docx.length / 2))).isEqualTo("truncated");
        assertThat(reason("cut.odt", Arrays.copyOf(resource("letter.odt"), 9000)))
                .isEqualTo("truncated");
        assertThat(reason("noise.txt", noise)).isEqualTo("not-text");
        assertThat(reason("noise.docx", noise)).isEqualTo("not-text");
        assertThat(reason(folder.resolve("missing.txt"))).isEqualTo("unreadable");
        assertThat(reason(Files.createDirectory(folder.resolve("folder.txt")))).isEqualTo("unreadable");
    }

    @Test
    void aPdfOfBlankPagesIsEmpty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(reason("blank.pdf", out.toByteArray())).isEqualTo("empty-file");
    }

    @Test
    void aProtectedPdfIsNamedSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        assertThat(reason("secret.pdf", out.toByteArray())).isEqualTo("encrypted");
    }

    @Test
    void tooLargeIsToldWithoutReading() throws IOException {
        LetterReader strict = new LetterReader(new Limits(100, 50));
        ReadOutcome large = strict.read(file("large.txt", new byte[101]));
        ReadOutcome wordy = new LetterReader(new Limits(1 << 20, 50)).read(file("wordy.docx", resource("letter.docx")));
        assertThat(((ReadOutcome.Failed) large).reason()).isEqualTo("too-large");
        assertThat(((ReadOutcome.Failed) wordy).reason()).isEqualTo("too-large");
    }

    @Test
    void aDocumentThatUnfoldsBeyondMeasureIsGivenUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \""
                            + "&b;".repeat(1000) + "\"><!ENTITY d \"" + "&c;".repeat(1000) + "\">]><a>&d;</a>")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(reader.read(file("bomb.odt", out.toByteArray()))).isInstanceOf(ReadOutcome.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "logo.SVG", "style.css", ".hidden.txt", "~$letter.docx", "all.zip", "README.md"})
    void typesThatHoldNoLetterAreSkipped(String name) throws IOException {
        assertThat(reader.read(file(name, new byte[] {1}))).isInstanceOf(ReadOutcome.Skipped.class);
        assertThat(reader.mayHoldLetter(Path.of(name))).isFalse();
    }

    @Test
    void lettersMayHaveAnyOtherName() {
        assertThat(reader.mayHoldLetter(Path.of("答复.txt"))).isTrue();
        assertThat(reader.mayHoldLetter(Path.of("no-ending"))).isTrue();
        assertThat(reader.mayHoldLetter(Path.of("scan.pdf"))).isTrue();
        assertThat(reader.mayHoldLetter(Path.of("scan.JPG"))).isTrue();
    }
}
