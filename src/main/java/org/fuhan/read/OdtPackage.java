package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of an ODT that matter for its text: the content, and the styles for its lists. Immutable. */
final class OdtPackage {
    private static final int LARGEST = 64 << 20;

    private final byte[] content;
    private final byte[] styles;

    private OdtPackage(byte[] content, byte[] styles) {
        this.content = content;
        this.styles = styles;
    }

    /** Its content.xml. */
    byte[] content() {
        return content;
    }

    /** Its styles.xml, empty where there is none. */
    byte[] styles() {
        return styles;
    }

    /**
     * Takes the ZIP apart.
     *
     * @throws CannotRead if it is encrypted or unfolds beyond measure
     * @throws IOException if it is damaged or cut short
     */
    static OdtPackage of(byte[] bytes) throws IOException {
        byte[] content = new byte[0];
        byte[] styles = new byte[0];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case "content.xml" -> content = part(zip);
                    case "styles.xml" -> styles = part(zip);
                    case "META-INF/manifest.xml" -> {
                        if (new String(part(zip), StandardCharsets.UTF_8).contains("encryption-data")) {
                            throw CannotRead.encrypted(new IOException("encryption-data in the manifest"));
                        }
                    }
                    default -> zip.closeEntry();
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("not a name in UTF-8", e);
        }
        if (content.length == 0) {
            throw new IOException("no content.xml");
        }
        return new OdtPackage(content, styles);
    }

    private static byte[] part(ZipInputStream zip) throws IOException {
        byte[] part = zip.readNBytes(LARGEST + 1);
        if (part.length > LARGEST) {
            throw new CannotRead("too-large", "The document unfolds to more than any letter. Leave it out.");
        }
        return part;
    }
}
