package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
    private static final String HEAD = "南山市云台区民政局文件";

    /** A ZIP as Chinese programs of old write it: names in an encoding that it does not tell. */
    private static byte[] unmarked(String charset, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sevenZip(char @Nullable [] password, Map<String, byte[]> files) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive =
                password == null ? new SevenZOutputFile(channel) : new SevenZOutputFile(channel, password)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                archive.putArchiveEntry(entry);
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static byte[] tar(String charset, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, charset)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> letters() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("答复/甲.txt", Samples.file("letter.txt"));
        files.put("答复/乙.docx", Samples.file("letter.docx"));
        return files;
    }

    @Test
    void eachFileIsReadAsIfItLayInAFolder() {
        Map<String, byte[]> files = letters();
        files.put("答复/", new byte[0]);
        files.put("__MACOSX/答复/._甲.txt", new byte[] {0});
        files.put("标志.svg", new byte[] {1});
        files.put("空.txt", new byte[0]);
        files.put("断.docx", Arrays.copyOf(Samples.file("letter.docx"), 3000));
        assertThat(Samples.told(Samples.zip(files), "a.zip"))
                .containsExactly(
                        "答复/甲.txt = " + HEAD,
                        "答复/乙.docx = " + HEAD,
                        "标志.svg = skipped: files of type svg hold no letters",
                        "空.txt = empty-file",
                        "断.docx = truncated");
    }

    @Test
    void aPartTellsItsSizeAndHash() {
        ReadOutcome.Part part = Samples.parts(Samples.zip(Map.of("a.txt", Samples.utf8("abc"))), "a.zip")
                .get(0);
        assertThat(part.bytes()).isEqualTo(3);
        assertThat(part.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource({"GBK, 答复喆.txt", "GB18030, 联通.txt", "UTF-8, 答复.txt", "UTF-8, 陈·述.txt", "GBK, 关于“一老一小”的答复.txt"})
    void namesAreReadInTheEncodingThatTheirBytesTell(String charset, String name) throws IOException {
        Map<String, byte[]> file = Map.of(name, Samples.file("letter.txt"));
        assertThat(Samples.parts(unmarked(charset, file), "a.zip").get(0).name())
                .isEqualTo(name);
        assertThat(Samples.parts(tar(charset, file), "a.tar").get(0).name()).isEqualTo(name);
    }

    @Test
    void aDocumentInAnArchiveIsNotTakenForTheArchive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甲/word/document.xml", Samples.utf8("<a/>"));
        files.put("乙/OFD.xml", Samples.utf8("<a/>"));
        files.put("丙.txt", Samples.file("letter.txt"));
        assertThat(Samples.told(Samples.zip(files), "a.zip"))
                .endsWith("丙.txt = " + HEAD)
                .hasSize(3);
    }

    @Test
    void sevenZipIsRead() throws IOException {
        assertThat(Samples.told(sevenZip(null, letters()), "a.7z"))
                .containsExactly("答复/甲.txt = " + HEAD, "答复/乙.docx = " + HEAD);
    }

    @Test
    void tarAndWhatGzipPackedAreRead() throws IOException {
        assertThat(Samples.told(gzip(tar("UTF-8", letters())), "a.tgz"))
                .containsExactly("答复/甲.txt = " + HEAD, "答复/乙.docx = " + HEAD);
        assertThat(Samples.told(gzip(Samples.file("letter.txt")), "夹/答复.txt.gz"))
                .containsExactly("答复.txt = " + HEAD);
    }

    @Test
    void archivesInArchivesAreTakenApartToo() throws IOException {
        byte[] inner = Samples.zip(Map.of("丙.txt", Samples.file("letter.txt")));
        byte[] outer = sevenZip(null, Map.of("内/二.zip", inner));
        assertThat(Samples.told(outer, "a.7z")).containsExactly("内/二.zip!/丙.txt = " + HEAD);
        assertThat(Samples.told(Samples.zip(Map.of("三.7z", outer)), "a.zip"))
                .containsExactly("三.7z!/内/二.zip!/丙.txt = " + HEAD);
    }

    @Test
    void archivesInArchivesWithoutEndAreNot() {
        byte[] deep = Samples.file("letter.txt");
        String name = "甲.txt";
        for (int i = 0; i < 6; i++) {
            deep = Samples.zip(Map.of(name, deep));
            name = "甲.zip";
        }
        assertThat(Samples.told(deep, "a.zip")).containsExactly("甲.zip!/甲.zip!/甲.zip!/甲.zip = too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/甲.txt, etc/甲.txt",
        "/甲.txt, 甲.txt",
        "C:\\文\\甲.txt, 文/甲.txt",
        "a!/甲.txt, a_/甲.txt",
        "..\\甲.txt, 甲.txt",
        "./a/./甲.txt, a/甲.txt"
    })
    void noNameLeadsOutOfTheArchive(String written, String shown) throws IOException {
        assertThat(Samples.parts(unmarked("UTF-8", Map.of(written, Samples.file("letter.txt"))), "a.zip"))
                .extracting(ReadOutcome.Part::name)
                .containsExactly(shown);
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/甲.txt", Samples.file("letter.txt"));
        files.put("a\\甲.txt", Samples.file("letter.txt"));
        assertThat(Samples.parts(unmarked("UTF-8", files), "a.zip"))
                .extracting(ReadOutcome.Part::name)
                .containsExactly("a/甲.txt", "a/甲.txt (2)");
    }

    @Test
    void whatAPasswordProtectsIsNamedSo() throws IOException {
        byte[] zip = Samples.zip(letters());
        setFirstFlag(zip, "PK\u0001\u0002", 8);
        setFirstFlag(zip, "PK\u0003\u0004", 6);
        assertThat(Samples.told(zip, "a.zip")).containsExactly("答复/甲.txt = encrypted", "答复/乙.docx = " + HEAD);
        assertThat(Samples.told(sevenZip("secret".toCharArray(), letters()), "a.7z"))
                .containsExactly("答复/甲.txt = encrypted", "答复/乙.docx = encrypted");
    }

    private static void setFirstFlag(byte[] zip, String header, int offset) {
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf(header) + offset] |= 1;
    }

    @Test
    void aBombIsGivenUpAndHarmsNothingElse() {
        byte[] bomb = Samples.zip(Map.of("零.txt", new byte[80 << 20]));
        assertThat(Samples.said(Samples.read(bomb, "bomb.zip"))).isEqualTo("too-large");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.zip", bomb);
        files.put("甲.txt", Samples.file("letter.txt"));
        assertThat(Samples.told(Samples.zip(files), "a.zip"))
                .containsExactly("bomb.zip = too-large", "甲.txt = " + HEAD);
    }

    @Test
    void aBombBehindAFileThatIsSkippedIsGivenUp() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("零.svg", new byte[80 << 20]);
        files.put("甲.txt", Samples.file("letter.txt"));
        assertThat(Samples.said(Samples.read(gzip(tar("UTF-8", files)), "a.tgz")))
                .isEqualTo("too-large");
        assertThat(Samples.said(Samples.read(sevenZip(null, files), "a.7z"))).isEqualTo("too-large");
        assertThat(Samples.told(Samples.zip(files), "a.zip")).endsWith("甲.txt = " + HEAD);
    }

    @Test
    void moreFilesThanAnArchiveOfLettersHasAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            files.put(i + ".png", new byte[0]);
        }
        assertThat(Samples.said(Samples.read(Samples.zip(files), "a.zip"))).isEqualTo("too-large");
    }

    @Test
    void damageIsToldOfTheFileItHits() {
        byte[] zip = Samples.zip(letters());
        zip[60] ^= 0x55;
        zip[61] ^= 0x55;
        assertThat(Samples.told(zip, "a.zip")).containsExactly("答复/甲.txt = damaged", "答复/乙.docx = " + HEAD);
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        byte[] zip = Samples.zip(letters());
        byte[] seven = sevenZip(null, letters());
        byte[] gzip = gzip(tar("UTF-8", letters()));
        assertThat(reason(Samples.zip(Map.of()), "leer.zip")).isEqualTo("empty-file");
        assertThat(reason(Arrays.copyOf(zip, zip.length / 2), "cut.zip")).isIn("truncated", "damaged");
        assertThat(reason(Arrays.copyOf(seven, seven.length / 2), "cut.7z")).isIn("truncated", "damaged");
        assertThat(reason(Arrays.copyOf(gzip, gzip.length / 2), "cut.tgz")).isIn("truncated", "damaged");
        assertThat(reason("Rar!\u001a\u0007\u0001\0....".getBytes(StandardCharsets.ISO_8859_1), "a.rar"))
                .isEqualTo("unsupported");
    }

    private static String reason(byte[] bytes, String name) {
        ReadOutcome outcome = Samples.read(bytes, name);
        assertThat(outcome).isInstanceOf(ReadOutcome.Failed.class);
        assertThat(((ReadOutcome.Failed) outcome).message())
                .endsWith(".")
                .doesNotContain("Exception")
                .hasSizeGreaterThan(20);
        return ((ReadOutcome.Failed) outcome).reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.zip",
                "a.7z",
                "a.tar.gz",
                "a.rar",
                "a.eml",
                "a.msg",
                "a.ofd",
                "a.xlsx",
                "a.et",
                "a.mht",
                "a.wps"
            })
    void theirNamesLetThemBeRead(String name) {
        assertThat(new LetterReader(Limits.standard()).mayHoldLetter(java.nio.file.Path.of(name)))
                .isTrue();
    }

    @Test
    void aSlidesFileIsToldToBeSavedAnew() {
        byte[] slides = Samples.zip(Map.of("[Content_Types].xml", new byte[1], "ppt/presentation.xml", new byte[1]));
        assertThat(List.of(Samples.said(Samples.read(slides, "a.docx")))).containsExactly("unsupported");
    }
}
