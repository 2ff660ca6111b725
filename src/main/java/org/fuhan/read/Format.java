package org.fuhan.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told from its content; its name decides only between plain text and Markdown. */
enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    DOC("application/msword"),
    RTF("application/rtf"),
    HTML("text/html"),
    MARKDOWN("text/markdown"),
    TEXT("text/plain"),
    OFD("application/ofd"),
    /** A ZIP that is none of the above. */
    ARCHIVE("application/zip");

    private static final Pattern PAGE_START = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--.{0,2000}?-->\\s*+)?<(?:!doctype\\s+html|html|head|body|meta|title)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "<(?:html|body|head|div|p|table|span|meta|article|section)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Format of(byte[] bytes, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (starts(bytes, "PK\u0003\u0004")) {
            return zipped(bytes);
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return DOC;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.stripLeading().startsWith("{\\rtf")) {
            return RTF;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (html(head, name)) {
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

    /** The entries' names stand uncompressed in the ZIP, even where its end is missing. */
    private static Format zipped(byte[] bytes) {
        String all = new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
        if (all.contains("word/") || all.contains("[Content_Types].xml")) {
            return DOCX;
        }
        if (all.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return ODT;
        }
        return all.contains("OFD.xml") ? OFD : ARCHIVE;
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
