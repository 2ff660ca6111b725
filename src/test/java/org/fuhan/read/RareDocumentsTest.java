package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the test documents of POI, PDFBox, libarchive and others brought to light, made anew here. */
class RareDocumentsTest {
    private static final String SAID = "云台区民政局2024年拨付350万元，新建食堂12处。";
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static byte[] sheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("食堂").createRow(0).createCell(0).setCellValue(SAID);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(SAID);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static void change(Map<String, byte[]> parts, String name, UnaryOperator<String> change) {
        String xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.put(name, Samples.utf8(change.apply(xml)));
    }

    private static String said(byte[] bytes, String name) {
        return Samples.said(Samples.read(bytes, name));
    }

    @Test
    void sheetsInTheStrictVariantAreRead() throws IOException {
        Map<String, byte[]> parts = parts(sheet());
        for (String name : List.copyOf(parts.keySet())) {
            change(
                    parts,
                    name,
                    xml -> xml.replace(USUAL + "spreadsheetml/2006/", STRICT + "spreadsheetml/")
                            .replace(
                                    USUAL + "officeDocument/2006/relationships",
                                    STRICT + "officeDocument/relationships"));
        }
        assertThat(said(Samples.zip(parts), "明细.xlsx")).isEqualTo(SAID);
    }

    @Test
    void propertiesThatBreakARuleDoNotCostTheLetter() throws IOException {
        Map<String, byte[]> parts = parts(document());
        change(parts, "docProps/core.xml", xml -> """
                <cp:coreProperties xmlns:cp="%spackage/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xml="http://www.w3.org/XML/1998/namespace"><dc:title xml:lang="zh-CN">答复</dc:title></cp:coreProperties>
                """.formatted(USUAL));
        assertThat(said(Samples.zip(parts), "答复.docx")).isEqualTo(SAID);
    }

    /** What other programs leave in a package, and what they take out of it. */
    @Test
    void whatIsLeftInAPackageOrTakenOutOfItDoesNotCostTheLetter() throws IOException {
        Map<String, byte[]> parts = parts(document());
        parts.put("word/document.xml~", new byte[] {1});
        parts.put(".DS_Store", new byte[] {2});
        parts.put("word/media/章.webp", new byte[] {3});
        change(
                parts,
                "word/_rels/document.xml.rels",
                xml -> "<Relationships xmlns=\"" + USUAL
                        + "package/2006/relationships\"><Relationship Id=\"rId10\" Type=\"" + USUAL
                        + "officeDocument/2006/relationships/styles\" Target=\"styles2.xml\"/></Relationships>");
        assertThat(said(Samples.zip(parts), "答复.docx")).isEqualTo(SAID);
    }

