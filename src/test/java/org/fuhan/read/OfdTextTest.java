package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdTextTest {
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String LINE =
            "<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"1\" Size=\"5\">%s</ofd:TextObject>";

    private long folders;

    @BeforeEach
    void countFolders() throws IOException {
        folders = leftFolders();
    }

    @AfterEach
    void noFolderIsLeft() throws IOException {
        assertThat(leftFolders()).isEqualTo(folders);
    }

    private static long leftFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("fuhan-ofd-"))
                    .count();
        }
    }

    /** An OFD of so many documents, each of the pages given as the objects of a layer. */
    private static Map<String, byte[]> files(List<List<String>> documents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder bodies = new StringBuilder();
        for (int d = 0; d < documents.size(); d++) {
            String root = "Doc_" + d + "/";
            bodies.append("<ofd:DocBody><ofd:DocInfo><ofd:DocID>")
                    .append(d)
                    .append("</ofd:DocID></ofd:DocInfo><ofd:DocRoot>")
                    .append(root)
                    .append("Document.xml</ofd:DocRoot></ofd:DocBody>");
            StringBuilder pages = new StringBuilder();
            for (int p = 0; p < documents.get(d).size(); p++) {
                String place = "Pages/Page_" + p + "/Content.xml";
                pages.append("<ofd:Page ID=\"")
                        .append(p + 10)
                        .append("\" BaseLoc=\"")
                        .append(place)
                        .append("\"/>");
                files.put(
                        root + place,
                        xml("<ofd:Page" + NS
                                + "><ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/><ofd:Content><ofd:Layer ID=\"9\">"
                                + documents.get(d).get(p) + "</ofd:Layer></ofd:Content></ofd:Page>"));
            }
            files.put(
                    root + "Document.xml",
                    xml("<ofd:Document" + NS + "><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID>"
                            + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
                            + "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages>"
                            + pages + "</ofd:Pages></ofd:Document>"));
            files.put(
                    root + "Tpls/Tpl_0/Content.xml",
                    xml("<ofd:Page" + NS + "><ofd:Content><ofd:Layer ID=\"8\"/></ofd:Content></ofd:Page>"));
            files.put(
                    root + "DocumentRes.xml",
                    xml("<ofd:Res" + NS + " BaseLoc=\"Res\"><ofd:MultiMedias><ofd:MultiMedia ID=\"77\" Type=\"Image\">"
                            + "<ofd:MediaFile>scan.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"));
            files.put(root + "Res/scan.jpg", Samples.utf8("a picture"));
        }
        files.put("OFD.xml", xml("<ofd:OFD" + NS + " Version=\"1.0\" DocType=\"OFD\">" + bodies + "</ofd:OFD>"));
        return files;
    }

    private static byte[] xml(String root) {
        return Samples.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + root);
    }

    private static byte[] ofd(String... pages) {
        return Samples.zip(files(List.of(List.of(pages))));
    }

    private static String line(double x, double y, String words) {
        return LINE.formatted(20, x + " " + y + " 150 6", "<ofd:TextCode X=\"0\" Y=\"5\">" + words + "</ofd:TextCode>");
    }

    private static String said(byte[] bytes) {
        return Samples.said(Samples.read(bytes, "a.ofd"));
    }

    @Test
    void aLetterLaidOutByAnotherProgramReadsTheSame() {
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(Samples.file("letter.ofd"), "a.ofd");
        assertThat(read.text().text()).isEqualTo(Samples.letter());
        assertThat(read.mediaType()).isEqualTo("application/ofd");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(Samples.said(Samples.read(Samples.file("letter.ofd"), "a.pdf")))
                .isEqualTo(Samples.letter());
    }

    @Test
    void wordsAreReadWhereTheyStandNotInTheOrderTheyAreWritten() {
        String page = line(30, 40, "您提出的建议收悉，现")
                + line(30, 30, "林致远委员：")
                + line(80, 40, "答复如下。")
                + line(80.1, 40, "答复如下。")
                + line(30, 50, "云台区民政局").replace("Boundary", "Visible=\"false\" Boundary");
        assertThat(said(ofd(page))).isEqualTo("林致远委员：\n您提出的建议收悉，现答复如下。");
    }

    @Test
    void stepsAndMatricesPlaceTheWords() {
        String spread = LINE.formatted(
                20, "30 30 150 6", "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5 30 5\">社区食堂350</ofd:TextCode>");
        String scaled = "<ofd:TextObject ID=\"21\" Boundary=\"30 50 150 6\" CTM=\"5 0 0 5 0 0\" Font=\"1\" Size=\"1\">"
                + "<ofd:TextCode X=\"0\" Y=\"1\">食堂</ofd:TextCode><ofd:TextCode X=\"2\" Y=\"1\">改造</ofd:TextCode></ofd:TextObject>";
        assertThat(printedLines(ofd("<ofd:PageBlock ID=\"3\">" + spread + "</ofd:PageBlock>" + scaled)))
                .isEqualTo("社区食堂 350\n食堂改造\n");
    }

    private static String printedLines(byte[] ofd) {
        return OfficeText.of(ofd, Format.OFD, Limits.standard()).text();
    }

    @Test
    void allDocumentsAreReadAndPagesKept() {
        byte[] two = Samples.zip(files(
                List.of(List.of(line(30, 30, "林致远委员："), line(30, 30, "收悉，谢谢您的支持。")), List.of(line(30, 30, "附件：资金表")))));
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(two, "a.ofd");
        assertThat(read.text().text()).isEqualTo("林致远委员：\n收悉，谢谢您的支持。\n附件：资金表");
        assertThat(read.text().pages()).containsExactly(0, 7, 18);
    }

    @Test
    void theTemplateUnderAPageIsRead() {
        Map<String, byte[]> files = files(List.of(List.of(line(30, 50, "收悉，谢谢您的支持。"))));
        files.put(
                "Doc_0/Tpls/Tpl_0/Content.xml",
                xml("<ofd:Page" + NS + "><ofd:Content><ofd:Layer ID=\"8\">" + line(60, 30, "云台区民政局文件")
                        + "</ofd:Layer></ofd:Content></ofd:Page>"));
        assertThat(said(Samples.zip(files))).isEqualTo("云台区民政局文件\n收悉，谢谢您的支持。");
    }

    @Test
    void aPageOfAPictureNeedsRecognition() throws Exception {
        String picture = "<ofd:ImageObject ID=\"30\" Boundary=\"0 0 210 297\" ResourceID=\"77\"/>";
        assertThat(said(ofd(picture, picture)))
                .as("what is no picture is named so")
                .isEqualTo("unsupported");
        List<String> seen = new ArrayList<>();
        RawText raw = OfdText.of(ofd(line(30, 30, "林致远委员："), picture), Limits.standard(), image -> {
            seen.add(new String(image, java.nio.charset.StandardCharsets.UTF_8));
            return PageRead.of("收悉，谢谢您的支持。");
        });
        assertThat(seen).containsExactly("a picture");
        assertThat(raw.text()).isEqualTo("林致远委员：\n收悉，谢谢您的支持。\n");
        assertThat(raw.pageStarts()).containsExactly(0, 7);
        assertThat(raw.ocrPages()).containsExactly(1);
    }

    @Test
    void aDamagedPictureCostsItsOwnPageOnly(@TempDir Path folder) throws Exception {
        Path program = Scans.program(folder, "chi_sim\\n", "wc -c | tr -d ' ' | sed 's/^/收悉，谢谢您的支持/'");
        LetterReader reader = new LetterReader(Limits.standard(), program);
        byte[] scan = Scans.picture(PrintedLetter.inked(), "png");
        byte[] last = Scans.picture(JpegTurn.turned(PrintedLetter.inked(), 1), "png");
        for (byte[] broken : List.of(Arrays.copyOf(scan, 60), Samples.utf8("a picture"))) {
            ReadOutcome.Read read = (ReadOutcome.Read) reader.read(scanned(scan, broken, last), "a.ofd");
            assertThat(read.text().text()).containsPattern("^收悉，谢谢您的支持\\d+\n收悉，谢谢您的支持\\d+$");
            assertThat(read.pages()).isEqualTo(3);
            assertThat(read.ocrPages()).containsExactlyInAnyOrder(0, 2);
            assertThat(read.unreadPages()).containsExactly(1);
        }
        ReadOutcome.Read missing = (ReadOutcome.Read) reader.read(scanned(scan, new byte[0], last), "a.ofd");
        assertThat(missing.unreadPages()).containsExactly(1);

        byte[] cut = Arrays.copyOf(scan, 60);
        assertThat(Samples.said(reader.read(scanned(cut, Samples.utf8("a picture")), "a.ofd")))
                .as("why the first was not read")
                .isEqualTo("damaged");
        LetterReader without = new LetterReader(Limits.standard(), folder.resolve("none"));
        assertThat(Samples.said(without.read(scanned(cut, scan), "a.ofd"))).isEqualTo("needs-ocr");
    }

    /** An OFD whose pages are pictures, an empty one is not in the package. */
    private static byte[] scanned(byte[]... pictures) {
        List<String> pages = new ArrayList<>();
        StringBuilder media = new StringBuilder();
        for (int i = 0; i < pictures.length; i++) {
            pages.add("<ofd:ImageObject ID=\"30\" Boundary=\"0 0 210 297\" ResourceID=\"" + (70 + i) + "\"/>");
            media.append("<ofd:MultiMedia ID=\"" + (70 + i) + "\" Type=\"Image\"><ofd:MediaFile>scan" + i
                    + ".png</ofd:MediaFile></ofd:MultiMedia>");
        }
        Map<String, byte[]> files = files(List.of(pages));
        files.put(
                "Doc_0/DocumentRes.xml",
                xml("<ofd:Res" + NS + " BaseLoc=\"Res\"><ofd:MultiMedias>" + media + "</ofd:MultiMedias></ofd:Res>"));
        for (int i = 0; i < pictures.length; i++) {
            byte[] picture = pictures[i];
            if (picture.length > 0) {
                files.put("Doc_0/Res/scan" + i + ".png", picture);
            }
        }
        return Samples.zip(files);
    }

    @Test
    void protectedAndBrokenOnesAreNamedSo() {
        Map<String, byte[]> files = files(List.of(List.of(line(30, 30, "林致远委员，您好，来信收悉。"))));
        byte[] whole = Samples.zip(files);
        assertThat(said(Arrays.copyOf(whole, whole.length - 400))).isEqualTo("truncated");
        files.put("Doc_0/Document.xml", Samples.utf8("<ofd:Document"));
        assertThat(said(Samples.zip(files))).isEqualTo("damaged");
        files.remove("Doc_0/Document.xml");
        assertThat(said(Samples.zip(files))).isEqualTo("damaged");
        files.put("Encryptions.xml", xml("<a/>"));
        assertThat(said(Samples.zip(files))).isEqualTo("encrypted");
        assertThat(said(ofd(""))).isEqualTo("empty-file");
    }

    @Test
    void attacksByXmlAreHarmless() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "机密内容不得外传，机密内容不得外传");
        for (String type : List.of(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE a [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\"><!ENTITY b \"" + "&a;".repeat(2000) + "\">]>")) {
            Map<String, byte[]> files = files(List.of(List.of(line(30, 30, "&b;"))));
            files.compute("Doc_0/Pages/Page_0/Content.xml", (name, page) -> {
                String content = new String(page == null ? new byte[0] : page, java.nio.charset.StandardCharsets.UTF_8);
                return Samples.utf8(content.replace("?>", "?>" + type));
            });
            assertThat(said(Samples.zip(files))).isEqualTo("damaged");
        }
        Files.delete(secret);
    }

    @Test
    void whatUnfoldsBeyondMeasureOrLeadsOutsideIsHarmless() {
        Map<String, byte[]> files = files(List.of(List.of(line(30, 30, "林致远委员，您好，来信收悉。"))));
        files.put("../../fuhan-outside.txt", Samples.utf8("x"));
        assertThat(said(Samples.zip(files))).isEqualTo("林致远委员，您好，来信收悉。");
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "fuhan-outside.txt"))
                .doesNotExist();
        files.put("Doc_0/Res/zero.xml", new byte[90 << 20]);
        assertThat(said(Samples.zip(files))).isEqualTo("too-large");
    }

    @Test
    void aStepThatRepeatsWithoutEndIsHarmless() {
        String page = LINE.formatted(
                20,
                "30 30 150 6",
                "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 2000000000 5\">来信收悉，谢谢您的支持。</ofd:TextCode>");
        assertThat(said(ofd(page))).isEqualTo("来信收悉，谢谢您的支持。");
    }
}
