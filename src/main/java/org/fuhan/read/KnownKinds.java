package org.fuhan.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Kinds of file that are not read but can be named from their first bytes, so that whoever sent one learns what it is and not only
 * that it is no text. Stateless.
 */
final class KnownKinds {
    private static final List<Kind> KINDS = List.of(
            new Kind("CAB", true, 0, "MSCF"),
            new Kind("LHA", true, 2, "-lh"),
            new Kind("ARJ", true, 0, "`\u00ea"),
            new Kind("Zstandard", true, 0, "(\u00b5/\u00fd"),
            new Kind("LZ4", true, 0, "\u0004\"M\u0018"),
            new Kind("lzip", true, 0, "LZIP"),
            new Kind("LZO", true, 0, "\u0089LZO\0\r\n"),
            new Kind("LZMA", true, 0, "]\0\0"),
            new Kind("compress (Z)", true, 0, "\u001f\u009d"),
            new Kind("cpio", true, 0, "07070"),
            new Kind("cpio", true, 0, "\u00c7q"),
            new Kind("RPM", true, 0, "\u00ed\u00ab\u00ee\u00db"),
            new Kind("ar or DEB", true, 0, "!<arch>\n"),
            new Kind("ISO", true, 32_769, "CD001"),
            new Kind("TNEF (winmail.dat)", true, 0, "x\u009f>\""),
            new Kind("PST", true, 0, "!BDN"),
            new Kind("CEB", false, 0, "Founder CEB"),
            new Kind("CAJ", false, 0, "CAJ\0"),
            new Kind("CAJ", false, 0, "KDH "),
            new Kind("CAJ", false, 0, "HN\0\0"),
            new Kind("DOC of Word 2 and older", false, 0, "\u00db\u00a5"),
            new Kind("DOC of Word for DOS or Write", false, 1, "\u00be\0\0\0\u00ab"),
            new Kind("XLS of Excel 4 and older", false, 0, "\t\0\u0004\0"),
            new Kind("XLS of Excel 4 and older", false, 0, "\t\u0002\u0006\0"),
            new Kind("XLS of Excel 4 and older", false, 0, "\t\u0004\u0006\0"),
            new Kind("PostScript", false, 0, "%!PS"),
            new Kind("DjVu", false, 0, "AT&TFORM"),
            new Kind("WebP", false, 8, "WEBP"),
            new Kind("HEIC", false, 4, "ftyphei"),
            new Kind("HEIC", false, 4, "ftypmif"),
            new Kind("JPEG 2000", false, 4, "jP  \r\n"),
            new Kind("EMF", false, 40, " EMF"),
            new Kind("WMF", false, 0, "\u00d7\u00cd\u00c6\u009a"),
            new Kind("SQLite", false, 0, "SQLite format 3\0"));

    private KnownKinds() {}

    /** Why the bytes, which are no text, are not read. */
    static CannotRead refused(byte[] bytes) {
        return KINDS.stream()
                .filter(kind -> kind.fits(bytes))
                .findFirst()
                .map(kind ->
                        kind.archive ? CannotRead.unsupportedArchive(kind.name) : CannotRead.unsupported(kind.name))
                .orElseGet(CannotRead::notText);
    }

    /**
     * One of them.
     *
     * @param archive whether it may hold letters
     * @param at where its mark stands
     * @param mark a byte a character
     */
    private record Kind(String name, boolean archive, int at, String mark) {
        boolean fits(byte[] bytes) {
            byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
            int end = at + wanted.length;
            return bytes.length >= end && Arrays.equals(bytes, at, end, wanted, 0, wanted.length);
        }
    }
}