    @Test
    void documentsOfOldOpenOfficeAreReadAndTheirDtdIsNotFetched() {
        String content = """
                <?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd"
                [<!ENTITY outside SYSTEM "file:///etc/hostname">]>
                <office:document-content xmlns:office="http://openoffice.org/2000/office" xmlns:text="http://openoffice.org/2000/text">
                <office:body><text:p>%s&outside;</text:p></office:body></office:document-content>""".formatted(SAID);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Samples.utf8("application/vnd.sun.xml.writer"));
        parts.put("content.xml", Samples.utf8(content));
        assertThat(said(Samples.zip(parts), "答复.sxw")).isEqualTo(SAID);
    }

    @Test
    void aPackageThatIsTrulyDamagedStaysSo() throws IOException {
        Map<String, byte[]> parts = parts(document());
        change(parts, "word/document.xml", xml -> xml.substring(0, xml.length() / 2));
        assertThat(said(Samples.zip(parts), "答复.docx")).isEqualTo("damaged");
    }

    @Test
    void binaryWorkbooksAreNamedAsWhatTheyAre() throws IOException {
        Map<String, byte[]> parts = parts(sheet());
        parts.put("xl/workbook.bin", new byte[] {1, 2, 3});
        assertThat(said(Samples.zip(parts), "明细.xlsb")).isEqualTo("unsupported");
    }

    /** JPEG 2000 is drawn as nothing: that is not to pass for a blank page. */
    @Test
    void pagesOfPicturesThatCannotBeDecodedAreNotEmpty() throws IOException {
        assertThat(said(pictured(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' '}), "扫描.pdf"))
                .isEqualTo("unsupported");
    }

    private static byte[] pictured(byte[] picture) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(picture),
                    COSName.JPX_DECODE,
                    1700,
                    2200,
                    8,
                    PDDeviceGray.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 612, 792);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void pdfsProtectedByACertificateAreEncrypted() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out, CompressParameters.NO_COMPRESSION);
            String locked = out.toString(StandardCharsets.ISO_8859_1)
                    .replace(
                            "trailer\n<<",
                            "trailer\n<<\n/Encrypt <</Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128>>");
            assertThat(said(locked.getBytes(StandardCharsets.ISO_8859_1), "答复.pdf"))
                    .isEqualTo("encrypted");
        }
    }

    /** Zstandard is known to the library that unpacks, which yet lacks what it takes. */
    @Test
    void packingMethodsThatLackALibraryAreNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry packed = new ZipArchiveEntry("答复.txt");
            packed.setMethod(93);
            packed.setSize(SAID.length());
            packed.setCompressedSize(4);
            packed.setCrc(1);
            zip.addRawArchiveEntry(packed, new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
        }
        assertThat(Samples.told(out.toByteArray(), "答复.zip")).containsExactly("答复.txt = unsupported");
    }

    @ParameterizedTest
    @CsvSource({
        "Founder CEB 3.0, CEB",
        "MSCF, CAB",
        "KDH 2.00, CAJ",
        "%!PS-Adobe-3.0, PostScript",
    })
    void kindsThatAreNotReadAreNamed(String head, String kind) {
        byte[] bytes = (head + "\0\1\2\3\377\376\375".repeat(40)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Samples.read(bytes, "答复")).isInstanceOfSatisfying(ReadOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("unsupported");
            assertThat(failed.message()).contains("type " + kind + " cannot be read");
        });
    }

    @Test
    void textInOtherScriptsIsText() {
        String uyghur = "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى";
        assertThat(said(Samples.utf8(uyghur), "答复.txt")).isEqualTo(uyghur);
        assertThat(said(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "答复.txt")).isEqualTo("not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Big5-HKSCS", "GB18030", "UTF-16", "UTF-8"})
    void traditionalLettersAreReadInEveryEncoding(String charset) {
        String letter = "雲臺區民政局關於增設社區食堂提案的答覆\n您提出的提案收悉，現答覆如下：今年撥付350萬元，新建食堂12處。";
        assertThat(said(letter.getBytes(Charset.forName(charset)), "答复.txt")).isEqualTo(letter);
    }

    /** Bytes that Big5 allows as well. */
    @Test
    void simplifiedLettersStaySimplified() {
        String goods = "华联绿豆、散称粉条、雨润猪肉";
        assertThat(said(goods.getBytes(Charset.forName("GBK")), "清单.txt")).isEqualTo(goods);
        assertThat(said(SAID.getBytes(Charset.forName("GBK")), "清单.txt")).isEqualTo(SAID);
    }

    @Test
    void encryptedOpenDocumentsAreToldWhateverWayTheyAreZipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            stored(zip, "mimetype", Samples.utf8("application/vnd.oasis.opendocument.text"));
            stored(zip, "content.xml", new byte[] {9, 8, 7});
            stored(
                    zip,
                    "META-INF/manifest.xml",
                    Samples.utf8("<manifest:manifest><manifest:encryption-data/></manifest:manifest>"));
        }
        assertThat(said(out.toByteArray(), "答复.odt")).isEqualTo("encrypted");
    }

    private static void stored(ZipArchiveOutputStream zip, String name, byte[] part) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(part.length);
        CRC32 sum = new CRC32();
        sum.update(part);
        entry.setCrc(sum.getValue());
        zip.putArchiveEntry(entry);
        zip.write(part);
        zip.closeArchiveEntry();
    }

    /** A list of goods on a page of a PDF is words of its own kind, and no reason to drop the page. */
    @Test
    void unusualWordsOfATextLayerStay() {
        Plausible.Count goods = Plausible.Count.of("绿豆粉条粉块蒙牛桶装酸牛奶雨润白条猪肉猪舌猪心猪耳鸡翅根鸡棒腿鸡胸脯鸡爪冰鲜鸭脖酱肘");
        assertThat(goods.isChinese()).isFalse();
        assertThat(PdfText.saysMore(goods, "")).isTrue();
        assertThat(PdfText.saysMore(goods, SAID + SAID)).isFalse();
    }

    @Test
    void aPdfInAMessageDoesNotMakeThatAPdf() {
        String mail =
                "From: a@b.cn\nSubject: 答复\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%PDF-1.4 "
                        + SAID;
        assertThat(said(Samples.utf8(mail), "信.eml")).contains(SAID);
        assertThat(said(Samples.utf8("junk\n%PDF-1.4 but no more"), "答复.pdf")).isEqualTo("truncated");
    }

    @Test
    void dotsBeforeANumberAreNoPageNumberAndNoFault() {
        String letter = SAID + "\n\n·12\n\n" + SAID;
        assertThat(said(Samples.utf8(letter), "答复.txt")).contains(SAID).doesNotContain("internal-error");
    }
}
