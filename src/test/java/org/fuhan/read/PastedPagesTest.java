package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that somebody scanned and pasted into a document, page by page. */
class PastedPagesTest {
    @TempDir
    private Path folder;

    /** The pages in their order; the second was pasted first, and so has the smaller number in the package. */
    private static byte[] docx(String words, BufferedImage first, BufferedImage second) throws IOException {
        return docx(words, png(first), png(second));
    }

    private static byte[] png(BufferedImage page) {
        return Scans.picture(Scans.blackAndWhite(page), "png");
    }

    private static byte[] docx(String words, byte[] first, byte[] second) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph behind = document.createParagraph();
            paste(behind, second);
            try (XmlCursor cursor = behind.getCTP().newCursor()) {
                XWPFParagraph before = document.insertNewParagraph(cursor);
                before.createRun().setText(words);
                paste(before, first);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paste(XWPFParagraph paragraph, byte[] png) throws IOException {
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            PictureType.PNG,
                            "page.png",
                            Units.toEMU(400),
                            Units.toEMU(560));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] odt(BufferedImage first, BufferedImage second) {
        String content = """
                <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>
                <text:p><draw:frame><draw:image xlink:href="Pictures/b.png"/></draw:frame></text:p>
                <text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>
                </office:text></office:body></office:document-content>""";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Samples.utf8("application/vnd.oasis.opendocument.text"));
        parts.put("Pictures/a.png", Scans.picture(second, "png"));
        parts.put("Pictures/b.png", Scans.picture(first, "png"));
        parts.put("Pictures/not-shown.png", Scans.picture(first, "png"));
        parts.put("content.xml", Samples.utf8(content));
        return Samples.zip(parts);
    }

    private static void assertLetter(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        ReadOutcome.Read read = (ReadOutcome.Read) outcome;
        String text = read.text().text();
        assertThat(text).startsWith("云台区民政局").contains("云民函〔2024〕17号", "1920万元");
        assertThat(text.indexOf("2024年8月5日")).isGreaterThan(text.indexOf("您提出的"));
        assertThat(text).containsOnlyOnce("云民函〔2024〕17号");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.ocrPages()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theyAreReadInTheirOrder() throws Exception {
        Scans.needTesseract();
        List<BufferedImage> pages = PrintedLetter.pages(PrintedLetter.LETTER);
        assertLetter(Samples.read(docx("", pages.get(0), pages.get(1)), "扫描.docx"));
        assertLetter(Samples.read(odt(pages.get(0), pages.get(1)), "扫描.odt"));
        assertLetter(Samples.read(Samples.file("pasted.doc"), "扫描.doc"));
    }

    @Test
    void aDocumentOfWordsKeepsItsPicturesToItself() throws Exception {
        Path program = Scans.program(folder, "chi_sim\\n", "cat >/dev/null; echo x >> \"$0.runs\"; echo 云台区民政局");
        ReadOutcome read =
                new LetterReader(Limits.standard(), program).read(docx("云台区教育局的答复", inked(), inked()), "答复.docx");
        assertThat(Samples.said(read)).isEqualTo("云台区教育局的答复");
        assertThat(Files.exists(folder.resolve("tesseract.runs"))).isFalse();
    }

    @Test
    void withoutTesseractTheyWaitForIt() throws Exception {
        LetterReader reader = new LetterReader(Limits.standard(), folder.resolve("none"));
        assertThat(Samples.said(reader.read(docx("", inked(), inked()), "扫描.docx")))
                .isEqualTo("needs-ocr");
    }

    @Test
    void aDocumentOfNothingIsEmpty() throws Exception {
        Path program = Scans.program(folder, "chi_sim\\n", "cat >/dev/null");
        LetterReader reader = new LetterReader(Limits.standard(), program);
        BufferedImage logo = new BufferedImage(200, 80, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(Samples.said(reader.read(docx("", logo, logo), "空.docx"))).isEqualTo("empty-file");
    }

    /** A page in black and white with a bar on it, so that it is not blank. */
    private static byte[] inked() {
        BufferedImage page = PrintedLetter.blank();
        page.getRaster().setSamples(300, 500, 900, 90, 0, new int[81_000]);
        return png(page);
    }

    private Path saying(String words) throws IOException {
        return Scans.program(folder, "chi_sim\\n", "cat >/dev/null; echo x >> \"$0.runs\"; echo " + words);
    }

    @Test
    void aDamagedPageStandsEmptyAmongTheOthers() throws Exception {
        LetterReader reader = new LetterReader(Limits.standard(), saying("云台区民政局关于助餐点提案的答复"));
        byte[] cut = Arrays.copyOf(inked(), 60);
        byte[] rubbish = Arrays.copyOf(inked(), 400);
        Arrays.fill(rubbish, 10, 400, (byte) 7);

        ReadOutcome.Read second = (ReadOutcome.Read) reader.read(docx("", inked(), cut), "扫描.docx");
        assertThat(second.text().text().strip()).isEqualTo("云台区民政局关于助餐点提案的答复");
        assertThat(second.pages()).isEqualTo(2);
        assertThat(second.ocrPages()).containsExactly(0);
        assertThat(second.unreadPages()).containsExactly(1);

        ReadOutcome.Read first = (ReadOutcome.Read) reader.read(docx("", rubbish, inked()), "扫描.docx");
        assertThat(first.text().text().strip()).isEqualTo("云台区民政局关于助餐点提案的答复");
        assertThat(first.ocrPages()).containsExactly(1);
        assertThat(first.unreadPages()).containsExactly(0);
    }

    @Test
    void whereNoPageIsReadTheDamagedOneIsToBlame() throws Exception {
        byte[] cut = Arrays.copyOf(inked(), 60);
        LetterReader reader = new LetterReader(Limits.standard(), saying("云台区民政局关于助餐点提案的答复"));
        assertThat(Samples.said(reader.read(docx("", cut, cut), "扫描.docx"))).isEqualTo("damaged");
        LetterReader blind = new LetterReader(Limits.standard(), saying(""));
        assertThat(Samples.said(blind.read(docx("", inked(), cut), "扫描.docx"))).isEqualTo("damaged");
    }

    @Test
    void tooManyPagesAreRefusedBeforeTheFirstIsReadAndOrnamentsAreNone() throws Exception {
        Tesseract tesseract = Scans.named(saying("云台区民政局关于助餐点提案的答复"));
        OcrLimits two = new OcrLimits(2, Duration.ofMinutes(1), Duration.ofMinutes(1));
        byte[] ornament = png(new BufferedImage(200, 80, BufferedImage.TYPE_BYTE_GRAY));

        List<byte[]> three = List.of(inked(), inked(), inked());
        assertThatThrownBy(() -> PicturePages.read(three, new Ocr(tesseract, two)))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining("More than 2 pages");
        assertThat(Files.exists(folder.resolve("tesseract.runs"))).isFalse();

        List<byte[]> ornaments = List.of(ornament, inked(), ornament, ornament, inked());
        assertThat(PicturePages.read(ornaments, new Ocr(tesseract, two)))
                .hasValueSatisfying(raw -> assertThat(raw.ocrPages()).containsExactlyInAnyOrder(0, 1));
    }

    @Test
    void picturesAreHeldUpToALimitOfAllTogether() throws Exception {
        byte[] document = Samples.zip(Map.of("a", new byte[60], "b", new byte[60]));
        assertThat(Archives.partsOf(document, Set.of("a", "b"), 120)).hasSize(2);
        assertThatThrownBy(() -> Archives.partsOf(document, Set.of("a", "b"), 119))
                .isInstanceOf(CannotRead.class);
    }

    @Test
    void picturesOfEveryKindOfDocumentAreHeldUpToALimit() throws Exception {
        List<BufferedImage> pages = List.of(PrintedLetter.blank(), PrintedLetter.blank());
        Map<Format, byte[]> documents = Map.of(
                Format.DOCX, docx("", inked(), png(PrintedLetter.blank())),
                Format.DOC, Samples.file("pasted.doc"),
                Format.ODT, odt(pages.get(0), pages.get(1)));
        documents.forEach((format, document) -> {
            List<byte[]> pictures = PastedPages.pictures(document, format, 1 << 20);
            assertThat(pictures).as(format.name()).hasSize(2);
            int all = pictures.stream().mapToInt(picture -> picture.length).sum();
            assertThat(PastedPages.pictures(document, format, all)).hasSize(2);
            assertThatThrownBy(() -> PastedPages.pictures(document, format, all - 1))
                    .as(format.name())
                    .isInstanceOf(CannotRead.class);
        });
    }
}
