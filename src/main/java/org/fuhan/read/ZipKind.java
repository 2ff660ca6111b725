package org.fuhan.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which format a ZIP is, told from the names in its directory; where that is missing, from names in its first part, so that a document cut short is still
 * named by its kind. A ZIP that merely holds a document is none. Stateless.
 */
final class ZipKind {
    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.";
    /** Where the name of the first entry begins. */
    private static final int FIRST_NAME = 30;

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY_SIZE = 46;

    private ZipKind() {}

    static Format of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
        if (head.startsWith(OPEN_DOCUMENT, FIRST_NAME)) {
            return openDocument(head.substring(FIRST_NAME + OPEN_DOCUMENT.length()));
        }
        List<String> names = names(bytes);
        if (names.isEmpty()) {
            return cutShort(head);
        }
        if (names.contains("OFD.xml") || names.contains("ofd.xml")) {
            return Format.OFD;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return Format.ODT;
        }
        return names.contains("[Content_Types].xml") ? officeOpen(names) : Format.ZIP;
    }

    private static Format openDocument(String kind) {
        if (kind.startsWith("spreadsheet")) {
            return Format.ODS;
        }
        return kind.startsWith("text") ? Format.ODT : Format.ODF;
    }

    private static Format officeOpen(List<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return Format.XLSX;
        }
        return names.stream().anyMatch(name -> name.startsWith("ppt/")) ? Format.PPTX : Format.DOCX;
    }

    /** The directory is missing: the first entries tell what it was. */
    private static Format cutShort(String head) {
        if (head.startsWith("OFD.xml", FIRST_NAME) || head.contains("Doc_0/")) {
            return Format.OFD;
        }
        if (head.startsWith("[Content_Types].xml", FIRST_NAME) || head.startsWith("_rels/.rels", FIRST_NAME)) {
            return head.contains("xl/") ? Format.XLSX : Format.DOCX;
        }
        return head.startsWith("word/", FIRST_NAME) ? Format.DOCX : Format.ZIP;
    }

    private static List<String> names(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        List<String> names = new ArrayList<>();
        int at = end < 0 ? -1 : zip.getInt(end + 16);
        while (at >= 0 && at + ENTRY_SIZE <= bytes.length && zip.getInt(at) == DIRECTORY_ENTRY) {
            int length = zip.getShort(at + 28) & 0xffff;
            int extra = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
            if (at + ENTRY_SIZE + length > bytes.length) {
                break;
            }
            names.add(new String(bytes, at + ENTRY_SIZE, length, StandardCharsets.ISO_8859_1));
            at += ENTRY_SIZE + length + extra;
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == DIRECTORY_END) {
                return at;
            }
        }
        return -1;
    }
}
