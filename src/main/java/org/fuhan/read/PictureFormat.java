package org.fuhan.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kinds of picture that may show a letter, told by their first bytes. WebP is none of them: nothing here reads it. */
enum PictureFormat {
    PNG("image/png", List.of("\u0089PNG\r\n\u001a\n")),
    JPEG("image/jpeg", List.of("\u00ff\u00d8\u00ff")),
    TIFF("image/tiff", List.of("II*\0", "MM\0*")),
    BMP("image/bmp", List.of("BM")),
    GIF("image/gif", List.of("GIF87a", "GIF89a"));

    /** A BMP's header holds four bytes that are always 0, by which it is told from a text that begins with BM. */
    private static final int BMP_ZEROS = 6;

    private final String mediaType;
    private final List<String> magic;

    PictureFormat(String mediaType, List<String> magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    /** The picture's kind; empty where the bytes are no picture. */
    static Optional<PictureFormat> of(byte[] bytes) {
        for (PictureFormat format : values()) {
            if (format.magic.stream().anyMatch(magic -> starts(bytes, magic)) && (format != BMP || isBmp(bytes))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= head.length
                && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static boolean isBmp(byte[] bytes) {
        return bytes.length > 26
                && (bytes[BMP_ZEROS] | bytes[BMP_ZEROS + 1] | bytes[BMP_ZEROS + 2] | bytes[BMP_ZEROS + 3]) == 0;
    }
}
