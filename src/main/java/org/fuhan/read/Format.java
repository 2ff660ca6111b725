package org.fuhan.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is, told from its content; its name decides only between plain text and Markdown. */
enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    /** An OpenDocument of another kind: slides, a drawing. */
    ODF("application/vnd.oasis.opendocument"),
    OFD("application/ofd"),
    DOC("application/msword"),
    XLS("application/vnd.ms-excel"),
    MSG("application/vnd.ms-outlook"),
    RTF("application/rtf"),
    EML("message/rfc822"),
    MHTML("multipart/related"),
    HTML("text/html"),
    MARKDOWN("text/markdown"),
    TEXT("text/plain"),
    /** A ZIP that is no document. */
    ZIP("application/zip"),
    SEVEN_Z("application/x-7z-compressed"),
    TAR("application/x-tar"),
    GZIP("application/gzip"),
    BZIP2("application/x-bzip2"),
    XZ("application/x-xz"),
    RAR("application/vnd.rar");

    private static final Pattern PAGE_START = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--.{0,2000}?-->\\s*+)?<(?:!doctype\\s+html|html|head|body|meta|title)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "<(?:html|body|head|div|p|table|span|meta|article|section)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final int TAR_MARK = 257;

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a file of the format may hold files, each of which may be a letter. */
    boolean holdsFiles() {
        return switch (this) {
            case EML, MSG, ZIP, SEVEN_Z, TAR, GZIP, BZIP2, XZ, RAR -> true;
            case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODF, OFD, DOC, XLS, RTF, MHTML, HTML, MARKDOWN, TEXT -> false;
        };
    }

    static Format of(byte[] bytes, String fileName) {
        if (starts(bytes, "PK\u0003\u0004") || starts(bytes, "PK\u0005\u0006")) {
            return ZipKind.of(bytes);
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OleKind.of(bytes);
        }
        Format packed = packed(bytes);
        return packed == null ? written(bytes, fileName.toLowerCase(Locale.ROOT)) : packed;
    }

    private static @Nullable Format packed(byte[] bytes) {
        if (starts(bytes, "7z\u00bc\u00af'\u001c")) {
            return SEVEN_Z;
        }
        if (starts(bytes, "Rar!\u001a\u0007")) {
            return RAR;
        }
        if (starts(bytes, "\u001f\u008b\b")) {
            return GZIP;
        }
        if (starts(bytes, "BZh") && bytes.length > 9 && bytes[4] == 0x31 && bytes[5] == 0x41) {
            return BZIP2;
        }
        if (starts(bytes, "\u00fd7zXZ\0")) {
            return XZ;
        }
        boolean tar = bytes.length >= TAR_MARK + 5
                && new String(bytes, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return tar ? TAR : null;
    }

    /** The formats that begin with something a person could read. */
    private static Format written(byte[] bytes, String name) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        if (head.stripLeading().startsWith("{\\rtf")) {
            return RTF;
        }
        int pdf = head.indexOf("%PDF-");
        MailHead mail = MailHead.of(head);
        if (pdf != 0 && mail.isMessage()) {
            return mail.isWebArchive(name) ? MHTML : EML;
        }
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (html(head.substring(0, Math.min(head.length(), 4096)), name)) {
            return HTML;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? MARKDOWN : TEXT;
    }

    private static boolean html(String head, String name) {
        String text = head.replace("\0", "");
        int start = text.startsWith("\u00ef\u00bb\u00bf")
                ? 3
                : text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff") ? 2 : 0;
        String bare = text.substring(start);
        boolean named =
                name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".shtml") || name.endsWith(".xhtml");
        return PAGE_START.matcher(bare).matches()
                || (named && BLOCK_TAG.matcher(bare).find());
    }

    private static boolean starts(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
