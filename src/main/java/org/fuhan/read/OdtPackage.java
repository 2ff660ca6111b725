package org.fuhan.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The parts of an ODT that matter for its text: the content, and the styles for its lists. Immutable. */
final class OdtPackage {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
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
        Map<String, byte[]> parts = Archives.partsOf(bytes, Set.of(CONTENT, STYLES, MANIFEST), LARGEST);
        byte[] none = new byte[0];
        if (new String(parts.getOrDefault(MANIFEST, none), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw CannotRead.encrypted(new IOException("encryption-data in the manifest"));
        }
        byte[] content = parts.getOrDefault(CONTENT, none);
        if (content.length == 0) {
            throw new IOException("no content.xml");
        }
        return new OdtPackage(content, parts.getOrDefault(STYLES, none));
    }
}
