package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A DOCX or XLSX that POI refuses though Word and WPS open it, made into one it takes: the Strict variant of Office Open XML (ISO/IEC
 * 29500-1, whose names begin with {@code purl.oclc.org}) with the names of the usual one; without document properties (docProps), which
 * hold nothing of a letter but break a rule of OPC (ISO/IEC 29500-2) now and then; parts whose type is not told, as other programs
 * leave them behind, get one; links to parts that are not there go. Stateless.
 */
final class MendedPackage {
    private static final String TYPES = "[Content_Types].xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    /** {@code wordprocessingml/main}, {@code officeDocument/relationships/styles}: the family, and the rest behind its year. */
    private static final Pattern STRICT_NAME = Pattern.compile("http://purl\\.oclc\\.org/ooxml/([A-Za-z]{1,40}+)/");

    private static final Pattern PROPERTIES =
            Pattern.compile("<Override\\b[^>]{0,300}?\\bPartName=\"/?docProps/[^>]{0,300}>(?:</Override>)?");
    private static final Pattern LINK = Pattern.compile("<Relationship\\b[^>]{1,2000}>(?:</Relationship>)?");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]{0,1000}+)\"");
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,12}");
    private static final int MOST_UNFOLDED = 96 << 20;

    private MendedPackage() {}

    /** The mended package; empty where there was nothing to mend, or it cannot be taken apart. */
    static Optional<byte[]> of(byte[] bytes) {
        try {
            Map<String, byte[]> parts = parts(bytes);
            Map<String, byte[]> mended = mended(parts);
            boolean same = mended.keySet().equals(parts.keySet())
                    && mended.entrySet().stream()
                            .allMatch(part -> Arrays.equals(part.getValue(), parts.get(part.getKey())));
            return same ? Optional.empty() : Optional.of(zip(mended));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int unfolded = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(MOST_UNFOLDED - unfolded + 1);
                unfolded += part.length;
                if (unfolded > MOST_UNFOLDED) {
                    throw new IOException("too large to be mended");
                }
                if (!entry.isDirectory()) {
                    parts.putIfAbsent(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> mended(Map<String, byte[]> parts) {
        Map<String, byte[]> mended = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (!name.startsWith("docProps/")
                    && (name.equals(TYPES) || ENDING.matcher(ending(name)).matches())) {
                mended.put(name, part.getValue());
            }
        }
        Set<String> names = Set.copyOf(mended.keySet());
        mended.replaceAll((name, part) -> isXml(name) ? mended(name, part, names) : part);
        return mended;
    }

    private static byte[] mended(String name, byte[] part, Set<String> names) {
        String xml = new String(part, StandardCharsets.UTF_8);
        String mended = xml;
        if (name.equals(TYPES)) {
            mended = typed(PROPERTIES.matcher(mended).replaceAll(""), names);
        } else if (name.endsWith(".rels")) {
            mended = LINK.matcher(mended)
                    .replaceAll(link -> Matcher.quoteReplacement(leads(link.group(), name, names) ? link.group() : ""));
        }
        if (mended.contains(STRICT)) {
            mended = STRICT_NAME.matcher(mended).replaceAll(MendedPackage::usual);
        }
        return mended.equals(xml) ? part : mended.getBytes(StandardCharsets.UTF_8);
    }

    /** With a type for every ending that has none. */
    private static String typed(String types, Set<String> names) {
        String lower = types.toLowerCase(Locale.ROOT);
        Set<String> untold = new TreeSet<>();
        for (String name : names) {
            boolean told = lower.contains("extension=\"" + ending(name) + "\"")
                    || lower.contains("partname=\"/" + name.toLowerCase(Locale.ROOT) + "\"");
            if (!told && !name.equals(TYPES)) {
                untold.add(ending(name));
            }
        }
        StringBuilder defaults = new StringBuilder();
        for (String ending : untold) {
            defaults.append("<Default Extension=\"").append(ending).append("\" ContentType=\"");
            defaults.append(
                    switch (ending) {
                        case "rels" -> "application/vnd.openxmlformats-package.relationships+xml";
                        case "xml" -> "application/xml";
                        default -> "application/octet-stream";
                    });
            defaults.append("\"/>");
        }
        return types.replace("</Types>", defaults + "</Types>");
    }

    /** Whether a link leads to a part that is there, or out of the package. */
    private static boolean leads(String link, String name, Set<String> names) {
        Matcher target = TARGET.matcher(link);
        if (link.contains("\"External\"") || !target.find()) {
            return true;
        }
        try {
            int folder = name.lastIndexOf("_rels/");
            URI from = new URI(null, null, "/" + name.substring(0, Math.max(0, folder)), null);
            String path = from.resolve(target.group(1)).getPath();
            return path == null || path.length() < 2 || names.contains(path.substring(1));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String usual(MatchResult strict) {
        return "http://schemas.openxmlformats.org/" + strict.group(1) + "/2006/";
    }
}
