package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A DOCX or XLSX that POI refuses though Word and WPS open it, made into one it takes: the Strict variant of Office Open XML (ISO/IEC
 * 29500-1, whose names begin with {@code purl.oclc.org}) with the names of the usual one, and no package with document properties
 * (docProps), which hold nothing of a letter but break a rule of OPC now and then. Stateless.
 */
final class MendedPackage {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    /** {@code wordprocessingml/main}, {@code officeDocument/relationships/styles}: the family, and the rest behind its year. */
    private static final Pattern STRICT_NAME = Pattern.compile("http://purl\\.oclc\\.org/ooxml/([A-Za-z]{1,40}+)/");

    private static final Pattern PROPERTIES_PART =
            Pattern.compile("<Override\\b[^>]{0,300}?\\bPartName=\"/?docProps/[^>]{0,300}>(?:</Override>)?");
    private static final Pattern PROPERTIES_LINK =
            Pattern.compile("<Relationship\\b[^>]{0,400}?\\bTarget=\"/?docProps/[^>]{0,400}>(?:</Relationship>)?");
    private static final int MOST_UNFOLDED = 192 << 20;

    private MendedPackage() {}

    /** The mended package; empty where there was nothing to mend, or it cannot be taken apart. */
    static Optional<byte[]> of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        boolean changed = false;
        int unfolded = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                byte[] part = in.readNBytes(MOST_UNFOLDED - unfolded + 1);
                unfolded += part.length;
                if (unfolded > MOST_UNFOLDED) {
                    return Optional.empty();
                }
                if (name.startsWith("docProps/")) {
                    changed = true;
                    continue;
                }
                byte[] mended = mended(name.toLowerCase(Locale.ROOT), part);
                changed |= !Arrays.equals(mended, part);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(mended);
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return changed ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static byte[] mended(String name, byte[] part) {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return part;
        }
        String xml = new String(part, StandardCharsets.UTF_8);
        String mended = xml;
        if (name.equals("[content_types].xml")) {
            mended = PROPERTIES_PART.matcher(mended).replaceAll("");
        } else if (name.equals("_rels/.rels")) {
            mended = PROPERTIES_LINK.matcher(mended).replaceAll("");
        }
        if (mended.contains(STRICT)) {
            mended = STRICT_NAME.matcher(mended).replaceAll(MendedPackage::usual);
        }
        return mended.equals(xml) ? part : mended.getBytes(StandardCharsets.UTF_8);
    }

    private static String usual(MatchResult strict) {
        return "http://schemas.openxmlformats.org/" + strict.group(1) + "/2006/";
    }
}
