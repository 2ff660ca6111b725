package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class MessagesReadTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEAD = "南山市云台区民政局文件";

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String part(String headers, byte[] content) {
        return "--B\r\n" + headers + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(content) + "\r\n";
    }

    private static byte[] mail(String type, String... parts) {
        return ("Return-Path: <a@example.org>\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?"
                        + Base64.getEncoder().encodeToString(Samples.utf8("答复"))
                        + "?=\r\nMIME-Version: 1.0\r\nContent-Type: " + type
                        + ";\r\n\tboundary=\"B\"\r\n\r\n" + String.join("", parts) + "--B--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMessageIsItsWordsAndWhatIsAttached() {
        byte[] mail = mail(
                "multipart/mixed",
                part("Content-Type: text/plain; charset=utf-8", Samples.file("letter.txt")),
                part(
                        "Content-Type: application/msword; name=\"a.doc\"\r\nContent-Disposition: attachment",
                        Samples.file("letter.doc")),
                part("Content-Type: image/svg+xml\r\nContent-ID: <1>", new byte[] {1}));
        assertThat(Samples.told(mail, "a.eml"))
                .containsExactly(
                        "正文.txt = " + HEAD,
                        "a.doc = " + HEAD,
                        "unnamed.svg = skipped: files of type svg hold no letters");
    }

    @Test
    void wordsThatOnlyCoverWhatIsAttachedAreSkipped() {
        byte[] mail = mail(
                "multipart/mixed",
                part("Content-Type: text/html; charset=utf-8", Samples.utf8("<p>请查收附件。</p>")),
                part(
                        "Content-Disposition: attachment; filename*=UTF-8''%E7%AD%94%E5%A4%8D.txt\r\nContent-Type: text/plain",
                        Samples.file("letter.txt")));
        assertThat(Samples.told(mail, "a.eml"))
                .containsExactly("正文.html = skipped: the message only covers what is attached", "答复.txt = " + HEAD);
    }

    @Test
    void aMessageWithoutAttachmentsIsALetter() {
        String html = "<p>" + Samples.letter().replace("\n", "</p><p>") + "</p>";
        byte[] mail = mail(
                "multipart/alternative",
                part(
                        "Content-Type: text/plain; charset=gb2312",
                        Samples.letter().getBytes(GB18030)),
                part("Content-Type: text/html; charset=utf-8", Samples.utf8(html)));
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(mail, "a.eml");
        assertThat(read.text().text()).isEqualTo(Samples.letter());
        assertThat(read.mediaType()).isEqualTo("message/rfc822");
        assertThat(Samples.said(Samples.read(
                        mail("multipart/mixed", part("Content-Type: text/html", Samples.utf8(html))), "a.eml")))
                .isEqualTo(Samples.letter());
    }

    @Test
    void namesAreReadHoweverTheyAreWritten() {
        String encoded = "=?gb2312?B?" + Base64.getEncoder().encodeToString("答复喆.txt".getBytes(GB18030)) + "?=";
        String raw = new String("答复喆.txt".getBytes(GB18030), StandardCharsets.ISO_8859_1);
        byte[] mail = mail(
                "multipart/mixed",
                part("Content-Type: application/octet-stream; name=\"" + encoded + "\"", Samples.file("letter.txt")),
                part("Content-Disposition: attachment; filename=\"" + raw + "\"", Samples.file("letter.txt")),
                part("Content-Disposition: attachment; filename=\"../../" + raw + "\"", Samples.file("letter.txt")));
        assertThat(Samples.parts(mail, "a.eml"))
                .extracting(ReadOutcome.Part::name)
                .containsExactly("答复喆.txt", "答复喆.txt (2)", "答复喆.txt (3)");
    }

    @Test
    void aMessageInAMessageIsTakenApartToo() {
        byte[] inner = mail(
                "multipart/mixed",
                part(
                        "Content-Disposition: attachment; filename=a.txt\r\nContent-Type: text/plain",
                        Samples.file("letter.txt")));
        String forwarded = "--B2\r\nContent-Type: message/rfc822\r\n\r\n"
                + new String(inner, StandardCharsets.ISO_8859_1) + "\r\n--B2--\r\n";
        byte[] outer =
                ("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B2\r\n\r\n"
                                + forwarded)
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Samples.told(outer, "a.eml")).containsExactly("答复.eml!/a.txt = " + HEAD);
    }

    @Test
    void aPageSavedWholeIsThePage() {
        byte[] page = new String(
                        mail(
                                "multipart/related",
                                part(
                                        "Content-Type: text/html\r\nContent-Location: http://example.org/",
                                        Samples.file("letter.html")),
                                part("Content-Type: image/svg+xml", new byte[] {1})),
                        StandardCharsets.ISO_8859_1)
                .replace("To: b@example.org\r\n", "Snapshot-Content-Location: http://example.org/\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(page, "a.mht");
        assertThat(read.text().text()).isEqualTo(Samples.letter());
        assertThat(read.mediaType()).isEqualTo("multipart/related");
    }

    @Test
    void outlooksMessagesAreReadToo() throws IOException {
        byte[] msg = outlook("请查收附件。", "关于社区食堂的答复.docx", Samples.file("letter.docx"));
        assertThat(Samples.told(msg, "a.msg"))
                .containsExactly(
                        "正文.txt = skipped: the message only covers what is attached", "关于社区食堂的答复.docx = " + HEAD);
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(outlook(Samples.letter(), "", new byte[0]), "a.msg");
        assertThat(read.text().text()).isEqualTo(Samples.letter());
        assertThat(read.mediaType()).isEqualTo("application/vnd.ms-outlook");
    }

    /** The least of an MSG (MS-OXMSG 2): a body, and one attachment if it has a name. */
    private static byte[] outlook(String body, String name, byte[] attached) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            stream(files.getRoot(), "__properties_version1.0", new byte[32]);
            stream(files.getRoot(), "__substg1.0_1000001F", body.getBytes(StandardCharsets.UTF_16LE));
            if (!name.isEmpty()) {
                DirectoryEntry attachment = files.getRoot().createDirectory("__attach_version1.0_#00000000");
                stream(attachment, "__properties_version1.0", new byte[8]);
                stream(attachment, "__substg1.0_3707001F", name.getBytes(StandardCharsets.UTF_16LE));
                stream(attachment, "__substg1.0_37010102", attached);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static void stream(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    @Test
    void aLetterThatBeginsWithLabelsIsNoMessage() {
        assertThat(Samples.read(Samples.utf8("主题：答复\n日期：2024年8月5日\n收悉。"), "a.txt"))
                .isInstanceOf(ReadOutcome.Read.class);
        assertThat(Format.of(Samples.utf8("Date: 2024\nNote: x\n\nabc"), "a.txt"))
                .isEqualTo(Format.TEXT);
    }

    @Test
    void aMessageCutShortGivesWhatItHolds() {
        byte[] mail =
                mail("multipart/mixed", part("Content-Type: text/plain; charset=utf-8", Samples.file("letter.txt")));
        byte[] cut = java.util.Arrays.copyOf(mail, mail.length - 40);
        assertThat(Samples.said(Samples.read(cut, "a.eml"))).startsWith(HEAD);
    }
}
