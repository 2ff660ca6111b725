package org.fuhan.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that may show a letter, told by their first bytes. WebP is none of them: nothing here reads it. */
enum PictureFormat {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    TIFF("image/tiff", "II*\0", "MM\0*"),
    BMP("image/bmp", "BM"),
    GIF("image/gif", "GIF87a", "GIF89a");

    /** A BMP's header holds four bytes that are always 0, by which it is told from a text that begins with BM. */
    private static final int BMP_ZEROS = 6;

    private final String mediaType;
    private final String magic;
    private final String otherMagic;

    PictureFormat(String mediaType, String magic) {
        this(mediaType, magic, magic);
    }

    PictureFormat(String mediaType, String magic, String otherMagic) {
        this.mediaType = mediaType;
        this.magic = magic;
        this.otherMagic = otherMagic;
    }

    String mediaType() {
        return mediaType;
    }

    /** The picture's kind; empty where the bytes are no picture. */
    static Optional<PictureFormat> of(byte[] bytes) {
        for (PictureFormat format : values()) {
            if ((starts(bytes, format.magic) || starts(bytes, format.otherMagic)) && (format != BMP || isBmp(bytes))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static boolean isBmp(byte[] bytes) {
        return bytes.length > 26
                && (bytes[BMP_ZEROS] | bytes[BMP_ZEROS + 1] | bytes[BMP_ZEROS + 2] | bytes[BMP_ZEROS + 3]) == 0;
    }
}
